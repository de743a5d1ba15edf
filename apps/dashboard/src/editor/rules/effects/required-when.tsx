import { type AskedQuestion, isAsked, type Question } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../../content/without-empty.ts';
import { RuleEditor } from '../rule-editor.tsx';
import type { EffectProps } from './effect.ts';
import { EffectPart } from './effect-part.tsx';

/** Where `required` holds already there is nothing for a rule to decide. */
export const canBeRequired = (question: Question): question is AskedQuestion =>
  isAsked(question) && !question.required && question.type !== 'attachment';

/** When an answer is needed, where that hangs on other answers. */
export function RequiredWhen({ part, place, onChange }: EffectProps<Question>) {
  const { t } = useTranslation('builder');
  if (!canBeRequired(part)) return null;
  return (
    <EffectPart title={t('required.title')}>
      <RuleEditor
        place={place}
        rule={part.requiredIf}
        words={{
          always: t('required.never'),
          add: t('required.add'),
          when: t('required.when'),
          removeAll: t('required.remove'),
        }}
        onChange={(requiredIf) => onChange(withoutEmpty({ ...part, requiredIf }), 'required-rule')}
      />
    </EffectPart>
  );
}
