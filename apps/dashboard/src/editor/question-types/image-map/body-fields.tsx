import { Checkbox, Details } from '@digdir/designsystemet-react';
import { bodyAreas, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/use-language.ts';
import { useEditing } from '../../editor-context.ts';
import { TextInLanguage } from '../../form/text-in-language.tsx';
import type { ImageMapProps } from './image-map-fields.tsx';

/** Which places of the body can be pointed at, and what they are called. */
export function BodyFields({ question, onChange }: ImageMapProps) {
  const { t: b } = useTranslation('builder');
  const language = useLanguage();
  const { writing } = useEditing();
  const { areas } = question;
  const own = new Map(areas.map((area) => [area.code, area]));
  const all = bodyAreas();
  const toggle = (code: string, on: boolean) => {
    const next = all.filter((area) => (area.code === code ? on : own.has(area.code)));
    if (next.length > 0) onChange({ ...question, areas: next.map((area) => own.get(area.code) ?? area) }, 'areas');
  };
  return (
    <>
      <div className="body-map">
        <svg viewBox="0 0 1 1" aria-hidden="true">
          {all.map(({ code, shape }) => (
            <polygon key={code} data-chosen={own.has(code)} points={shape.map((point) => point.join(',')).join(' ')} />
          ))}
        </svg>
        <fieldset className="plain-fieldset">
          <legend className="ds-label">{b('body.areas')}</legend>
          <div className="body-areas">
            {all.map(({ code, texts }) => (
              <Checkbox
                key={code}
                label={textIn((own.get(code) ?? { texts }).texts, language)}
                checked={own.has(code)}
                disabled={own.has(code) && areas.length === 1}
                onChange={(event) => toggle(code, event.target.checked)}
              />
            ))}
          </div>
        </fieldset>
      </div>
      <Details className="option-more">
        <Details.Summary>{b('body.names')}</Details.Summary>
        <Details.Content className="pair">
          {areas.map((area) => (
            <TextInLanguage
              key={area.code}
              label={textIn(area.texts, language)}
              texts={area.texts}
              needed
              onChange={(texts) =>
                onChange(
                  {
                    ...question,
                    areas: areas.map((old) => (old.code === area.code ? { ...old, texts: texts ?? {} } : old)),
                  },
                  `area.${area.code}.${writing}`,
                )
              }
            />
          ))}
        </Details.Content>
      </Details>
    </>
  );
}
