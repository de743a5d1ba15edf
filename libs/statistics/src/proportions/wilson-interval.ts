import { requireShare } from '../checks.ts';
import { twoSidedZ } from '../distributions/normal-quantile.ts';
import type { Interval } from '../interval.ts';

/**
 * Wilson score interval of `count` of `n`. Never leaves 0 to 1 and keeps its promise near the edges, where Wald's does not.
 * Source: Wilson (1927); Newcombe (1998), Statistics in Medicine 17, method 3.
 * @throws RangeError when count or n is impossible
 * @example wilsonInterval(81, 263) // estimate .308, low .2553, high .3662
 */
export function wilsonInterval(count: number, n: number, level = 0.95): Interval<'wilson'> {
  requireShare(count, n);
  return { estimate: count / n, ...scoreLimits(count, n, level), n, level, method: 'wilson' };
}

/** The limits themselves; `count` and `n` may be fractions, as an effective n is. */
export function scoreLimits(count: number, n: number, level: number): { low: number; high: number } {
  const z = twoSidedZ(level);
  const z2 = z * z;
  const centre = (2 * count + z2) / (2 * (n + z2));
  const spread = (z * Math.sqrt(z2 + (4 * count * (n - count)) / n)) / (2 * (n + z2));
  // At the edges the limit is exactly 0 or 1; arithmetic would leave a rounding error on the wrong side.
  return { low: count === 0 ? 0 : centre - spread, high: count === n ? 1 : centre + spread };
}
