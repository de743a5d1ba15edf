import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { benjaminiHochberg, bonferroni, holm } from './adjusted-p-values.ts';

const PUBLISHED = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];
const rejected = (adjusted: number[]) => adjusted.filter((p) => p <= 0.05).length;

describe('benjaminiHochberg', () => {
  it('finds 4 of the 15 tests in the paper that proposed it', () => {
    const adjusted = benjaminiHochberg(PUBLISHED);
    expect(rejected(adjusted)).toBe(4);
    [0.0015, 0.003, 0.0095, 0.035625, 0.0603].forEach((p, i) => {
      expect(adjusted[i]).toBeCloseTo(p, 10);
    });
  });

  it('answers in the order asked, whatever that is', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
        const forwards = benjaminiHochberg(pValues);
        const backwards = benjaminiHochberg([...pValues].reverse()).reverse();
        forwards.forEach((p, i) => {
          expect(p).toBeCloseTo(backwards[i] ?? Number.NaN, 12);
          expect(p).toBeGreaterThanOrEqual(pValues[i] ?? 1);
          expect(p).toBeLessThanOrEqual((holm(pValues)[i] ?? 0) + 1e-12);
        });
      }),
    );
  });

  it('refuses what is no probability', () => {
    expect(() => benjaminiHochberg([0.5, 1.2])).toThrow(RangeError);
    expect(() => benjaminiHochberg([Number.NaN])).toThrow(RangeError);
  });
});

describe('holm', () => {
  it('finds 3 of the same 15 tests', () => {
    expect(rejected(holm(PUBLISHED))).toBe(3);
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
  });
});

describe('bonferroni', () => {
  it('finds 3 of the same 15 tests, and never more than Holm', () => {
    expect(rejected(bonferroni(PUBLISHED))).toBe(3);
    expect(bonferroni([0.01, 0.04, 0.5])).toEqual([0.03, 0.12, 1]);
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (pValues) => {
        bonferroni(pValues).forEach((p, i) => {
          expect(p).toBeGreaterThanOrEqual((holm(pValues)[i] ?? 1) - 1e-12);
        });
      }),
    );
    expect(() => bonferroni([2])).toThrow(RangeError);
  });
});
