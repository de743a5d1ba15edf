import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meanFunnel } from './mean-funnel.ts';

describe('meanFunnel', () => {
  const units = [
    { mean: 72, sd: 20, n: 100 },
    { mean: 78, sd: 22, n: 50 },
    { mean: 70, sd: 18, n: 400 },
  ];

  it('takes the mean of all answers as target, and the spread within units', () => {
    const { target, pooledSd } = meanFunnel(units);
    expect(target).toBeCloseTo((7200 + 3900 + 28000) / 550, 12);
    expect(pooledSd).toBeCloseTo(Math.sqrt((99 * 400 + 49 * 484 + 399 * 324) / 547), 12);
  });

  it('draws limits by the base, without overdispersion as the textbook has them', () => {
    const { target, pooledSd, units: placed } = meanFunnel(units, { target: 72, allowOverdispersion: false });
    expect(target).toBe(72);
    expect(placed[0]?.high95).toBeCloseTo(72 + (1.959964 * pooledSd) / 10, 5);
    expect(placed[2]?.low998).toBeCloseTo(72 - (3.090232 * pooledSd) / 20, 5);
    expect(placed.map(({ place }) => place)).toEqual(['inside', 'high-95', 'low-95']);
  });

  it('allows units to differ for many small reasons: phi above 1 widens, phi below does not', () => {
    const spread = [55, 60, 65, 70, 75, 80, 85].map((mean) => ({ mean, sd: 20, n: 400 }));
    const wide = meanFunnel(spread);
    expect(wide.tau2).toBeGreaterThan(50);
    expect(wide.units.every(({ place }) => place === 'inside')).toBe(true);
    expect(meanFunnel(spread.map((unit) => ({ ...unit, mean: 70 }))).tau2).toBe(0);
  });

  it('says the same of a scale that is moved or stretched', () => {
    const unit = fc.record({
      mean: fc.double({ min: 0, max: 100, noNaN: true }),
      sd: fc.double({ min: 5, max: 40, noNaN: true }),
      n: fc.integer({ min: 2, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 2, maxLength: 20 }), (list) => {
        const there = meanFunnel(list);
        const back = meanFunnel(list.map(({ mean, sd, n }) => ({ mean: 3 * mean + 10, sd: 3 * sd, n })));
        expect(back.phi).toBeCloseTo(there.phi, 6);
        expect(Math.sqrt(back.tau2)).toBeCloseTo(3 * Math.sqrt(there.tau2), 4);
      }),
    );
  });

  it('refuses units that say nothing', () => {
    expect(() => meanFunnel([])).toThrow(RangeError);
    expect(() => meanFunnel([{ mean: 5, sd: 1, n: 1 }])).toThrow('at least 2');
    expect(() => meanFunnel([{ mean: 5, sd: 0, n: 10 }])).toThrow('vary');
    expect(() => meanFunnel([{ mean: 5, sd: Number.NaN, n: 10 }])).toThrow(RangeError);
  });
});
