import { requireCount, requireFinite } from '../checks.ts';
import type { Interval } from '../interval.ts';
import { tInterval } from './t-interval.ts';

/** `count` answers had `value` (a scale value, a 0-100 score, a number of days). */
export interface ValueCount {
  readonly value: number;
  readonly count: number;
}

/** Mean, standard deviation (n - 1, null when n < 2) and n. */
export interface Moments {
  readonly mean: number;
  readonly sd: number | null;
  readonly n: number;
}

/** Moments of a distribution kept as counts; two passes, so that large counts do not cancel. Null when it is empty. */
export function momentsFromCounts(counts: readonly ValueCount[]): Moments | null {
  let n = 0;
  let sum = 0;
  for (const { value, count } of counts) {
    requireFinite('value', value);
    requireCount('count', count);
    n += count;
    sum += value * count;
  }
  if (n === 0) return null;
  const mean = sum / n;
  if (n === 1) return { mean, sd: null, n };
  let squares = 0;
  for (const { value, count } of counts) squares += count * (value - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / (n - 1)), n };
}

/**
 * Mean with t interval, straight from counts per value: aggregates hold counts, never single answers.
 * @throws RangeError when there are fewer than 2 answers, since one answer has no interval
 */
export function meanFromCounts(
  counts: readonly ValueCount[],
  level = 0.95,
): Interval<'student-t'> & { readonly sd: number } {
  const moments = momentsFromCounts(counts);
  if (moments === null || moments.sd === null) throw new RangeError('a mean with interval needs at least 2 answers');
  return { ...tInterval(moments.mean, moments.sd, moments.n, level), sd: moments.sd };
}

/** Mean with t interval of a list of numbers. */
export const meanOfValues = (
  values: readonly number[],
  level = 0.95,
): Interval<'student-t'> & { readonly sd: number } =>
  meanFromCounts(
    values.map((value) => ({ value, count: 1 })),
    level,
  );
