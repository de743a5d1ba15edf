import type { Figure } from '../evidence/evidence.ts';
import { roundTo } from '../figures/figure-of.ts';
import { shareInWords } from '../figures/share-in-words.ts';
import { FEW_ANSWERS } from '../release/limits.ts';
import type { Facts } from './draft.ts';

/** Whole percent, as a sentence says it. */
export const percentOf = (share: number): number => roundTo(share * 100, 0);

/** A share ready for a sentence: percent with interval, base, "3 of 4" where that can be said, and few answers or not. */
export function shareFacts(figure: Figure): Facts {
  const words = shareInWords(figure.estimate);
  return {
    percent: percentOf(figure.estimate),
    low: percentOf(figure.low),
    high: percentOf(figure.high),
    n: figure.n,
    few: figure.n < FEW_ANSWERS ? 'yes' : 'no',
    ...(words && { part: words.part, whole: words.whole, exact: words.exact ? 'yes' : 'no' }),
  };
}

/** A score ready for a sentence: whole points of 100 with interval and base. */
export function scoreFacts(figure: Figure): Facts {
  return {
    score: roundTo(figure.estimate, 0),
    low: roundTo(figure.low, 0),
    high: roundTo(figure.high, 0),
    n: figure.n,
    few: figure.n < FEW_ANSWERS ? 'yes' : 'no',
  };
}
