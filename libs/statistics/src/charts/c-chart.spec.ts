import { describe, expect, it } from '@jest/globals';
import { cChart } from './c-chart.ts';

describe('cChart', () => {
  it("has the limits of Montgomery's printed circuit boards, and finds 6 and 20", () => {
    const nonconformities = [
      21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15,
    ];
    const chart = cChart(nonconformities);
    expect(chart.centre).toBeCloseTo(19.85, 2);
    expect(chart.low).toBeCloseTo(6.48, 2);
    expect(chart.high).toBeCloseTo(33.21, 2);
    expect(chart.outside.map((index) => index + 1)).toEqual([6, 20]);
  });

  it('freezes its baseline, and has no limit under 0', () => {
    const chart = cChart([4, 4, 4, 20], [0, 1, 2]);
    expect(chart).toMatchObject({ centre: 4, low: 0, high: 10, outside: [3] });
  });

  it('refuses half events and an empty series', () => {
    expect(() => cChart([1.5])).toThrow(RangeError);
    expect(() => cChart([])).toThrow(RangeError);
  });
});
