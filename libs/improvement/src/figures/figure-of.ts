import type { Interval, MethodName } from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';

const METHODS: Partial<Record<MethodName, Figure['method']>> = {
  wilson: 'wilson',
  'newcombe-hybrid-score': 'newcombe',
  'student-t': 't',
  'welch-t': 'welch',
};

/** How coarse a figure is told. More digits than the answers can bear only help those who want to count backwards. */
export const SHARE_DECIMALS = 6;
export const SCORE_DECIMALS = 1;

/**
 * An interval as it may leave the room: rounded, named, and kept inside what the measure can be.
 * @throws RangeError for a method that no figure has
 */
export function figureOf(interval: Interval, decimals: number, range: readonly [number, number]): Figure {
  const method = METHODS[interval.method];
  if (!method) throw new RangeError(`no figure is made by ${interval.method}`);
  const inside = (value: number): number => roundTo(Math.min(range[1], Math.max(range[0], value)), decimals);
  return {
    estimate: inside(interval.estimate),
    low: inside(interval.low),
    high: inside(interval.high),
    n: interval.n,
    level: interval.level,
    method,
  };
}

/** Rounds half away from zero, and never gives -0. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The small push undoes binary representation: 1.005 is stored just below itself.
  const rounded = Math.round(Math.abs(value) * factor * (1 + Number.EPSILON)) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
