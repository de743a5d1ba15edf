import { requireFinite } from '../checks.ts';

/**
 * Place of a scale value on 0-100: (value - min) / (max - min) x 100, so five points become 0 25 50 75 100.
 * `reversed` turns scales on which a low value is good.
 * @throws RangeError when the value is off the scale or the scale has no length
 */
export function scaleScore(value: number, min: number, max: number, reversed = false): number {
  for (const [name, number] of Object.entries({ value, min, max })) requireFinite(name, number);
  if (!(max > min)) throw new RangeError(`max (${max}) must be above min (${min})`);
  if (value < min || value > max) throw new RangeError(`value ${value} is off the scale ${min} to ${max}`);
  const score = ((value - min) / (max - min)) * 100;
  return reversed ? 100 - score : score;
}

/**
 * Index of one respondent: the mean of the item scores when at least half of the relevant items are answered, else null.
 * `null` is a relevant item without an answer; leave items that are not relevant out of the list.
 */
export function indexScore(itemScores: readonly (number | null)[]): number | null {
  const answered = itemScores.filter((score) => score !== null);
  if (answered.length === 0 || answered.length * 2 < itemScores.length) return null;
  return answered.reduce((sum, score) => sum + score, 0) / answered.length;
}
