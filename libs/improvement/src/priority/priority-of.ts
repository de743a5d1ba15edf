import { roundTo } from '../figures/figure-of.ts';
import type { Priority } from '../picture/picture.ts';

/**
 * Pressure = importance x gap / 100, where gap = 100 - experience. From 30: high, e.g. importance 80 and experience 62.
 * From 15: medium, e.g. importance 80 and experience 81. The cut points are ours: set so that something important (75)
 * is high when experience is at or under 60, and low only above 80.
 */
export const HIGH_FROM = 30;
export const MEDIUM_FROM = 15;

/**
 * How much a theme matters where it falls short. The scores of several questions count alike. Unknown when importance or
 * experience is hidden or was not asked. Says something about themes in one unit, never about units beside each other.
 */
export function priorityOf(importanceScores: readonly number[], experienceScores: readonly number[]): Priority {
  const importance = meanOf(importanceScores);
  const experience = meanOf(experienceScores);
  if (importance === null || experience === null) return { level: 'unknown', importance, experience };
  const pressure = (importance * (100 - experience)) / 100;
  const level = pressure >= HIGH_FROM ? 'high' : pressure >= MEDIUM_FROM ? 'medium' : 'low';
  return { level, importance, experience };
}

function meanOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  return roundTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 1);
}
