import type { ScaleQuestion } from '@medvirk/questionnaire';
import type { Figure } from '../evidence/evidence.ts';
import type { MonthFacts, QuestionFacts, ValueCounts } from '../facts/picture-facts.ts';
import { answersOn, sumOf } from '../figures/scale-measures.ts';
import { FEW_ANSWERS } from './limits.ts';
import type { MonthBlock, Split } from './month-blocks.ts';
import { type ReleasedAnswers, releasedAnswers, releasedBeside } from './released-answers.ts';
import { type ReleasedPart, releasedPart } from './released-part.ts';

/** Both sides of a split. */
export interface ReleasedSides {
  readonly before: ReleasedPart | undefined;
  readonly after: ReleasedPart | undefined;
  /** The blocks of each side, one period of the series each. None on a side that may not be told. */
  readonly periods: { readonly before: readonly ValueCounts[]; readonly after: readonly ValueCounts[] };
}

/** One scale question after the release: what is undefined is hidden, and is used for nothing. */
export interface ScaleRelease {
  readonly question: ScaleQuestion;
  readonly all: ReleasedAnswers;
  /** The rest of the survey. Undefined when it is too small to compare with. */
  readonly others: ReleasedAnswers | undefined;
  readonly months: readonly { readonly month: string; readonly score: Figure | undefined }[];
  readonly splits: ReadonlyMap<string, ReleasedSides>;
  /** True when a figure of the unit is hidden. */
  readonly hasHidden: boolean;
}

/**
 * The only door between raw counts and figures of a scale question.
 * @param months closed months in order
 * @param blocks months that may be told: a month in a block with others is hidden
 * @throws RangeError when the months hold more answers than the period
 */
export function releaseScale(
  question: ScaleQuestion,
  facts: QuestionFacts,
  months: readonly MonthFacts[],
  blocks: readonly MonthBlock[],
  splits: readonly Split[],
  k: number,
): ScaleRelease {
  const valuesOfMonth = new Map(months.map(({ month, values }) => [month, values]));
  const valuesOf = (list: readonly string[]): ValueCounts =>
    sumOf(list.flatMap((month) => valuesOfMonth.get(month) ?? []));
  const total = totalBeside(question, facts.values, valuesOf(blocks.flat()), k);
  const comparable = [total, facts.others].every((values) => answersOn(question, values) >= Math.max(FEW_ANSWERS, k));
  const beside = comparable ? releasedBeside(question, total, facts.others, k) : undefined;
  const all = beside?.unit ?? releasedAnswers(question, total, k);
  const alone = new Set(blocks.filter(({ length }) => length === 1).flat());
  // The score of all follows from the scores of its parts: where it is hidden they are too.
  const part = (values: ValueCounts) => (all.score ? releasedPart(question, values, k) : undefined);
  const scores = months.map(({ month, values }) => ({
    month,
    score: alone.has(month) ? part(values)?.score : undefined,
  }));
  const bySplit = splits.map(({ key, before, after }) => {
    const sides = { before: part(valuesOf(before)), after: part(valuesOf(after)) };
    const periods = (side: 'before' | 'after', list: readonly string[]): ValueCounts[] =>
      sides[side] ? blocks.filter((block) => block.every((month) => list.includes(month))).map(valuesOf) : [];
    return [key, { ...sides, periods: { before: periods('before', before), after: periods('after', after) } }] as const;
  });
  const hasHidden =
    !all.score || !all.favourable || !all.unfavourable || scores.some(({ score }) => score === undefined);
  return { question, all, others: beside?.others, months: scores, splits: new Map(bySplit), hasHidden };
}

/**
 * The answers that may be told as "all" beside the blocks. Answers outside them (the running month, months that wait)
 * are counted in only when they are none or at least k: otherwise total minus blocks would be a figure about a few.
 */
function totalBeside(question: ScaleQuestion, all: ValueCounts, inBlocks: ValueCounts, k: number): ValueCounts {
  const rest = answersOn(question, all) - answersOn(question, inBlocks);
  if (rest < 0) throw new RangeError(`${question.code} has more answers in its months than in the period`);
  return rest === 0 || rest >= k ? all : inBlocks;
}
