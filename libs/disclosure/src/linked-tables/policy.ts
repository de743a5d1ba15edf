import { DEFAULT_K, requireK } from '../released.ts';
import type { Range } from './exact-ranges.ts';

/** What a release must live up to. */
export interface ReleasePolicy {
  /** Least number of respondents behind a shown figure. */
  readonly k: number;
  /** 0 is hidden like 1 to k - 1, so that a hidden figure does not tell which. Default true. */
  readonly hideZero: boolean;
  /** Least distance between the smallest and the largest value a hidden cell could have. Default 2. */
  readonly minWidth: number;
}

export function policyOf(options: Partial<ReleasePolicy>): ReleasePolicy {
  const { k = DEFAULT_K, hideZero = true, minWidth = 2 } = options;
  requireK(k);
  if (!(minWidth >= 1)) throw new RangeError(`minWidth must be at least 1, got ${minWidth}`);
  return { k, hideZero, minWidth };
}

/** Counts what a release costs, step by step of its searches: unlike time, the same on every machine. */
export interface Work {
  steps: number;
}

/** Too few to be shown. */
export const isTooFew = (count: number, { k, hideZero }: ReleasePolicy): boolean =>
  count < k && (count > 0 || hideZero);

/**
 * A hidden cell is safe when an attacker can neither pin it nor tell that it is below k.
 *
 * The second half covers every way of subtracting: if shown cells combine to a sum of hidden cells that is below k, then
 * none of these cells can reach k, so each has `high < k`. Safe cells therefore leave no derived sum of 1 to k - 1.
 */
export const isSafe = (range: Range, { k, minWidth }: ReleasePolicy): boolean =>
  range.high >= k && range.high - range.low >= minWidth;
