import { Input, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../form/number-field.tsx';
import type { LineOf } from '../rule-node.ts';
import type { Beginning, ComparisonForms, ValueProps } from './comparison-form.ts';

/** Comparisons with one value: one of the question's own, a number or a date. */
export const oneValue = {
  equals: {
    start: ({ code }, { first, kept }) => ({ op: 'equals', question: code, value: valueIn(kept) ?? first }),
    Value: ChosenOrTyped,
  },
  'at-least': {
    start: ({ code }, beginning) => ({ op: 'at-least', question: code, value: numberFrom(beginning) }),
    Value: ChosenOrTypedNumber,
  },
  'at-most': {
    start: ({ code }, beginning) => ({ op: 'at-most', question: code, value: numberFrom(beginning) }),
    Value: ChosenOrTypedNumber,
  },
  before: {
    start: ({ code }, { today, kept }) => ({ op: 'before', question: code, date: dateIn(kept) ?? today }),
    Value: DateValue,
  },
  after: {
    start: ({ code }, { today, kept }) => ({ op: 'after', question: code, date: dateIn(kept) ?? today }),
    Value: DateValue,
  },
  answered: {
    start: ({ code }) => ({ op: 'answered', question: code }),
  },
} satisfies ComparisonForms;

function ChosenOrTyped({ line, choices, onChange }: ValueProps<LineOf<'equals'>>) {
  const { t } = useTranslation();
  if (choices.length === 0) {
    return (
      <NumberField
        label={t('rule.value')}
        value={Number(line.value)}
        onChange={(value) => value !== undefined && onChange({ ...line, value })}
      />
    );
  }
  return (
    <Select
      aria-label={t('rule.value')}
      value={String(line.value)}
      onChange={(event) => {
        const chosen = choices.find(({ value }) => String(value) === event.target.value);
        if (chosen) onChange({ ...line, value: chosen.value });
      }}
    >
      {choices.map(({ value, text }) => (
        <option key={value} value={String(value)}>
          {text}
        </option>
      ))}
    </Select>
  );
}

function ChosenOrTypedNumber<L extends LineOf<'at-least'> | LineOf<'at-most'>>(props: ValueProps<L>) {
  const { line, choices, onChange } = props;
  return (
    <ChosenOrTyped
      line={{ op: 'equals', question: line.question, value: line.value }}
      choices={choices}
      onChange={({ value }) => onChange({ ...line, value: Number(value) })}
    />
  );
}

function DateValue<L extends LineOf<'before'> | LineOf<'after'>>({ line, onChange }: ValueProps<L>) {
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

function valueIn(kept: Beginning['kept']): string | number | undefined {
  if (!kept) return undefined;
  if ('value' in kept) return kept.value;
  return 'values' in kept ? kept.values[0] : undefined;
}

function numberFrom({ first, kept }: Beginning): number {
  const number = Number(kept && 'value' in kept ? kept.value : first);
  return Number.isFinite(number) ? number : 0;
}

function dateIn(kept: Beginning['kept']): string | undefined {
  return kept && 'date' in kept ? kept.date : undefined;
}
