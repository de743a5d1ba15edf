import { Field, Label, Select } from '@digdir/designsystemet-react';
import { type Jump, type Section, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/use-language.ts';
import { withoutEmpty } from '../../content/without-empty.ts';
import { useEditing } from '../../editor-context.ts';
import { OrderedParts } from '../../question-types/parts/ordered-parts.tsx';
import { itemsFor } from '../asked-items.ts';
import { firstLine, RuleEditor } from '../rule-editor.tsx';
import { toCondition } from '../rule-node.ts';
import type { EffectProps } from './effect.ts';
import { EffectPart } from './effect-part.tsx';

/** Where somebody goes on after a section, when that is not the next one: another section, or an ending. */
export function GoesOnAt({ part: section, place, onChange }: EffectProps<Section>) {
  const { t: main } = useTranslation();
  const { t } = useTranslation('builder');
  const language = useLanguage();
  const { content } = useEditing();
  const { jumps = [] } = section;
  const later = content.sections.slice(place.section + 1);
  const endings = content.endings ?? [];
  const targets = [
    ...later.map(({ code, title }, index) => ({
      to: { section: code },
      text: textIn(title, language) || main('editor.sectionNumber', { number: place.section + index + 2 }),
    })),
    ...endings.map(({ code, title }) => ({
      to: { ending: code },
      text: t('jump.ending', { title: textIn(title, language) || code }),
    })),
  ];
  const [first] = targets;
  if (!first && jumps.length === 0) return null;
  return (
    <EffectPart title={t('jump.title')}>
      <p className="small subtle">{t('jump.hint')}</p>
      <OrderedParts
        legend={t('jump.list')}
        parts={jumps}
        // The index is the key: jumps have no identity but their place
        keyOf={(_, index) => index}
        nameOf={(number) => t('parts.jump', { number })}
        add={t('jump.add')}
        make={(): Jump => {
          const condition = toCondition(firstLine(itemsFor(content, { place, own: true })));
          return {
            ...(condition && { if: condition }),
            to: (targets.at(-1) ?? first)?.to ?? { section: section.code },
          };
        }}
        onChange={(next) =>
          onChange(withoutEmpty({ ...section, jumps: next.length > 0 ? next : undefined }), `jumps.${next.length}`)
        }
        least={0}
        most={50}
      >
        {(jump, replace, number) => (
          <>
            <Field>
              <Label>{t('jump.to', { number })}</Label>
              <Select
                value={JSON.stringify(jump.to)}
                onChange={(event) => {
                  const target = targets.find(({ to }) => JSON.stringify(to) === event.target.value);
                  if (target) replace({ ...jump, to: target.to });
                }}
              >
                {!targets.some(({ to }) => JSON.stringify(to) === JSON.stringify(jump.to)) && (
                  <option value={JSON.stringify(jump.to)}>
                    {'section' in jump.to ? jump.to.section : jump.to.ending}
                  </option>
                )}
                {targets.map(({ to, text }) => (
                  <option key={JSON.stringify(to)} value={JSON.stringify(to)}>
                    {text}
                  </option>
                ))}
              </Select>
            </Field>
            <RuleEditor
              place={place}
              own
              rule={jump.if}
              words={{
                always: t('jump.always'),
                add: t('jump.addRule'),
                when: t('jump.when'),
                removeAll: t('jump.removeRule'),
              }}
              onChange={(condition) => replace(withoutEmpty({ ...jump, if: condition }))}
            />
          </>
        )}
      </OrderedParts>
    </EffectPart>
  );
}
