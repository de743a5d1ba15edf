import { Input, Select } from '@digdir/designsystemet-react';
import { DATE_COMPARISONS, type DateComparison, textIn } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/use-language.ts';
import { withoutEmpty } from '../../content/without-empty.ts';
import { NumberField } from '../../form/number-field.tsx';
import type { LineOf } from '../rule-node.ts';
import type { Beginning, ComparisonForms, ValueProps } from './comparison-form.ts';

const dated = <O extends DateComparison>(op: O) => ({
  start: ({ code }: { code: string }, { today, kept }: Beginning) => ({
    op,
    question: code,
    date: kept && 'date' in kept ? kept.date : today,
  }),
  Value: DateValue,
});

/** Comparisons with a day: one that stands still, or one that moves with another answer or with today. */
export const days = {
  before: dated('before'),
  'on-or-before': dated('on-or-before'),
  on: dated('on'),
  'on-or-after': dated('on-or-after'),
  after: dated('after'),
  'relative-date': {
    start: ({ code }) => ({ op: 'relative-date', question: code, is: 'before', than: { today: true } }),
    Value: MovingDay,
  },
} satisfies ComparisonForms;

function DateValue<L extends LineOf<DateComparison>>({ line, onChange }: ValueProps<L>) {
  const { t } = useTranslation();
  return (
    <Input
      type="date"
      aria-label={t('rule.date')}
      value={line.date}
      onChange={(event) => event.target.value && onChange({ ...line, date: event.target.value })}
    />
  );
}

function MovingDay({ line, items, onChange }: ValueProps<LineOf<'relative-date'>>) {
  const { t } = useTranslation();
  const { t: b } = useTranslation('builder');
  const language = useLanguage();
  const { than } = line;
  const others = items.filter(({ type, code }) => (type === 'date' || type === 'date-time') && code !== line.question);
  const count = than.days === undefined ? {} : { days: than.days };
  return (
    <>
      <Select
        aria-label={t('rule.comparison')}
        value={line.is}
        onChange={(event) => {
          const is = DATE_COMPARISONS.find((each) => each === event.target.value);
          if (is) onChange({ ...line, is });
        }}
      >
        {DATE_COMPARISONS.map((is) => (
          <option key={is} value={is}>
            {t(`rule.op.${is}`)}
          </option>
        ))}
      </Select>
      <Select
        aria-label={b('rule.thanDay')}
        value={'question' in than ? than.question : ':today'}
        onChange={(event) => {
          const { value } = event.target;
          onChange({ ...line, than: value === ':today' ? { today: true, ...count } : { question: value, ...count } });
        }}
      >
        <option value=":today">{b('rule.today')}</option>
        {others.map(({ code, texts }) => (
          <option key={code} value={code}>
            {textIn(texts, language) || code}
          </option>
        ))}
      </Select>
      <NumberField
        label={b('rule.days')}
        value={than.days}
        whole
        onChange={(value) => onChange({ ...line, than: withoutEmpty({ ...than, days: value || undefined }) })}
      />
    </>
  );
}
