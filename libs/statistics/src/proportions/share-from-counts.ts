import { requireCount } from '../checks.ts';
import type { Interval } from '../interval.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** How many answered with one value; `score` is its place on 0-100, or null when the value has none. */
export interface ScoredCount {
  readonly score: number | null;
  readonly count: number;
}

/** Which answers the share is about: the best category, the upper part of the scale, or the lower part. */
export type ShareKind = 'top-box' | 'favourable' | 'unfavourable';

/** Shares at or beyond these points of the 0-100 scale are favourable and unfavourable: the outer two of five points. */
export const FAVOURABLE_FROM = 75;
export const UNFAVOURABLE_TO = 25;

/**
 * Share of substantive, scored answers that are best (`top-box`: the highest score the scale has), favourable or
 * unfavourable, with Wilson interval. Give every category of the scale, also those with count 0. Values without a score
 * and the answer states other than "answered" stay out of the base.
 * @returns null when nobody gave a scored answer
 */
export function shareFromCounts(
  counts: readonly ScoredCount[],
  kind: ShareKind,
  level = 0.95,
): (Interval<'wilson'> & { readonly count: number }) | null {
  let n = 0;
  let top = Number.NEGATIVE_INFINITY;
  for (const { score, count } of counts) {
    requireCount('count', count);
    if (score === null) continue;
    if (!(score >= 0 && score <= 100)) throw new RangeError(`score must lie between 0 and 100, got ${score}`);
    n += count;
    top = Math.max(top, score);
  }
  if (n === 0) return null;
  const belongs = (score: number): boolean => {
    if (kind === 'top-box') return score === top;
    return kind === 'favourable' ? score >= FAVOURABLE_FROM : score <= UNFAVOURABLE_TO;
  };
  let count = 0;
  for (const entry of counts) if (entry.score !== null && belongs(entry.score)) count += entry.count;
  return { ...wilsonInterval(count, n, level), count };
}
