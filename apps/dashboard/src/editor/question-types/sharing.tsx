import { bodyAreas, type QuestionOf } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import { ImageMapFields } from './image-map/image-map-fields.tsx';
import { OneOf } from './parts/one-of.tsx';
import { newOption, OptionsFields } from './parts/options-fields.tsx';
import { RandomOrderField } from './parts/random-order-field.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

/** The person shares points out, or points at a picture. */
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
    Fields: ImageMapFields,
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
