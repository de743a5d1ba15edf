import { describe, expect, it } from '@jest/globals';
import { cohensKappa } from './cohens-kappa.ts';

describe('agreement beyond chance', () => {
  it('is 0.4 when 20 and 15 of 50 agree, with margins of half and of three fifths', () => {
    const { n, observed, kappa, standardError } = cohensKappa({ both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 });
    expect(n).toBe(50);
    expect(observed).toBeCloseTo(0.7, 10);
    expect(kappa).toBeCloseTo(0.4, 10);
    expect(standardError).toBeCloseTo(Math.sqrt((0.7 * 0.3) / 50) / 0.5, 10);
  });

  it('is 1 for full agreement, 0 for chance, and unknown when all say the same of all', () => {
    expect(cohensKappa({ both: 5, onlyFirst: 0, onlySecond: 0, neither: 5 }).kappa).toBe(1);
    expect(cohensKappa({ both: 1, onlyFirst: 1, onlySecond: 1, neither: 1 }).kappa).toBe(0);
    expect(cohensKappa({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 9 }).kappa).toBeNull();
  });

  it('refuses what is no count', () => {
    expect(() => cohensKappa({ both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 })).toThrow(RangeError);
    expect(() => cohensKappa({ both: -1, onlyFirst: 2, onlySecond: 0, neither: 0 })).toThrow(RangeError);
  });
});
