import { requireCount, requireFinite } from '../checks.ts';
import { tQuantile } from '../distributions/student-t.ts';
import type { Interval } from '../interval.ts';
import { effectiveN } from './post-stratify.ts';

/** `count` answers of one weight had `value`. */
export interface WeightedValueCount {
  readonly value: number;
  readonly count: number;
  readonly weight: number;
}

/**
 * Weighted mean with an interval on the effective n: t(n_eff - 1) x weighted sd / sqrt(n_eff). An approximation that
 * is somewhat wide when the strata differ; `n` stays the number of answers.
 * @throws RangeError when n_eff is below 2
 */
export function weightedMean(
  counts: readonly WeightedValueCount[],
  level = 0.95,
): Interval<'weighted-mean-effective-n'> & { readonly effectiveN: number } {
  const effective = effectiveN(counts);
  if (effective < 2) throw new RangeError('a weighted mean with interval needs an effective n of at least 2');
  let total = 0;
  let sum = 0;
  let n = 0;
  for (const { value, count, weight } of counts) {
    requireFinite('value', value);
    requireCount('count', count);
    total += weight * count;
    sum += weight * count * value;
    n += count;
  }
  const estimate = sum / total;
  let squares = 0;
  for (const { value, count, weight } of counts) squares += weight * count * (value - estimate) ** 2;
  const sd = Math.sqrt((squares / total) * (effective / (effective - 1)));
  const margin = (tQuantile((1 + level) / 2, effective - 1) * sd) / Math.sqrt(effective);
  return {
    estimate,
    low: estimate - margin,
    high: estimate + margin,
    n,
    level,
    method: 'weighted-mean-effective-n',
    effectiveN: effective,
  };
}
