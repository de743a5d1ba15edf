import { describe, expect, it } from '@jest/globals';
import { tInterval, tMargin } from './t-interval.ts';

describe('tInterval', () => {
  it('puts t(n - 1) standard errors on each side', () => {
    const interval = tInterval(53.704345, 20.975575, 8);
    expect(interval.low).toBeCloseTo(36.168325, 5);
    expect(interval.high).toBeCloseTo(71.240365, 5);
    expect(interval).toMatchObject({ n: 8, level: 0.95, method: 'student-t' });
  });

  it('has no width when nothing varies', () => {
    expect(tMargin(0, 12)).toBe(0);
  });

  it.each([
    [1, 1],
    [-1, 5],
    [Number.NaN, 5],
  ])('refuses sd %d with n %d', (sd, n) => {
    expect(() => tMargin(sd, n)).toThrow(RangeError);
  });
});
