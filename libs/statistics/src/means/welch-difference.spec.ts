import { describe, expect, it } from '@jest/globals';
import { welchDifference } from './welch-difference.ts';

const fivePoints = (...counts: number[]) => counts.map((count, index) => ({ value: 100 - index * 25, count }));

describe('welchDifference', () => {
  it('agrees with scipy ttest_ind(equal_var=False)', () => {
    const difference = welchDifference(fivePoints(20, 12, 5, 3, 0), fivePoints(10, 10, 9, 6, 5));
    expect(difference.estimate).toBeCloseTo(21.875, 12);
    expect(difference.df).toBeCloseTo(69.89361653836923, 9);
    expect(difference.p).toBeCloseTo(0.0012833977784948648, 12);
    expect(difference.low).toBeCloseTo(8.872819276639152, 9);
    expect(difference.high).toBeCloseTo(34.87718072336085, 9);
    expect(difference).toMatchObject({ n: 80, method: 'welch-t' });
  });

  it('turns its sign when the groups change places, and keeps p', () => {
    const there = welchDifference(fivePoints(3, 4, 1, 0, 0), fivePoints(0, 2, 2, 5, 1));
    const back = welchDifference(fivePoints(0, 2, 2, 5, 1), fivePoints(3, 4, 1, 0, 0));
    expect(there.low).toBeCloseTo(-back.high, 12);
    expect(there.p).toBeCloseTo(back.p, 14);
  });

  it('has no width between groups that do not vary', () => {
    expect(welchDifference([{ value: 1, count: 9 }], [{ value: 1, count: 4 }])).toMatchObject({
      low: 0,
      high: 0,
      p: 1,
    });
  });

  it('refuses a group of one', () => {
    expect(() => welchDifference(fivePoints(1), fivePoints(5, 5))).toThrow(RangeError);
  });
});
