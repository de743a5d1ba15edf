import type { Baseline } from './baseline.ts';

/** Mean moving range of two normal points is 1.128 sigma: the rounded d2 that tables and R packages use. */
export const D2 = 1.128;
/** Upper limit of a moving range, as a multiple of the mean moving range. */
export const D4 = 3.267;

/** Steps between neighbours: entry i is from point i to point i + 1. */
export const movingRanges = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));

/**
 * Mean moving range of the baseline; a step counts when both its points are consecutive members. With `screen`, steps
 * above 3.267 times the mean are left out and the mean is taken once more, so that one jump does not widen the limits.
 * @throws RangeError when the baseline has no two consecutive points
 */
export function meanMovingRange(values: readonly number[], baseline?: Baseline, screen = false): number {
  const members = baseline === undefined ? null : new Set(baseline);
  const steps = movingRanges(values).filter(
    (_, index) => members === null || (members.has(index) && members.has(index + 1)),
  );
  if (steps.length === 0) throw new RangeError('a chart by moving ranges needs two consecutive points in its baseline');
  const mean = meanOf(steps);
  return screen ? meanOf(steps.filter((step) => step <= D4 * mean)) : mean;
}

const meanOf = (steps: readonly number[]): number => steps.reduce((sum, step) => sum + step, 0) / steps.length;
