import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meanFromCounts, meanOfValues, momentsFromCounts } from './mean-from-counts.ts';

const reference = [33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927];

describe('meanOfValues', () => {
  it('has the published mean, spread and 95 % interval', () => {
    const mean = meanOfValues(reference);
    expect(mean.estimate).toBeCloseTo(53.704345, 6);
    expect(mean.sd).toBeCloseTo(20.975575, 6);
    expect(mean.low).toBeCloseTo(36.168325, 6);
    expect(mean.high).toBeCloseTo(71.240365, 6);
    expect(mean.method).toBe('student-t');
  });

  it('has the published 99.8 % interval', () => {
    const mean = meanOfValues(reference, 0.998);
    expect(mean.low).toBeCloseTo(18.216705, 6);
    expect(mean.high).toBeCloseTo(89.191985, 6);
  });
});

describe('meanFromCounts', () => {
  it('says the same as the single answers would', () => {
    const counts = fc.array(fc.nat(30), { minLength: 2, maxLength: 6 }).filter((c) => c.reduce((a, b) => a + b, 0) > 1);
    fc.assert(
      fc.property(counts, (list) => {
        const distribution = list.map((count, index) => ({ value: index * 25, count }));
        const single = distribution.flatMap(({ value, count }) => new Array<number>(count).fill(value));
        const fromCounts = meanFromCounts(distribution);
        const fromSingle = meanOfValues(single);
        expect(fromCounts.n).toBe(single.length);
        expect(fromCounts.estimate).toBeCloseTo(fromSingle.estimate, 9);
        expect(fromCounts.low).toBeCloseTo(fromSingle.low, 9);
        expect(fromCounts.high).toBeCloseTo(fromSingle.high, 9);
      }),
    );
  });

  it('does not lose the spread of a large base far from 0', () => {
    const moments = momentsFromCounts([
      { value: 1e9, count: 500_000 },
      { value: 1e9 + 1, count: 500_000 },
    ]);
    expect(moments?.sd).toBeCloseTo(0.5, 6);
  });

  it('has moments but no interval for one answer, and neither for none', () => {
    expect(momentsFromCounts([{ value: 3, count: 1 }])).toEqual({ mean: 3, sd: null, n: 1 });
    expect(momentsFromCounts([{ value: 3, count: 0 }])).toBeNull();
    expect(() => meanFromCounts([{ value: 3, count: 1 }])).toThrow(RangeError);
    expect(() => meanFromCounts([{ value: Number.NaN, count: 4 }])).toThrow(RangeError);
  });
});
