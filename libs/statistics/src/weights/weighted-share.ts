import { requireCount } from '../checks.ts';
import type { Interval } from '../interval.ts';
import { scoreLimits } from '../proportions/wilson-interval.ts';
import { effectiveN } from './post-stratify.ts';

/** `count` of `n` answers of one weight. */
export interface WeightedProportion {
  readonly count: number;
  readonly n: number;
  readonly weight: number;
}

/**
 * Weighted share with Wilson's interval on the effective n. An approximation without replicate weights, as
 * `weightedMean` is; `n` stays the number of answers, and `effectiveN` is to be printed beside it.
 * Source: Korn and Graubard (1998), Survey Methodology 24, with Kish's effective n.
 * @throws RangeError when a count is impossible, or all weights are 0
 */
export function weightedShare(
  groups: readonly WeightedProportion[],
  level = 0.95,
): Interval<'weighted-wilson-effective-n'> & { readonly effectiveN: number } {
  for (const { count, n } of groups) {
    requireCount('count', count);
    requireCount('n', n);
    if (count > n) throw new RangeError(`count (${count}) cannot exceed n (${n})`);
  }
  const effective = effectiveN(groups.map(({ n, weight }) => ({ count: n, weight })));
  let total = 0;
  let hits = 0;
  let answers = 0;
  for (const { count, n, weight } of groups) {
    total += weight * n;
    hits += weight * count;
    answers += n;
  }
  // Everybody and nobody are exact: a rounding error must not stand for a doubt.
  const everybody = groups.every(({ count, n, weight }) => weight === 0 || count === n);
  const estimate = everybody ? 1 : hits / total;
  const limits = scoreLimits(everybody ? effective : estimate * effective, effective, level);
  return { estimate, ...limits, n: answers, level, method: 'weighted-wilson-effective-n', effectiveN: effective };
}
