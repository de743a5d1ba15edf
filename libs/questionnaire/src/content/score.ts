import type { ScaleQuestion } from './question.ts';

/**
 * The answer as a score from 0 (worst) to 100 (best): (value - min) / (max - min) x 100, turned round where the lowest
 * value is the best answer. Five points give 0 25 50 75 100. Source: practice of the Norwegian and Danish national
 * patient experience surveys (PasOpp, LUP).
 */
export function scoreOf(question: Pick<ScaleQuestion, 'points' | 'higherIsBetter'>, value: number): number {
  const values = question.points.map((point) => point.value);
  const min = Math.min(...values);
  const max = Math.max(...values);
  if (max === min) return 0;
  const share = (value - min) / (max - min);
  return (question.higherIsBetter ? share : 1 - share) * 100;
}

/** Score from which an answer counts as favourable: the two best of five points, 8-10 of 0-10, the best of four. */
export const FAVOURABLE_FROM = 75;
/** Score up to which an answer counts as unfavourable: the two worst of five points. */
export const UNFAVOURABLE_TO = 25;
