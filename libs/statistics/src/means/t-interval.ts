import { requireCount, requireFinite } from '../checks.ts';
import { tQuantile } from '../distributions/student-t.ts';
import type { Interval } from '../interval.ts';

/** Half the width of the t interval of a mean: t(n - 1) x sd / sqrt(n). @throws RangeError when n < 2 or sd < 0 */
export function tMargin(sd: number, n: number, level = 0.95): number {
  requireCount('n', n);
  if (n < 2) throw new RangeError('an interval of a mean needs at least 2 answers');
  if (!(sd >= 0 && Number.isFinite(sd))) throw new RangeError(`sd must be a finite number of at least 0, got ${sd}`);
  return (tQuantile((1 + level) / 2, n - 1) * sd) / Math.sqrt(n);
}

/** Student's t interval of a mean, from mean, standard deviation (n - 1) and n. Limits are not cut to the scale. */
export function tInterval(mean: number, sd: number, n: number, level = 0.95): Interval<'student-t'> {
  requireFinite('mean', mean);
  const margin = tMargin(sd, n, level);
  return { estimate: mean, low: mean - margin, high: mean + margin, n, level, method: 'student-t' };
}
