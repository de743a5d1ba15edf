import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilsonInterval } from '../proportions/wilson-interval.ts';
import { weightedShare } from './weighted-share.ts';

describe('weightedShare', () => {
  it('weights 24 of 30 and 42 of 70 to a population of 60/40: 72 %, on an effective n of 70', () => {
    const share = weightedShare([
      { count: 24, n: 30, weight: 2 },
      { count: 42, n: 70, weight: 40 / 70 },
    ]);
    expect(share.estimate).toBeCloseTo(0.72, 12);
    expect(share.effectiveN).toBeCloseTo(70, 10);
    // Wilson of 50.4 in 70, by hand.
    expect(share.low).toBeCloseTo(0.6055, 4);
    expect(share.high).toBeCloseTo(0.8116, 4);
    expect(share).toMatchObject({ n: 100, method: 'weighted-wilson-effective-n' });
  });

  it('is the plain share with its interval when all weights are equal', () => {
    const proportion = fc
      .integer({ min: 1, max: 900 })
      .chain((n) => fc.record({ count: fc.nat(n), n: fc.constant(n) }));
    fc.assert(
      fc.property(proportion, fc.double({ min: 0.1, max: 9, noNaN: true }), ({ count, n }, weight) => {
        const [plain, weighted] = [wilsonInterval(count, n), weightedShare([{ count, n, weight }])];
        expect(weighted.estimate).toBeCloseTo(plain.estimate, 10);
        expect(weighted.low).toBeCloseTo(plain.low, 8);
        expect(weighted.high).toBeCloseTo(plain.high, 8);
      }),
    );
  });

  it('ends exactly at 0 and 1', () => {
    const three = (count: number) => [0.1, 0.7, 0.3].map((weight) => ({ count, n: 3, weight }));
    expect(weightedShare(three(3))).toMatchObject({ estimate: 1, high: 1 });
    expect(weightedShare(three(0))).toMatchObject({ estimate: 0, low: 0 });
  });

  it('refuses more than there are, and weights of nothing', () => {
    expect(() => weightedShare([{ count: 4, n: 3, weight: 1 }])).toThrow(RangeError);
    expect(() => weightedShare([{ count: 1, n: 3, weight: 0 }])).toThrow(RangeError);
  });
});
