import { Input, Textfield } from '@digdir/designsystemet-react';
import { AskedState, compilePattern } from '@medvirk/questionnaire';
import { useTranslation } from 'react-i18next';
import type { LineOf } from '../rule-node.ts';
import { SeveralChoices } from '../several-choices.tsx';
import type { Beginning, ComparisonForms, ValueProps } from './comparison-form.ts';

type Parts = 'contains' | 'not-contains' | 'starts-with' | 'ends-with';

const holding = <O extends Parts>(op: O) => ({
  start: ({ code }: { code: string }, { kept }: Beginning) => ({
    op,
    question: code,
    text: kept && 'text' in kept ? kept.text : '…',
  }),
  Value: Piece,
});

/** Comparisons with words, and with the ways to not answer. */
export const inWords = {
  contains: holding('contains'),
  'not-contains': holding('not-contains'),
  'starts-with': holding('starts-with'),
  'ends-with': holding('ends-with'),
  matches: {
    start: ({ code }) => ({ op: 'matches', question: code, pattern: '[0-9]+' }),
    Value: Pattern,
  },
  state: {
    start: ({ code }) => ({ op: 'state', question: code, states: ['dont-know'] }),
    Value: States,
  },
} satisfies ComparisonForms;

function Piece<L extends LineOf<Parts>>({ line, onChange }: ValueProps<L>) {
  const { t } = useTranslation('builder');
  return (
    <Input
      aria-label={t('rule.text')}
      value={line.text}
      maxLength={500}
      onChange={(event) => event.target.value && onChange({ ...line, text: event.target.value })}
    />
  );
}

function Pattern({ line, onChange }: ValueProps<LineOf<'matches'>>) {
  const { t } = useTranslation('builder');
  const compiled = compilePattern(line.pattern);
  return (
    <Textfield
      aria-label={t('written.pattern')}
      value={line.pattern}
      maxLength={500}
      spellCheck={false}
      error={compiled.ok ? undefined : t('written.patternWrong', { at: compiled.problem.at + 1 })}
      onChange={(event) => event.target.value && onChange({ ...line, pattern: event.target.value })}
    />
  );
}

function States({ line, onChange }: ValueProps<LineOf<'state'>>) {
  const { t } = useTranslation('builder');
  return (
    <SeveralChoices
      label={t('rule.states')}
      choices={AskedState.options.map((state) => ({ value: state, text: t(`rule.state.${state}`) }))}
      chosen={line.states}
      onChange={(states) => onChange({ ...line, states })}
    />
  );
}
