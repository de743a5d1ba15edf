import type { ScaleQuestion } from '@medvirk/questionnaire';
import { meanFromCounts } from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';
import type { ValueCounts } from '../facts/picture-facts.ts';
import { LEVEL, scoreFigure } from '../figures/figure-of.ts';
import { answersOn, scoredCounts } from '../figures/scale-measures.ts';
import { LEAST_FOR_FIGURE } from './limits.ts';

/** A part of the answers of which the score is told and nothing else: a month, or the time before or after a date. */
export interface ReleasedPart {
  /** Only for tests between parts. */
  readonly values: ValueCounts;
  readonly score: Figure;
}

/**
 * The score of whole blocks of months, in whole points. How the answers of a part are spread is never told, so whole
 * points of the mean leave each single count open. Hidden with fewer than 10 answers, and when all but a few gave the
 * same answer, since the mean would then speak about each of them.
 */
export function releasedPart(question: ScaleQuestion, values: ValueCounts, k: number): ReleasedPart | undefined {
  const n = answersOn(question, values);
  if (n < Math.max(LEAST_FOR_FIGURE, k)) return undefined;
  const counts = scoredCounts(question, values);
  if (Math.max(...counts.map(({ count }) => count)) > n - k) return undefined;
  const { estimate, high } = meanFromCounts(counts, LEVEL);
  const whole = { estimate: Math.round(estimate), margin: Math.round(high - estimate), n };
  return { values, score: scoreFigure({ ...whole, precision: 'ones' }) };
}
