import { describe, expect, it } from '@jest/globals';
import type { Trend } from '@medvirk/improvement';
import { trendSeries } from './trend-rows.ts';

const figure = { estimate: 0.6, low: 0.5, high: 0.7, n: 40, level: 0.95, method: 'wilson' as const };
const aTrend = (given: Partial<Trend>): Trend => ({
  question: 'q',
  measure: 'favourable-share',
  points: [],
  median: null,
  signal: 'none',
  ...given,
});

describe('the rows of a run chart', () => {
  it('stand in the order of time, hidden months without any number', () => {
    const { rows } = trendSeries(
      aTrend({
        points: [
          { kind: 'shown', month: '2026-06', figure },
          { kind: 'hidden', month: '2026-05' },
        ],
      }),
    );
    expect(rows).toEqual([
      { month: '2026-05', hidden: true, estimate: null, interval: null, n: null },
      { month: '2026-06', hidden: false, estimate: 0.6, interval: [0.5, 0.7], n: 40 },
    ]);
  });

  it('always use the whole scale as axis', () => {
    expect(trendSeries(aTrend({})).axis).toEqual([0, 1]);
    expect(trendSeries(aTrend({ measure: 'mean-score' })).axis).toEqual([0, 100]);
  });
});
