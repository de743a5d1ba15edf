import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleQuantile } from './sample-quantile.ts';

describe('sampleQuantile', () => {
  it('is that of R, type 7', () => {
    expect(sampleQuantile([9, 1, 4, 16], 0.5)).toBe(6.5);
    expect(sampleQuantile([1, 4, 9, 16], 0.1)).toBeCloseTo(1.9, 12);
    expect(sampleQuantile([5], 0.3)).toBe(5);
  });

  it('goes from the least to the greatest value', () => {
    const list = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(list, fc.double({ min: 0, max: 1, noNaN: true }), (values, p) => {
        expect(sampleQuantile(values, 0)).toBe(Math.min(...values));
        expect(sampleQuantile(values, 1)).toBe(Math.max(...values));
        expect(sampleQuantile(values, p)).toBeGreaterThanOrEqual(Math.min(...values));
        expect(sampleQuantile(values, p)).toBeLessThanOrEqual(Math.max(...values));
      }),
    );
  });

  it('refuses an empty list and what is no number', () => {
    expect(() => sampleQuantile([], 0.5)).toThrow(RangeError);
    expect(() => sampleQuantile([Number.NaN], 0.5)).toThrow(RangeError);
    expect(() => sampleQuantile([1], 50)).toThrow(RangeError);
  });
});
