import type { AnswerValue } from '../answers/answer.ts';
import type { Item } from '../content/items.ts';

/** What the answer to an item is worth. Limits are undefined where the question sets none. */
export interface ItemPoints {
  least: number | undefined;
  most: number | undefined;
  /** Undefined for an answer that is worth nothing at all, e.g. an option without a score. */
  pointsOf: (value: AnswerValue) => number | undefined;
}

/** The points of an item; undefined for one that gives none, like a text or a date. */
export function itemPoints(item: Item): ItemPoints | undefined {
  switch (item.type) {
    case 'scale': {
      const values = item.points.map(({ value }) => value);
      return { least: Math.min(...values), most: Math.max(...values), pointsOf: numberIn };
    }
    case 'number':
      return { least: item.min, most: item.max, pointsOf: numberIn };
    case 'calculated':
      return { least: undefined, most: undefined, pointsOf: numberIn };
    case 'single-choice': {
      const scores = scoresOf(item.options);
      if (scores.size === 0) return undefined;
      const worth = [...scores.values()];
      return {
        least: Math.min(...worth),
        most: Math.max(...worth),
        pointsOf: (value) => (typeof value === 'string' ? scores.get(value) : undefined),
      };
    }
    case 'multiple-choice': {
      const scores = scoresOf(item.options);
      if (scores.size === 0) return undefined;
      const worth = [...scores.values()];
      return {
        // As few as none and as many as all may be chosen: that is how far a sum can go.
        least: sum(worth.filter((score) => score < 0)),
        most: sum(worth.filter((score) => score > 0)),
        pointsOf: (value) => (Array.isArray(value) ? sum(value.map((code) => scores.get(code) ?? 0)) : undefined),
      };
    }
    default:
      return undefined;
  }
}

const numberIn = (value: AnswerValue): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined;

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function scoresOf(options: readonly { code: string; score?: number | undefined }[]): ReadonlyMap<string, number> {
  return new Map(options.flatMap(({ code, score }) => (score === undefined ? [] : [[code, score] as const])));
}
