import { describe, expect, it } from '@jest/globals';
import { meanFromCounts } from '../means/mean-from-counts.ts';
import { postStratify } from './post-stratify.ts';
import { weightedMean } from './weighted-mean.ts';

describe('weightedMean', () => {
  it('moves the raw 66 to 72 when the group that answered less is weighted up', () => {
    const { weights } = postStratify([
      { key: 'a', answers: 30, population: 60 },
      { key: 'b', answers: 70, population: 40 },
    ]);
    const mean = weightedMean([
      { value: 80, count: 30, weight: weights.get('a') ?? 0 },
      { value: 60, count: 70, weight: weights.get('b') ?? 0 },
    ]);
    expect(mean.estimate).toBeCloseTo(72, 10);
    expect(mean.effectiveN).toBeCloseTo(70, 10);
    expect(mean).toMatchObject({ n: 100, method: 'weighted-mean-effective-n' });
  });

  it('is the plain mean with its t interval when all weights are equal', () => {
    const counts = [20, 12, 5, 3, 0].map((count, index) => ({ value: 100 - index * 25, count }));
    const plain = meanFromCounts(counts);
    const weighted = weightedMean(counts.map((entry) => ({ ...entry, weight: 1.7 })));
    expect(weighted.estimate).toBeCloseTo(plain.estimate, 10);
    expect(weighted.low).toBeCloseTo(plain.low, 10);
    expect(weighted.high).toBeCloseTo(plain.high, 10);
  });

  it('refuses a base that is worth less than two answers', () => {
    expect(() => weightedMean([{ value: 5, count: 1, weight: 1 }])).toThrow(RangeError);
  });
});
