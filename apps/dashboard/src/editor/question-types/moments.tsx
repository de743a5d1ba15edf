import { Field, Input, Label } from '@digdir/designsystemet-react';
import type { QuestionOf } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../content/without-empty.ts';
import { OneOf } from './parts/one-of.tsx';
import type { FieldsProps, TypeForms } from './type-form.ts';

const DAYS = ['before', 'on-or-before', 'on', 'on-or-after', 'after', 'relative-date', 'answered', 'state'] as const;

/** The person says when. */
export const moments = {
  date: {
    group: 'when',
    create: (base) => ({ ...base, type: 'date' }),
    Fields: DateFields,
    comparisons: DAYS,
  },
  time: {
    group: 'when',
    create: (base) => ({ ...base, type: 'time' }),
    Fields: TimeFields,
    comparisons: ['answered', 'state'],
  },
  'date-time': {
    group: 'when',
    create: (base) => ({ ...base, type: 'date-time' }),
    Fields: DateTimeFields,
    comparisons: DAYS,
  },
} satisfies TypeForms;

type Moment = QuestionOf<'date' | 'time' | 'date-time'>;

function DateFields({ question, onChange }: FieldsProps<QuestionOf<'date'>>) {
  const { t } = useTranslation('builder');
  return (
    <>
      <OneOf
        legend={t('moment.precision')}
        choices={(['day', 'month', 'year'] as const).map((value) => ({ value, text: t(`moment.precisions.${value}`) }))}
        value={question.precision ?? 'day'}
        onChange={(precision) =>
          onChange(withoutEmpty({ ...question, precision: precision === 'day' ? undefined : precision }), 'precision')
        }
      />
      <Limits question={question} input="date" onChange={onChange} />
    </>
  );
}

function TimeFields(props: FieldsProps<QuestionOf<'time'>>) {
  return <Limits {...props} input="time" />;
}

function DateTimeFields(props: FieldsProps<QuestionOf<'date-time'>>) {
  return <Limits {...props} input="datetime-local" />;
}

function Limits<Q extends Moment>({
  question,
  onChange,
  input,
}: FieldsProps<Q> & { input: 'date' | 'time' | 'datetime-local' }) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const labels = {
    min: input === 'time' ? b('moment.firstTime') : t('editor.firstDate'),
    max: input === 'time' ? b('moment.lastTime') : t('editor.lastDate'),
  };
  return (
    <div className="pair">
      {(['min', 'max'] as const).map((end) => (
        <Field key={end}>
          <Label>{labels[end]}</Label>
          <Input
            type={input}
            value={question[end] ?? ''}
            onChange={(event) => onChange(withoutEmpty({ ...question, [end]: event.target.value || undefined }))}
          />
        </Field>
      ))}
    </div>
  );
}
