import { Checkbox } from '@digdir/designsystemet-react';
import type { Question } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import { NumberField } from '../form/number-field.tsx';
import { TextInLanguage } from '../form/text-in-language.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

/** The person gives a number. */
export const numbers = {
  number: {
    group: 'count',
    create: (base) => ({ ...base, type: 'number' }),
    Fields: NumberFields,
    comparisons: ['at-most', 'at-least', 'equals', 'answered'],
    firstValue: ({ min }) => min ?? 0,
  },
} satisfies TypeForms;

function NumberFields({ question, onChange }: FieldsProps<Extract<Question, { type: 'number' }>>) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <div className="pair">
        <NumberField
          label={t('editor.min')}
          value={question.min}
          onChange={(min) => onChange(withoutEmpty({ ...question, min }), 'limits')}
        />
        <NumberField
          label={t('editor.max')}
          value={question.max}
          onChange={(max) => onChange(withoutEmpty({ ...question, max }), 'limits')}
        />
      </div>
      <TextInLanguage
        label={t('editor.unit')}
        texts={question.unit}
        onChange={(unit) => onChange(withoutEmpty({ ...question, unit }))}
      />
      <Checkbox
        label={t('editor.decimals')}
        checked={question.decimals ?? false}
        onChange={(event) => onChange(withoutEmpty({ ...question, decimals: event.target.checked || undefined }))}
      />
    </div>
  );
}
