import type { Question } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import { NumberField } from '../form/number-field.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

type Written = Extract<Question, { type: 'short-text' | 'long-text' }>;

/** The person writes. */
export const written = {
  'long-text': {
    group: 'write',
    create: (base) => ({ ...base, type: 'long-text' }),
    Fields: LengthField,
    comparisons: ['answered'],
  },
  'short-text': {
    group: 'write',
    create: (base) => ({ ...base, type: 'short-text' }),
    Fields: LengthField,
    comparisons: ['answered'],
  },
} satisfies TypeForms;

function LengthField<Q extends Written>({ question, onChange }: FieldsProps<Q>) {
  const { t } = useTranslation();
  return (
    <NumberField
      label={t('editor.maxLength')}
      value={question.maxLength}
      whole
      min={1}
      onChange={(maxLength) => onChange(withoutEmpty({ ...question, maxLength }))}
    />
  );
}
