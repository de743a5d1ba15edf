import { useTranslation } from 'react-i18next';
import type { LineOf } from '../rule-node.ts';
import { SeveralChoices } from '../several-choices.tsx';
import type { Beginning, ComparisonForms, ValueProps } from './comparison-form.ts';

/** Comparisons with several of the question's own values. */
export const severalValues = {
  'one-of': {
    start: ({ code }, beginning) => ({ op: 'one-of', question: code, values: valuesFrom(beginning) }),
    Value: Values,
  },
  'includes-any': {
    start: ({ code }, beginning) => ({ op: 'includes-any', question: code, values: codesFrom(beginning) }),
    Value: Codes,
  },
  'includes-all': {
    start: ({ code }, beginning) => ({ op: 'includes-all', question: code, values: codesFrom(beginning) }),
    Value: Codes,
  },
  'includes-none': {
    start: ({ code }, beginning) => ({ op: 'includes-none', question: code, values: codesFrom(beginning) }),
    Value: Codes,
  },
} satisfies ComparisonForms;

function Values({ line, choices, onChange }: ValueProps<LineOf<'one-of'>>) {
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

function valuesFrom({ first, kept }: Beginning): (string | number)[] {
  if (kept && 'values' in kept) return kept.values;
  return [kept && 'value' in kept ? kept.value : first];
}

function codesFrom(beginning: Beginning): string[] {
  return valuesFrom(beginning).map(String);
}
