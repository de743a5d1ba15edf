import type { Interval } from '../interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** `count` of `n`. */
export interface Proportion {
  readonly count: number;
  readonly n: number;
}

/**
 * Difference first - second of two independent proportions with the hybrid score interval.
 * Source: Newcombe (1998), Statistics in Medicine 17, 873-890, method 10.
 * @throws RangeError when a count or n is impossible
 */
export function newcombeDifference(
  first: Proportion,
  second: Proportion,
  level = 0.95,
): Interval<'newcombe-hybrid-score'> {
  const a = wilsonInterval(first.count, first.n, level);
  const b = wilsonInterval(second.count, second.n, level);
  const estimate = a.estimate - b.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(a.estimate - a.low, b.high - b.estimate),
    high: estimate + Math.hypot(a.high - a.estimate, b.estimate - b.low),
    n: first.n + second.n,
    level,
    method: 'newcombe-hybrid-score',
  };
}
