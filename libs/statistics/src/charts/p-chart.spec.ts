import { describe, expect, it } from '@jest/globals';
import { pChart } from './p-chart.ts';

const montgomery = [
  12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6,
].map((count) => ({ count, n: 50 }));
const outside = (chart: ReturnType<typeof pChart>) => chart.points.flatMap((p, i) => (p.outside ? [i + 1] : []));

describe('pChart', () => {
  it("finds samples 15 and 23 of Montgomery's table 7.1", () => {
    const chart = pChart(montgomery);
    expect(chart.centre).toBeCloseTo(0.231333, 6);
    expect(chart.points[0]?.low).toBeCloseTo(0.052428, 6);
    expect(chart.points[0]?.high).toBeCloseTo(0.410239, 6);
    expect(outside(chart)).toEqual([15, 23]);
  });

  it('freezes its baseline: without 15 and 23 sample 21 is outside too', () => {
    const baseline = montgomery.flatMap((_, index) => (index === 14 || index === 22 ? [] : [index]));
    const chart = pChart(montgomery, baseline);
    expect(chart.centre).toBeCloseTo(0.215, 12);
    expect(chart.points[0]?.low).toBeCloseTo(0.040703, 6);
    expect(chart.points[0]?.high).toBeCloseTo(0.389297, 6);
    expect(outside(chart)).toEqual([15, 21, 23]);
  });

  it('gives each point the limits of its own base, within 0 and 1', () => {
    const [small, large] = pChart([
      { count: 1, n: 10 },
      { count: 100, n: 1000 },
    ]).points;
    expect(small?.low).toBe(0);
    expect((small?.high ?? 0) > (large?.high ?? 0)).toBe(true);
  });

  it('refuses an empty baseline, an index outside the series, an empty month', () => {
    expect(() => pChart(montgomery, [])).toThrow(RangeError);
    expect(() => pChart(montgomery, [30])).toThrow('baseline index 30');
    expect(() => pChart([{ count: 0, n: 0 }])).toThrow(RangeError);
  });
});
