import type { Section } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../../content/without-empty.ts';
import { RandomOrderField } from '../../question-types/parts/random-order-field.tsx';
import type { EffectProps } from './effect.ts';

/** The questions of a section in another order for each person. */
export function QuestionOrder({ part, onChange }: EffectProps<Section>) {
  const { t } = useTranslation('builder');
  return (
    <RandomOrderField
      label={t('random.questions')}
      order={part.randomOrder}
      onChange={(randomOrder) => onChange(withoutEmpty({ ...part, randomOrder }), 'random')}
    />
  );
}
