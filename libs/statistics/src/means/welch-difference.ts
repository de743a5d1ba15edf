import { tQuantile, tUpperTail } from '../distributions/student-t.ts';
import type { Interval } from '../interval.ts';
import { momentsFromCounts, type ValueCount } from './mean-from-counts.ts';

export interface WelchDifference extends Interval<'welch-t'> {
  /** Welch-Satterthwaite degrees of freedom; infinite when neither group varies. */
  readonly df: number;
  /** Two-sided p value of "no difference". */
  readonly p: number;
}

/**
 * Difference first - second of two means, not assuming equal spread. Source: Welch (1947), Biometrika 34.
 * @throws RangeError when a group has fewer than 2 answers
 */
export function welchDifference(
  first: readonly ValueCount[],
  second: readonly ValueCount[],
  level = 0.95,
): WelchDifference {
  const a = momentsFromCounts(first);
  const b = momentsFromCounts(second);
  if (!a || !b || a.sd === null || b.sd === null) throw new RangeError('each group needs at least 2 answers');
  const estimate = a.mean - b.mean;
  const va = a.sd ** 2 / a.n;
  const vb = b.sd ** 2 / b.n;
  const n = a.n + b.n;
  if (va + vb === 0) {
    return {
      estimate,
      low: estimate,
      high: estimate,
      n,
      level,
      method: 'welch-t',
      df: Infinity,
      p: estimate === 0 ? 1 : 0,
    };
  }
  const error = Math.sqrt(va + vb);
  // Shares of the variance, not the variances: those underflow when squared.
  const df = 1 / ((va / (va + vb)) ** 2 / (a.n - 1) + (vb / (va + vb)) ** 2 / (b.n - 1));
  const margin = tQuantile((1 + level) / 2, df) * error;
  const p = 2 * tUpperTail(Math.abs(estimate) / error, df);
  return { estimate, low: estimate - margin, high: estimate + margin, n, level, method: 'welch-t', df, p };
}
