import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clusterDesignEffect, weightingDesignEffect } from './design-effect.ts';

describe('weightingDesignEffect', () => {
  it('is n / n_eff: 100 answers worth 70', () => {
    const effect = weightingDesignEffect([
      { weight: 2, count: 30 },
      { weight: 40 / 70, count: 70 },
    ]);
    expect(effect).toBeCloseTo(100 / 70, 10);
  });

  it('is 1 for equal weights and more for any others', () => {
    const weights = fc.array(
      fc.record({ weight: fc.double({ min: 0.1, max: 5, noNaN: true }), count: fc.integer({ min: 1, max: 50 }) }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(weights, (list) => {
        expect(weightingDesignEffect(list)).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(weightingDesignEffect(list.map(({ count }) => ({ count, weight: 3 })))).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('clusterDesignEffect', () => {
  it('grows with the answers of a unit and with how alike they are', () => {
    expect(clusterDesignEffect(1, 0.5)).toBe(1);
    expect(clusterDesignEffect(21, 0.05)).toBeCloseTo(2, 12);
    expect(() => clusterDesignEffect(0, 0.1)).toThrow(RangeError);
    expect(() => clusterDesignEffect(5, 2)).toThrow(RangeError);
  });
});
