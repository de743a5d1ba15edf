import { Input, Select } from '@digdir/designsystemet-react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../form/number-field.tsx';
import type { LineOf } from '../rule-node.ts';
import type { Beginning, ComparisonForms, ValueProps } from './comparison-form.ts';

const valued = <O extends 'equals' | 'not-equals'>(op: O) => ({
  start: ({ code }: { code: string }, { first, kept }: Beginning) => ({
    op,
    question: code,
    value: valueIn(kept) ?? first,
  }),
  Value: ChosenOrTyped,
});
const numbered = <O extends 'at-least' | 'at-most' | 'greater' | 'less'>(op: O) => ({
  start: ({ code }: { code: string }, beginning: Beginning) => ({ op, question: code, value: numberFrom(beginning) }),
  Value: ChosenOrTypedNumber,
});

/** Comparisons with one value: one of the question's own, or a number. */
export const oneValue = {
  equals: valued('equals'),
  'not-equals': valued('not-equals'),
  'at-least': numbered('at-least'),
  'at-most': numbered('at-most'),
  greater: numbered('greater'),
  less: numbered('less'),
  between: {
    start: ({ code }, beginning) => {
      const from = numberFrom(beginning);
      return { op: 'between', question: code, from, to: from };
    },
    Value: Between,
  },
  answered: {
    start: ({ code }) => ({ op: 'answered', question: code }),
  },
} satisfies ComparisonForms;

type Valued = LineOf<'equals'> | LineOf<'not-equals'>;

function ChosenOrTyped<L extends Valued>({ line, choices, onChange }: ValueProps<L>) {
  const { t } = useTranslation();
  if (choices.length === 0) {
    return typeof line.value === 'number' ? (
      <NumberField
        label={t('rule.value')}
        value={line.value}
        onChange={(value) => value !== undefined && onChange({ ...line, value })}
      />
    ) : (
      <Input
        aria-label={t('rule.value')}
        value={line.value}
        onChange={(event) => onChange({ ...line, value: event.target.value })}
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

type Numbered = LineOf<'at-least'> | LineOf<'at-most'> | LineOf<'greater'> | LineOf<'less'>;

function ChosenOrTypedNumber<L extends Numbered>({ line, choices, items, onChange }: ValueProps<L>) {
  return (
    <ChosenOrTyped
      line={{ op: 'equals', question: line.question, value: line.value }}
      choices={choices}
      items={items}
      onChange={({ value }) => onChange({ ...line, value: Number(value) })}
    />
  );
}

function Between({ line, onChange }: ValueProps<LineOf<'between'>>) {
  const { t } = useTranslation('builder');
  return (['from', 'to'] as const).map((end) => (
    <NumberField
      key={end}
      label={t(`rule.${end}`)}
      value={line[end]}
      onChange={(value) => value !== undefined && onChange({ ...line, [end]: value })}
    />
  ));
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
