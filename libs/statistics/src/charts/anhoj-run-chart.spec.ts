import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anhojLimits, anhojRunChart, median } from './anhoj-run-chart.ts';

const PUBLISHED =
  '10 6/2, 11 6/2, 12 7/3, 13 7/3, 14 7/4, 15 7/4, 16 7/4, 17 7/5, 18 7/5, 19 7/6, 20 7/6, 21 7/6, 22 7/7, 23 8/7, ' +
  '24 8/8, 25 8/8, 26 8/8, 27 8/9, 28 8/9, 29 8/10, 30 8/10, 31 8/11, 32 8/11, 33 8/11, 34 8/12, 35 8/12, 36 8/13, ' +
  '37 8/13, 38 8/14, 39 8/14, 40 8/14, 45 8/17, 46 9/17, 50 9/19, 60 9/23, 70 9/28, 80 9/32, 90 9/37, 91 10/37, ' +
  '100 10/41';

const rows = PUBLISHED.split(', ').map((row) => row.split(/[ /]/).map(Number) as [number, number, number]);

describe('anhojLimits', () => {
  it.each(rows)('for %d useful points allow a run of %d and ask for %d crossings', (n, longest, crossings) => {
    expect(anhojLimits(n)).toEqual({ longestRunAllowed: longest, crossingsRequired: crossings });
  });
});

/** Runs of the given lengths, on alternating sides of 0. */
const runs = (...lengths: number[]) => lengths.flatMap((length, i) => new Array<number>(length).fill(i % 2 ? -1 : 1));

describe('anhojRunChart', () => {
  it('sees no signal in 24 points with longest run 5 and 11 crossings', () => {
    const chart = anhojRunChart(runs(5, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1), 0);
    expect(chart).toMatchObject({ useful: 24, longestRun: 5, crossings: 11, verdict: 'no-signal' });
  });

  it('signals a run longer than the limit, not one that reaches it', () => {
    const rest = [1, 1, 1, 1, 1, 1];
    expect(anhojRunChart(runs(7, ...rest), 0)).toMatchObject({ useful: 13, longestRun: 7, verdict: 'no-signal' });
    expect(anhojRunChart(runs(8, ...rest.slice(1)), 0)).toMatchObject({ longRun: true, verdict: 'signal' });
  });

  it('signals too few crossings', () => {
    expect(anhojRunChart(runs(6, 6, 6, 6), 0)).toMatchObject({ longRun: false, fewCrossings: true, verdict: 'signal' });
  });

  it('leaves points on the median out, and gives no verdict below 10 that count', () => {
    const chart = anhojRunChart([...runs(9), 0, 0, 0], 0);
    expect(chart).toMatchObject({ useful: 9, longestRun: 9, verdict: 'too-few-points', longestRunAllowed: null });
    expect(anhojRunChart([1, 0, 1, 0, 1], 0)).toMatchObject({ longestRun: 3, crossings: 0 });
  });

  it('uses the median of the series unless a centre is frozen', () => {
    expect(anhojRunChart([3, 1, 2, 10]).centre).toBe(2.5);
    expect(median([5, 1, 3])).toBe(3);
  });

  it('says the same of a mirrored or moved series', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }), (values) => {
        const { verdict, longestRun, crossings } = anhojRunChart(values);
        expect(anhojRunChart(values.map((v) => -v))).toMatchObject({ verdict, longestRun, crossings });
        expect(anhojRunChart(values.map((v) => v + 7))).toMatchObject({ verdict, longestRun, crossings });
      }),
    );
  });

  it('gives false signals at the published rate: 24 random points about a fixed centre, 6.6 %', () => {
    let state = 12345;
    const random = () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
    let signals = 0;
    for (let trial = 0; trial < 20_000; trial += 1) {
      const values = Array.from({ length: 24 }, () => random() - 0.5);
      if (anhojRunChart(values, 0).verdict === 'signal') signals += 1;
    }
    expect(signals / 20_000).toBeGreaterThan(0.055);
    expect(signals / 20_000).toBeLessThan(0.077);
  });

  it('refuses an empty series and values that are no numbers', () => {
    expect(() => anhojRunChart([])).toThrow(RangeError);
    expect(() => anhojRunChart([1, Number.NaN])).toThrow(RangeError);
  });
});
