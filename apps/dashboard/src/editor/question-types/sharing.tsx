import { Checkbox, Details } from '@digdir/designsystemet-react';
import { bodyAreas, type QuestionOf, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../app/use-language.ts';
import { withoutEmpty } from '../content/without-empty.ts';
import { useEditing } from '../editor-context.ts';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { OneOf } from './parts/one-of.tsx';
import { newOption, OptionsFields } from './parts/options-fields.tsx';
import { RandomOrderField } from './parts/random-order-field.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

/** The person shares points out, or points at a body. */
export const sharing = {
  allocation: {
    group: 'count',
    create: (base) => {
      const first = newOption([]);
      return { ...base, type: 'allocation', options: [first, newOption([first])], total: 10, rule: 'exactly' };
    },
    Fields: AllocationFields,
    take: (made, from) =>
      'options' in from && from.options.length >= 2
        ? { ...made, options: from.options.slice(0, 20).map(({ code, texts }) => ({ code, texts })) }
        : made,
    comparisons: [],
  },
  'image-map': {
    group: 'choose',
    create: (base) => ({ ...base, type: 'image-map', picture: 'body', areas: bodyAreas() }),
    Fields: BodyFields,
    comparisons: [],
  },
} satisfies TypeForms;

function AllocationFields({ question, onChange }: FieldsProps<QuestionOf<'allocation'>>) {
  const { t } = useTranslation('builder');
  return (
    <>
      <OptionsFields
        legend={t('allocation.options')}
        options={question.options}
        least={2}
        most={20}
        onChange={(options, about) => onChange({ ...question, options: options.slice(0, 20) }, about)}
      />
      <div className="pair">
        <NumberField
          label={t('allocation.total')}
          value={question.total}
          whole
          min={1}
          onChange={(total) => total && total <= 1000 && onChange({ ...question, total }, 'total')}
        />
        <NumberField
          label={t('allocation.step')}
          value={question.step}
          whole
          min={1}
          onChange={(step) => onChange(withoutEmpty({ ...question, step }), 'step')}
        />
      </div>
      <OneOf
        legend={t('allocation.rule')}
        choices={(['exactly', 'at-most'] as const).map((value) => ({ value, text: t(`allocation.rules.${value}`) }))}
        value={question.rule}
        onChange={(rule) => onChange({ ...question, rule }, 'rule')}
      />
      <TextInLanguage
        label={t('allocation.unit')}
        texts={question.unit}
        onChange={(unit) => onChange(withoutEmpty({ ...question, unit }))}
      />
      <RandomOrderField
        label={t('random.options')}
        order={question.randomOrder}
        onChange={(randomOrder) => onChange(withoutEmpty({ ...question, randomOrder }), 'random')}
      />
    </>
  );
}

type BodyMap = QuestionOf<'image-map'>;

function BodyFields({ question, onChange }: FieldsProps<BodyMap>) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const language = useLanguage();
  const { writing } = useEditing();
  const { areas } = question;
  const own = new Map(areas.map((area) => [area.code, area]));
  const all = question.picture === 'body' ? bodyAreas() : areas;
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
      <div className="pair">
        {(['minSelected', 'maxSelected'] as const).map((end) => (
          <NumberField
            key={end}
            label={t(`editor.${end}`)}
            value={question[end]}
            whole
            min={end === 'minSelected' ? 0 : 1}
            onChange={(count) => onChange(withoutEmpty({ ...question, [end]: count }), 'limits')}
          />
        ))}
      </div>
    </>
  );
}
