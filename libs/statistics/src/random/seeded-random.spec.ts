import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from './seeded-random.ts';

const draw = (seed: number, n: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: n }, random);
};

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for the next', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (seed) => {
        expect(draw(seed, 5)).toEqual(draw(seed, 5));
        if (seed < Number.MAX_SAFE_INTEGER) expect(draw(seed, 5)).not.toEqual(draw(seed + 1, 5));
      }),
    );
  });

  it('fills 0 to 1 evenly: mean and variance as of a uniform number', () => {
    const numbers = draw(1, 100_000);
    const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
    // Four standard errors of each.
    expect(Math.abs(mean - 0.5)).toBeLessThan(4 * Math.sqrt(1 / 12 / 100_000));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / 100_000));
    expect(numbers.every((x) => x >= 0 && x < 1)).toBe(true);
  });

  it('refuses a seed that is no whole number', () => {
    expect(() => seededRandom(0.5)).toThrow(RangeError);
    expect(() => seededRandom(-1)).toThrow(RangeError);
  });
});
