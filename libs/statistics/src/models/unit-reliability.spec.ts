import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from '../random/seeded-random.ts';
import { intraclassCorrelation, neededForReliability, RELIABLE_FROM, unitReliability } from './unit-reliability.ts';

describe('neededForReliability', () => {
  it.each([
    [0.01, 231],
    [0.02, 114.3],
    [0.05, 44.3],
    [0.1, 21],
  ])('for 0.7 at ICC %d is %d answers', (icc, n) => {
    expect(neededForReliability(RELIABLE_FROM, icc)).toBeCloseTo(n, 1);
  });

  it('is the n that unitReliability asks for', () => {
    const icc = fc.double({ min: 0.001, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(icc, fc.integer({ min: 1, max: 5_000 }), (correlation, n) => {
        expect(neededForReliability(unitReliability(n, correlation), correlation)).toBeCloseTo(n, 4);
      }),
    );
  });

  it('is without end when units do not differ', () => {
    expect(neededForReliability(0.7, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(() => neededForReliability(1, 0.1)).toThrow(RangeError);
    expect(() => unitReliability(10, -0.1)).toThrow(RangeError);
  });
});

describe('intraclassCorrelation', () => {
  it('is that of the analysis of variance, worked by hand', () => {
    // Means 4, 6, 8 of three answers each, sd 1: mean squares 12 and 1, n0 = 3.
    const units = [4, 6, 8].map((mean) => ({ mean, sd: 1, n: 3 }));
    expect(intraclassCorrelation(units)).toBeCloseTo((12 - 1) / (12 + 2 * 1), 12);
  });

  it('finds back the share that units make of the variation', () => {
    const random = seededRandom(3);
    const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const units = Array.from({ length: 400 }, (_, i) => {
      const n = 20 + (i % 30);
      const effect = normal();
      const values = Array.from({ length: n }, () => effect + 3 * normal());
      const mean = values.reduce((sum, value) => sum + value, 0) / n;
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
      return { mean, sd, n };
    });
    expect(intraclassCorrelation(units)).toBeCloseTo(0.1, 1);
  });

  it('is never under 0, and 0 where nothing varies', () => {
    const alike = [5, 5, 5].map((mean) => ({ mean, sd: 2, n: 10 }));
    expect(intraclassCorrelation(alike)).toBe(0);
    expect(intraclassCorrelation(alike.map((unit) => ({ ...unit, sd: 0 })))).toBe(0);
  });

  it('refuses one unit, and units of one answer each', () => {
    expect(() => intraclassCorrelation([{ mean: 5, sd: 1, n: 10 }])).toThrow(RangeError);
    expect(() => intraclassCorrelation([1, 2].map((mean) => ({ mean, sd: null, n: 1 })))).toThrow(RangeError);
  });
});
