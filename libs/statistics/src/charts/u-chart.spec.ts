import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cChart } from './c-chart.ts';
import { uChart } from './u-chart.ts';

describe('uChart', () => {
  it('gives each point the limits of its own exposure', () => {
    const chart = uChart([
      { events: 10, exposure: 100 },
      { events: 30, exposure: 300 },
      { events: 20, exposure: 100 },
    ]);
    expect(chart.centre).toBeCloseTo(0.12, 12);
    expect(chart.points[0]?.high).toBeCloseTo(0.12 + 3 * Math.sqrt(0.12 / 100), 12);
    expect(chart.points[1]?.high).toBeCloseTo(0.12 + 3 * Math.sqrt(0.12 / 300), 12);
    expect(chart.points.map(({ outside }) => outside)).toEqual([false, false, false]);
  });

  it('is a c chart when the exposure never changes', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 30 }), (counts) => {
        const u = uChart(counts.map((events) => ({ events, exposure: 1 })));
        const c = cChart(counts);
        expect(u.centre).toBeCloseTo(c.centre, 10);
        expect(u.points.flatMap(({ outside }, i) => (outside ? [i] : []))).toEqual(c.outside);
      }),
    );
  });

  it('refuses a rate of nothing', () => {
    expect(() => uChart([{ events: 1, exposure: 0 }])).toThrow(RangeError);
    expect(() => uChart([{ events: -1, exposure: 5 }])).toThrow(RangeError);
  });
});
