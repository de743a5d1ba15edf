import type { MeanFigure, Precision, ShareFigure } from '@medvirk/disclosure';
import { type WelchDifference, wilsonInterval } from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';

/** Level of every interval that is shown. */
export const LEVEL = 0.95;
const SHARE_DECIMALS = 6;

/** A released share with its Wilson interval: it follows from count and n, so it tells nothing more than these. */
export function shareFigure({ count, n }: ShareFigure): Figure {
  const { estimate, low, high } = wilsonInterval(count, n, LEVEL);
  const rounded = (value: number): number => roundTo(value, SHARE_DECIMALS);
  return { estimate: rounded(estimate), low: rounded(low), high: rounded(high), n, level: LEVEL, method: 'wilson' };
}

/**
 * A released mean score with its t interval, as coarse as it was released, and never outside 0 to 100.
 * @throws RangeError when it was released without a margin
 */
export function scoreFigure({ estimate, margin, n, precision }: MeanFigure): Figure {
  if (margin === null) throw new RangeError('a score needs the margin of its interval');
  const inside = (value: number): number => roundTo(Math.min(100, Math.max(0, value)), DECIMALS[precision]);
  return { estimate, low: inside(estimate - margin), high: inside(estimate + margin), n, level: LEVEL, method: 't' };
}

/** The difference between two scores told in whole points, told in whole points too. */
export function differenceFigure({
  estimate,
  low,
  high,
  n,
  level,
}: Omit<WelchDifference, 'df' | 'p' | 'method'>): Figure {
  const inside = (value: number): number => roundTo(Math.min(100, Math.max(-100, value)), 0);
  return { estimate: inside(estimate), low: inside(low), high: inside(high), n, level, method: 'welch' };
}

const DECIMALS: Record<Precision, 0 | 1> = { tenths: 1, ones: 0, fives: 0 };

/** Rounds half away from zero, and never gives -0. */
export function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  // The small push undoes binary representation: 1.005 is stored just below itself.
  const rounded = Math.round(Math.abs(value) * factor * (1 + Number.EPSILON)) / factor;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
