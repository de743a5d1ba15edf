import { type Released, releaseDistribution, releaseMultipleChoice, type ShareFigure } from '@medvirk/disclosure';
import type { Question } from '@medvirk/questionnaire';
import type { QuestionFacts } from '../facts/picture-facts.ts';
import { LEAST_FOR_FIGURE } from './limits.ts';

export type ChoiceQuestion = Extract<Question, { type: 'single-choice' | 'multiple-choice' }>;

/** An option that may be told, with the respondents who chose it of those who answered. */
export interface ReleasedOption extends ShareFigure {
  readonly value: string;
}

/** The options of a choice question whose share may be told, in the order of the question. */
export function releasedOptions(question: ChoiceQuestion, facts: QuestionFacts, k: number): ReleasedOption[] {
  const options = question.options.map(({ code }) => ({ value: code, count: facts.values.get(code) ?? 0 }));
  // Where one option is chosen, the options add up to the answers, and are released as one distribution.
  const oneOnly = question.type === 'single-choice' || question.maxSelected === 1;
  const { n, values } = oneOnly
    ? releaseDistribution({ counts: options.map((option) => ({ ...option, score: null })), k })
    : asDistribution(releaseMultipleChoice({ n: facts.states.answered, options, k }));
  if (n.kind === 'hidden' || n.value < LEAST_FOR_FIGURE) return [];
  return values.flatMap(({ value, count }) =>
    count.kind === 'shown' ? [{ value, count: count.value, n: n.value }] : [],
  );
}

/** Respondents who wrote, and the terms that may be told; undefined when too few wrote. */
export function releasedTerms(
  n: number,
  terms: readonly { readonly term: string; readonly n: number }[],
  k: number,
): { n: number; terms: { term: string; n: number }[] } | undefined {
  const writers = releaseMultipleChoice({ n, options: [], k }).n;
  if (writers.kind === 'hidden') return undefined;
  const shown = terms.flatMap(({ term, n: users }) => {
    // One by one: the reader doesn't know which terms were looked for, so a hidden one follows from nothing.
    const count = releaseMultipleChoice({ n, options: [{ value: term, count: users }], k }).options[0]?.count;
    return count?.kind === 'shown' ? [{ term, n: count.value }] : [];
  });
  return { n: writers.value, terms: shown };
}

function asDistribution(release: ReturnType<typeof releaseMultipleChoice>): {
  n: Released<number>;
  values: readonly { value: string; count: Released<number> }[];
} {
  return { n: release.n, values: release.options };
}
