import type { Question, Section } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../../content/without-empty.ts';
import { RuleEditor } from '../rule-editor.tsx';
import type { EffectProps } from './effect.ts';
import { EffectPart } from './effect-part.tsx';

/** When a question or a section is shown at all. */
export function ShownWhen<Part extends Question | Section>({ part, place, onChange }: EffectProps<Part>) {
  const { t } = useTranslation();
  return (
    <EffectPart title={t(place.question === null ? 'rule.titleSection' : 'rule.title')}>
      <RuleEditor
        place={place}
        rule={part.showIf}
        words={{
          always: t('rule.always'),
          add: t('rule.add'),
          when: t('rule.shownWhen'),
          removeAll: t('rule.removeAll'),
        }}
        onChange={(showIf) => onChange(withoutEmpty({ ...part, showIf }), 'rule')}
      />
    </EffectPart>
  );
}
