import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wilsonInterval } from './wilson-interval.ts';

const countOfN = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe('wilsonInterval', () => {
  it.each([
    [81, 263, 0.95, 0.2553, 0.3662, 4],
    [15, 148, 0.95, 0.0624, 0.1605, 4],
    [0, 20, 0.95, 0, 0.1611, 4],
    [1, 29, 0.95, 0.0061, 0.1718, 4],
    [65, 100, 0.95, 0.552544, 0.736358, 6],
    [65, 100, 0.998, 0.495495, 0.778354, 6],
    [5, 5, 0.95, 0.565518, 1, 6],
    [0, 5, 0.95, 0, 0.434482, 6],
  ])('of %d in %d at level %d is %d to %d', (count, n, level, low, high, digits) => {
    const interval = wilsonInterval(count, n, level);
    expect(interval.low).toBeCloseTo(low, digits);
    expect(interval.high).toBeCloseTo(high, digits);
    expect(interval).toMatchObject({ estimate: count / n, n, level, method: 'wilson' });
  });

  it('stays within 0 and 1 and holds the share', () => {
    fc.assert(
      fc.property(countOfN, ([count, n]) => {
        const { estimate, low, high } = wilsonInterval(count, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
      }),
    );
  });

  it('mirrors when yes and no change places', () => {
    fc.assert(
      fc.property(countOfN, ([count, n]) => {
        const yes = wilsonInterval(count, n);
        const no = wilsonInterval(n - count, n);
        expect(yes.low).toBeCloseTo(1 - no.high, 10);
        expect(yes.high).toBeCloseTo(1 - no.low, 10);
      }),
    );
  });

  it('is wider at a higher level and narrower with ten times the answers', () => {
    fc.assert(
      fc.property(countOfN, ([count, n]) => {
        const width = (i: { low: number; high: number }) => i.high - i.low;
        expect(width(wilsonInterval(count, n, 0.998))).toBeGreaterThan(width(wilsonInterval(count, n)));
        expect(width(wilsonInterval(count * 10, n * 10))).toBeLessThan(width(wilsonInterval(count, n)));
      }),
    );
  });

  it.each([
    [6, 5],
    [-1, 5],
    [0, 0],
    [Number.NaN, 5],
    [1.5, 5],
  ])('refuses %d of %d', (count, n) => {
    expect(() => wilsonInterval(count, n)).toThrow(RangeError);
  });

  it('refuses a level that is no probability', () => {
    expect(() => wilsonInterval(1, 5, 95)).toThrow(RangeError);
  });
});
