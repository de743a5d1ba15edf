import { requireFinite } from '../checks.ts';
import { effectiveN } from './post-stratify.ts';

/**
 * What weighting costs: how many times as many answers are needed as without weights, n / n_eff.
 * Source: Kish (1965), Survey Sampling.
 * @throws RangeError when a weight is negative or all are 0
 */
export function weightingDesignEffect(weights: readonly { readonly weight: number; readonly count: number }[]): number {
  const n = weights.reduce((sum, { count }) => sum + count, 0);
  return n / effectiveN(weights);
}

/**
 * What it costs that answers within a unit are alike: 1 + (m - 1) ICC for `m` answers a unit.
 * Source: Kish (1965), Survey Sampling.
 * @throws RangeError when m is below 1, or ICC outside 0-1
 */
export function clusterDesignEffect(answersPerUnit: number, icc: number): number {
  requireFinite('answersPerUnit', answersPerUnit);
  if (answersPerUnit < 1) throw new RangeError(`answersPerUnit must be at least 1, got ${answersPerUnit}`);
  if (!(icc >= 0 && icc <= 1)) throw new RangeError(`icc must lie between 0 and 1, got ${icc}`);
  return 1 + (answersPerUnit - 1) * icc;
}
