import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { laneyPChart, laneyUChart } from './laney-chart.ts';
import { pChart } from './p-chart.ts';

const counts = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
];
/** Every third month four times as large. */
const series = counts.map((count, i) => (i % 3 === 0 ? { count: count * 4, n: 200 } : { count, n: 50 }));

describe('laneyPChart', () => {
  it('widens the limits by sigma_z, as reckoned apart with numpy', () => {
    const chart = laneyPChart(series);
    expect(chart.centre).toBeCloseTo(0.24166666666666667, 12);
    expect(chart.sigmaZ).toBeCloseTo(1.916245887398145, 10);
    expect(chart.points[0]?.high).toBeCloseTo(0.4156853753974077, 10);
    expect(chart.points[0]?.low).toBeCloseTo(0.06764795793592568, 10);
    expect(chart.points[1]?.low).toBe(0);
  });

  it('keeps centre and estimates of the p chart; only the limits move', () => {
    const proportion = fc
      .integer({ min: 1, max: 900 })
      .chain((n) => fc.record({ count: fc.nat(n), n: fc.constant(n) }));
    fc.assert(
      fc.property(fc.array(proportion, { minLength: 2, maxLength: 30 }), (months) => {
        const [plain, laney] = [pChart(months), laneyPChart(months)];
        expect(laney.centre).toBe(plain.centre);
        laney.points.forEach(({ estimate, low, high, outside }, i) => {
          expect(estimate).toBe(plain.points[i]?.estimate);
          expect(outside).toBe(estimate < low || estimate > high);
          if (laney.sigmaZ >= 1) expect(high).toBeGreaterThanOrEqual((plain.points[i]?.high ?? 0) - 1e-12);
        });
      }),
    );
  });

  it('has no spread to widen where everybody answered the same', () => {
    const same = laneyPChart([
      { count: 5, n: 5 },
      { count: 9, n: 9 },
    ]);
    expect(same).toMatchObject({ sigmaZ: 1, centre: 1 });
    expect(same.points.every(({ outside }) => !outside)).toBe(true);
  });

  it('refuses a baseline without two neighbours', () => {
    expect(() => laneyPChart(series, [0, 2])).toThrow(RangeError);
  });
});

describe('laneyUChart', () => {
  it('does the same for rates', () => {
    const chart = laneyUChart(series.map(({ count, n }) => ({ events: count, exposure: n / 10 })));
    expect(chart.centre).toBeCloseTo(2.4166666666666665, 12);
    expect(chart.sigmaZ).toBeCloseTo(1.668711692165291, 10);
    expect(chart.points[1]?.high).toBeCloseTo(5.897040841281488, 10);
    expect(chart.method).toBe('laney-u');
  });
});
