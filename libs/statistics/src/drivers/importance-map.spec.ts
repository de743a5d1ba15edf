import { describe, expect, it } from '@jest/globals';
import { importanceMap } from './importance-map.ts';

const point = (key: string, importance: number, performance: number) => ({ key, importance, performance });

describe('importanceMap', () => {
  it('cuts at the medians into four fields, in the order given', () => {
    const map = importanceMap([
      point('information', 0.3, 60),
      point('respect', 0.25, 90),
      point('food', 0.05, 70),
      point('parking', 0.02, 85),
    ]);
    expect(map).toMatchObject({ importanceCut: 0.15, performanceCut: 77.5 });
    expect(map.points.map(({ field }) => field)).toEqual([
      'improve-first',
      'keep-up',
      'low-priority',
      'possible-overkill',
    ]);
  });

  it('counts a point on a cut as important and as well experienced', () => {
    const map = importanceMap([point('a', 1, 1), point('b', 2, 2), point('c', 3, 3)]);
    expect(map.points.map(({ field }) => field)).toEqual(['low-priority', 'keep-up', 'keep-up']);
  });

  it('refuses a map of one, and what is no number', () => {
    expect(() => importanceMap([point('a', 1, 1)])).toThrow(RangeError);
    expect(() => importanceMap([point('a', 1, 1), point('b', Number.NaN, 1)])).toThrow(RangeError);
  });
});
