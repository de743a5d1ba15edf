import { requireCount } from '../checks.ts';
import { twoSidedZ } from '../distributions/normal-quantile.ts';
import type { Interval } from '../interval.ts';

/**
 * Byar's interval of an event count (complaints, incidents): close to the exact Poisson interval without a chi-square.
 * Source: Breslow and Day (1987), vol. II, p. 69. `n` is the number of events itself.
 */
export function byarInterval(events: number, level = 0.95): Interval<'byar'> {
  requireCount('events', events);
  const z = twoSidedZ(level);
  const limit = (count: number, sign: 1 | -1): number =>
    count * (1 - 1 / (9 * count) + (sign * z) / (3 * Math.sqrt(count))) ** 3;
  return {
    estimate: events,
    low: events === 0 ? 0 : Math.max(0, limit(events, -1)),
    high: limit(events + 1, 1),
    n: events,
    level,
    method: 'byar',
  };
}
