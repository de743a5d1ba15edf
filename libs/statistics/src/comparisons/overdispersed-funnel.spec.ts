import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overdispersedFunnel, overdispersedLimits } from './overdispersed-funnel.ts';
import { funnelLimits } from './proportion-funnel.ts';

const published = [
  [45, 60],
  [60, 90],
  [82, 100],
  [120, 160],
  [30, 50],
  [150, 180],
  [66, 110],
  [210, 250],
].map(([count = 0, n = 0]) => ({ count, n }));

describe('overdispersedFunnel', () => {
  it('has the z scores, phi and tau^2 of the FunnelPlotR algorithm', () => {
    const { target, units, phi, tau2 } = overdispersedFunnel(published);
    expect(target).toBeCloseTo(0.763, 12);
    [-0.2346, -2.0307, 1.4061, -0.3832, -2.4928, 2.3591, -3.6974, 3.0654].forEach((z, i) => {
      expect(units[i]?.z).toBeCloseTo(z, 4);
    });
    expect(phi).toBeCloseTo(4.104775, 6);
    expect(tau2).toBeCloseTo(0.00766076, 8);
  });

  it('has its limits at n = 100, and finds nobody outside where units differ much', () => {
    const { target, tau2, units } = overdispersedFunnel(published);
    const limits = overdispersedLimits(target, 100, tau2);
    expect(limits.low95).toBeCloseTo(0.579047, 6);
    expect(limits.high95).toBeCloseTo(0.906423, 6);
    expect(limits.low998).toBeCloseTo(0.465476, 6);
    expect(limits.high998).toBeCloseTo(0.961707, 6);
    expect(new Set(units.map(({ place }) => place))).toEqual(new Set(['inside']));
  });

  it('still finds one unit far from many that agree', () => {
    const alike = Array.from({ length: 30 }, (_, i) => ({ count: 790 + (i % 21), n: 1000 }));
    const { tau2, units } = overdispersedFunnel([...alike, { count: 600, n: 1000 }]);
    expect(tau2).toBe(0);
    expect(units.at(-1)?.place).toBe('low-998');
    expect(units.filter(({ place }) => place !== 'inside')).toHaveLength(1);
  });

  it('never narrows: limits hold those without overdispersion, and stay within 0 and 1', () => {
    const unit = fc.integer({ min: 1, max: 400 }).chain((n) => fc.record({ count: fc.nat(n), n: fc.constant(n) }));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 40 }), (units) => {
        const { target, tau2, units: placed } = overdispersedFunnel(units);
        for (const { n, low998, high998, low95, high95 } of placed) {
          const plain = overdispersedLimits(target, n, 0);
          expect(low998).toBeLessThanOrEqual(plain.low998);
          expect(high998).toBeGreaterThanOrEqual(plain.high998);
          expect(low998).toBeGreaterThanOrEqual(0);
          expect(high998).toBeLessThanOrEqual(1);
          expect(low95).toBeGreaterThanOrEqual(low998);
          expect(high95).toBeLessThanOrEqual(high998);
        }
        expect(tau2).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('comes near the plain funnel when there is no overdispersion and n is large', () => {
    const [arcsine, plain] = [overdispersedLimits(0.7, 5_000, 0), funnelLimits(0.7, 5_000)];
    expect(arcsine.low998).toBeCloseTo(plain.low998, 3);
    expect(arcsine.high95).toBeCloseTo(plain.high95, 3);
  });

  it('refuses impossible input', () => {
    expect(() => overdispersedFunnel([])).toThrow(RangeError);
    expect(() => overdispersedFunnel([{ count: 3, n: 2 }])).toThrow(RangeError);
    expect(() => overdispersedLimits(80, 10, 0)).toThrow(RangeError);
    expect(() => overdispersedLimits(0.8, 10, -1)).toThrow(RangeError);
  });
});
