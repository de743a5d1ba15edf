import { describe, expect, it } from '@jest/globals';
import { funnelLimits, proportionFunnel } from './proportion-funnel.ts';

describe('funnelLimits', () => {
  it('has the published limits for 10 answers about .80642448', () => {
    const limits = funnelLimits(0.80642448, 10);
    expect(limits.low95 * 100).toBeCloseTo(56.154344, 5);
    expect(limits.low998 * 100).toBeCloseTo(42.03259, 5);
    expect(limits).toMatchObject({ high95: 1, high998: 1 });
  });

  it('narrow as the base grows', () => {
    expect(funnelLimits(0.8, 400).low95).toBeCloseTo(0.8 - 1.959964 * 0.02, 6);
  });
});

describe('proportionFunnel', () => {
  it('keeps the order of the units and says where each lies', () => {
    const { target, units } = proportionFunnel(
      [
        { count: 80, n: 100 },
        { count: 71, n: 100 },
        { count: 60, n: 100 },
        { count: 89, n: 100 },
        { count: 95, n: 100 },
      ],
      0.8,
    );
    expect(target).toBe(0.8);
    expect(units.map(({ place }) => place)).toEqual(['inside', 'low-95', 'low-998', 'high-95', 'high-998']);
  });

  it('takes the share of all answers as target when none is given', () => {
    expect(
      proportionFunnel([
        { count: 10, n: 20 },
        { count: 50, n: 60 },
      ]).target,
    ).toBe(60 / 80);
  });

  it('refuses impossible units and targets', () => {
    expect(() => proportionFunnel([])).toThrow(RangeError);
    expect(() => proportionFunnel([{ count: 5, n: 4 }])).toThrow(RangeError);
    expect(() => funnelLimits(80, 10)).toThrow(RangeError);
    expect(() => funnelLimits(0.8, 0)).toThrow(RangeError);
  });
});
