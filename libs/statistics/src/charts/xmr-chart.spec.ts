import { describe, expect, it } from '@jest/globals';
import { xmrChart } from './xmr-chart.ts';

const montgomery = [310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304];

describe('xmrChart', () => {
  it("has the limits of Montgomery's loan costs", () => {
    const chart = xmrChart(montgomery);
    expect(chart.centre).toBe(300.5);
    expect(chart.meanMovingRange).toBeCloseTo(7.789474, 6);
    expect(chart.low).toBeCloseTo(279.7833, 4);
    expect(chart.high).toBeCloseTo(321.2167, 4);
    expect(chart).toMatchObject({ outside: [], wideSteps: [], method: 'xmr' });
  });

  it('judges later points by a frozen baseline', () => {
    const chart = xmrChart(
      [...montgomery, 322, 279],
      montgomery.map((_, index) => index),
    );
    expect(chart.centre).toBe(300.5);
    expect(chart.outside).toEqual([20, 21]);
    expect(chart.wideSteps).toEqual([21]);
  });

  it('does not bridge a gap in the baseline', () => {
    expect(xmrChart([1, 2, 50, 3, 5], [0, 1, 3, 4]).meanMovingRange).toBe(1.5);
  });

  it('can leave a jump out of the mean range, which would widen the limits that should catch it', () => {
    const steady = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 30];
    expect(xmrChart(steady).meanMovingRange).toBeCloseTo(30 / 11, 12);
    expect(xmrChart(steady, undefined, { screenRanges: true }).meanMovingRange).toBe(1);
  });

  it('refuses a baseline without two neighbours', () => {
    expect(() => xmrChart([5])).toThrow(RangeError);
    expect(() => xmrChart([1, 2, 3], [0, 2])).toThrow(RangeError);
  });
});
