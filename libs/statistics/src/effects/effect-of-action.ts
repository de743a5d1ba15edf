import { anhojRunChart, median, type RunChart } from '../charts/anhoj-run-chart.ts';
import { requireCount } from '../checks.ts';
import type { Interval } from '../interval.ts';
import { momentsFromCounts, type ValueCount } from '../means/mean-from-counts.ts';
import { welchDifference } from '../means/welch-difference.ts';
import { newcombeDifference, type Proportion } from '../proportions/newcombe-difference.ts';

/** Periods on each side, and answers on each side, from which something is said. */
export const FEWEST_PERIODS = 3;
export const FEWEST_ANSWERS = 30;

/** Why nothing can be said yet about an effect, with what is there and what is needed. */
export type NotYet =
  | { readonly why: 'too-few-periods-before' | 'too-few-periods-after'; readonly have: number; readonly need: number }
  | { readonly why: 'too-few-answers-before' | 'too-few-answers-after'; readonly have: number; readonly need: number }
  /** The measure had already shifted before the action: what came after may be more of the same. */
  | { readonly why: 'already-moving'; readonly before: RunChart };

export type EffectVerdict = 'better' | 'worse' | 'no-clear-change' | 'cannot-say-yet';

export interface Effect {
  readonly verdict: EffectVerdict;
  /** Set when, and only when, the verdict is `cannot-say-yet`. */
  readonly notYet: NotYet | null;
  /** After - before with its interval, whenever both sides have what an interval needs. */
  readonly difference: Interval<'newcombe-hybrid-score' | 'welch-t'> | null;
  /** The points after, about the median of those before, frozen: has the process moved? Null without points on a side. */
  readonly runChart: RunChart | null;
}

export interface EffectOptions {
  /** False where a fall is what one hopes for (share who waited long). Default true. */
  readonly higherIsBetter?: boolean;
  readonly level?: number;
  readonly fewestPeriods?: number;
  readonly fewestAnswers?: number;
}

/**
 * A share before and after an action: periods in order, `at` the index of the first one after it. Two looks at the same
 * thing: the difference of all answers after and before (Newcombe), and a run chart of the points after about the frozen
 * median of those before (Anhøj). "Better" and "worse" follow the interval; a measure that had a shift before the action
 * is not credited to it. In time is not through: neither look says what caused the change.
 * Source: Perla, Provost and Murray (2011), BMJ Qual Saf 20; Newcombe (1998).
 * @throws RangeError when a period is impossible or `at` lies outside the series
 */
export function effectOnShare(periods: readonly Proportion[], at: number, options: EffectOptions = {}): Effect {
  const { level = 0.95 } = options;
  const all = (list: readonly Proportion[]): Proportion =>
    list.reduce((sum, { count, n }) => ({ count: sum.count + count, n: sum.n + n }), { count: 0, n: 0 });
  const points = periods.map(({ count, n }) => ({ value: n === 0 ? null : count / n, n }));
  const [before, after] = [all(periods.slice(0, at)), all(periods.slice(at))];
  const difference = before.n > 0 && after.n > 0 ? newcombeDifference(after, before, level) : null;
  return judge(points, at, difference, options);
}

/** The same for a mean, from counts per value and period; the difference is Welch's. */
export function effectOnMean(
  periods: readonly (readonly ValueCount[])[],
  at: number,
  options: EffectOptions = {},
): Effect {
  const { level = 0.95 } = options;
  const points = periods.map((counts) => {
    const moments = momentsFromCounts(counts);
    return { value: moments?.mean ?? null, n: moments?.n ?? 0 };
  });
  const [before, after] = [periods.slice(0, at).flat(), periods.slice(at).flat()];
  const enough = [before, after].every((counts) => (momentsFromCounts(counts)?.n ?? 0) > 1);
  return judge(points, at, enough ? welchDifference(after, before, level) : null, options);
}

interface Point {
  /** Null for a period without answers. */
  readonly value: number | null;
  readonly n: number;
}

function judge(points: readonly Point[], at: number, difference: Effect['difference'], options: EffectOptions): Effect {
  requireCount('at', at);
  if (at > points.length) throw new RangeError(`the action is at ${at} of a series of ${points.length} periods`);
  const { higherIsBetter = true } = options;
  const before = points.slice(0, at).flatMap(({ value }) => value ?? []);
  const after = points.slice(at).flatMap(({ value }) => value ?? []);
  const baseline = before.length > 0 ? anhojRunChart(before) : null;
  const runChart = before.length > 0 && after.length > 0 ? anhojRunChart(after, median(before)) : null;
  const notYet = whyNotYet(points, at, baseline, options);
  const found = { notYet, difference, runChart };
  if (notYet !== null || difference === null) return { ...found, verdict: 'cannot-say-yet' };
  if (difference.low <= 0 && difference.high >= 0) return { ...found, verdict: 'no-clear-change' };
  return { ...found, verdict: difference.low > 0 === higherIsBetter ? 'better' : 'worse' };
}

function whyNotYet(
  points: readonly Point[],
  at: number,
  baseline: RunChart | null,
  { fewestPeriods = FEWEST_PERIODS, fewestAnswers = FEWEST_ANSWERS }: EffectOptions,
): NotYet | null {
  // Two answers a side are what any interval needs, whatever the caller asks for.
  const [periodsNeeded, answersNeeded] = [Math.max(1, fewestPeriods), Math.max(2, fewestAnswers)];
  const sides = { before: points.slice(0, at), after: points.slice(at) };
  for (const side of ['before', 'after'] as const) {
    const filled = sides[side].filter(({ value }) => value !== null).length;
    if (filled < periodsNeeded) return { why: `too-few-periods-${side}`, have: filled, need: periodsNeeded };
    const answers = sides[side].reduce((sum, { n }) => sum + n, 0);
    if (answers < answersNeeded) return { why: `too-few-answers-${side}`, have: answers, need: answersNeeded };
  }
  return baseline?.verdict === 'signal' ? { why: 'already-moving', before: baseline } : null;
}
