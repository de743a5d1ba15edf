import { useTranslation } from 'react-i18next';
import { withoutEmpty } from '../../content/without-empty.ts';
import { NumberField } from '../../form/number-field.tsx';
import type { LineOf } from '../rule-node.ts';
import { SeveralChoices } from '../several-choices.tsx';
import type { Beginning, ComparisonForms, ValueProps } from './comparison-form.ts';

const among = <O extends 'one-of' | 'none-of'>(op: O) => ({
  start: ({ code }: { code: string }, beginning: Beginning) => ({ op, question: code, values: valuesFrom(beginning) }),
  Value: Values,
});
const including = <O extends 'includes-any' | 'includes-all' | 'includes-none'>(op: O) => ({
  start: ({ code }: { code: string }, beginning: Beginning) => ({ op, question: code, values: codesFrom(beginning) }),
  Value: Codes,
});

/** Comparisons with several of the question's own values. */
export const severalValues = {
  'one-of': among('one-of'),
  'none-of': among('none-of'),
  'includes-any': including('includes-any'),
  'includes-all': including('includes-all'),
  'includes-none': including('includes-none'),
  'selected-count': {
    start: ({ code }) => ({ op: 'selected-count', question: code, from: 1 }),
    Value: HowMany,
  },
} satisfies ComparisonForms;

function Values<L extends LineOf<'one-of'> | LineOf<'none-of'>>({ line, choices, onChange }: ValueProps<L>) {
  const { t } = useTranslation();
  return (
    <SeveralChoices
      label={t('rule.values')}
      choices={choices}
      chosen={line.values}
      onChange={(values) => onChange({ ...line, values })}
    />
  );
}

type Includes = LineOf<'includes-any'> | LineOf<'includes-all'> | LineOf<'includes-none'>;

function Codes<L extends Includes>({ line, choices, onChange }: ValueProps<L>) {
  const { t } = useTranslation();
  return (
    <SeveralChoices
      label={t('rule.values')}
      choices={choices}
      chosen={line.values}
      onChange={(values) => onChange({ ...line, values: values.map(String) })}
    />
  );
}

function HowMany({ line, onChange }: ValueProps<LineOf<'selected-count'>>) {
  const { t } = useTranslation('builder');
  return (['from', 'to'] as const).map((end) => (
    <NumberField
      key={end}
      label={t(`rule.${end}`)}
      value={line[end]}
      whole
      min={0}
      onChange={(value) => onChange(withoutEmpty({ ...line, [end]: value }))}
    />
  ));
}

function valuesFrom({ first, kept }: Beginning): (string | number)[] {
  if (kept && 'values' in kept) return kept.values;
  return [kept && 'value' in kept ? kept.value : first];
}

function codesFrom(beginning: Beginning): string[] {
  return valuesFrom(beginning).map(String);
}
