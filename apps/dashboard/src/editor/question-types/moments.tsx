import { Field, Input, Label } from '@digdir/designsystemet-react';
import type { Question } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import type { FieldsProps, TypeForms } from './type-form.ts';

/** The person says when. */
export const moments = {
  date: {
    group: 'when',
    create: (base) => ({ ...base, type: 'date' }),
    Fields: DateFields,
    comparisons: ['before', 'after', 'answered'],
  },
} satisfies TypeForms;

function DateFields({ question, onChange }: FieldsProps<Extract<Question, { type: 'date' }>>) {
  const { t } = useTranslation();
  return (
    <div className="pair">
      {(['min', 'max'] as const).map((end) => (
        <Field key={end}>
          <Label>{t(end === 'min' ? 'editor.firstDate' : 'editor.lastDate')}</Label>
          <Input
            type="date"
            value={question[end] ?? ''}
            onChange={(event) => onChange(withoutEmpty({ ...question, [end]: event.target.value || undefined }))}
          />
        </Field>
      ))}
    </div>
  );
}
