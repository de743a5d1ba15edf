import type { ScaleQuestion } from '@medvirk/questionnaire';
import type { Figure } from '../evidence/evidence.ts';
import type { MonthFacts, QuestionFacts, ValueCounts } from '../facts/picture-facts.ts';
import {
  answersOn,
  type Side,
  scoredCounts,
  scoreFigure,
  shareFigure,
  sumOf,
  valuesOn,
} from '../figures/scale-measures.ts';
import { FEW_ANSWERS, LEAST_FOR_FIGURE } from './limits.ts';
import {
  ALL,
  afterKey,
  beforeKey,
  monthKey,
  type Population,
  releasedPopulations,
  type Split,
} from './released-populations.ts';
import { mayShowShare } from './released-share.ts';

/** A released group of answers: what may be tested and told. */
export interface ReleasedAnswers {
  readonly values: ValueCounts;
  readonly score: Figure;
}

/** One scale question after the release: what is undefined is hidden, and is used for nothing. */
export interface ScaleRelease {
  readonly question: ScaleQuestion;
  readonly all: ReleasedAnswers | undefined;
  readonly shares: Readonly<Record<Side, Figure | undefined>>;
  readonly others:
    | { readonly score: Figure; readonly values: ValueCounts; readonly favourable: Figure | undefined }
    | undefined;
  readonly months: readonly { readonly month: string; readonly score: Figure | undefined }[];
  readonly splits: ReadonlyMap<string, { readonly before?: ReleasedAnswers; readonly after?: ReleasedAnswers }>;
  /** True when something that was asked for is hidden. */
  readonly hasHidden: boolean;
}

/**
 * The only door between raw counts and figures of a scale question. Populations are released together, shares as far as
 * the distribution allows; with fewer than 10 answers nothing is told, and a scale on which all gave the same answer is
 * hidden, since it would tell what each of them said.
 * @param months closed months in order
 */
export function releaseScale(
  question: ScaleQuestion,
  facts: QuestionFacts,
  months: readonly MonthFacts[],
  splits: readonly Split[],
  k: number,
): ScaleRelease {
  const valuesOfMonth = new Map(months.map(({ month, values }) => [month, values]));
  const valuesOf = (list: readonly string[]): ValueCounts =>
    sumOf(list.map((month) => valuesOfMonth.get(month) ?? new Map()));
  const populationOf = (values: ValueCounts): Population => ({
    n: answersOn(question, values),
    uniform: isUniform(question, values),
  });
  const released = releasedPopulations(
    populationOf(facts.values),
    months.map(({ month, values }) => ({ month, ...populationOf(values) })),
    splits,
    (list) => populationOf(valuesOf(list)),
    k,
  );
  const answers = (key: string, values: ValueCounts): ReleasedAnswers | undefined =>
    released.has(key) && answersOn(question, values) >= LEAST_FOR_FIGURE
      ? { values, score: scoreFigure(question, values) }
      : undefined;
  const share = (values: ValueCounts, side: Side): Figure | undefined => {
    const cells = question.points.map(({ value }) => ({ value: String(value), count: values.get(String(value)) ?? 0 }));
    return mayShowShare(cells, new Set(valuesOn(question, side)), k) ? shareFigure(question, values, side) : undefined;
  };

  const all = answers(ALL, facts.values);
  const shares = {
    favourable: all && share(facts.values, 'favourable'),
    unfavourable: all && share(facts.values, 'unfavourable'),
  };
  const others =
    all && answersOn(question, facts.others) >= Math.max(FEW_ANSWERS, k) && !isUniform(question, facts.others)
      ? {
          score: scoreFigure(question, facts.others),
          values: facts.others,
          favourable: share(facts.others, 'favourable'),
        }
      : undefined;
  const scores = months.map(({ month, values }) => ({ month, score: answers(monthKey(month), values)?.score }));
  const bySplit = splits.map(({ key, before, after }) => {
    const sides = { before: answers(beforeKey(key), valuesOf(before)), after: answers(afterKey(key), valuesOf(after)) };
    return [key, sides] as const;
  });
  const hasHidden = !all || !shares.favourable || !shares.unfavourable || scores.some(({ score }) => !score);
  return { question, all, shares, others, months: scores, splits: new Map(bySplit), hasHidden };
}

function isUniform(question: ScaleQuestion, values: ValueCounts): boolean {
  return scoredCounts(question, values).filter(({ count }) => count > 0).length === 1;
}
