import { requireShare } from '../checks.ts';
import type { Proportion } from '../proportions/newcombe-difference.ts';
import { type Baseline, baselineOf } from './baseline.ts';

export interface PChartPoint {
  readonly estimate: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
  /** Strictly outside the limits. */
  readonly outside: boolean;
}

export interface PChart {
  readonly centre: number;
  readonly points: readonly PChartPoint[];
  readonly method: 'p-chart';
}

/**
 * Control chart of shares: centre +- 3 sqrt(p(1-p)/n), cut to 0-1, each point with the limits of its own n.
 * `baseline` freezes centre and limits on the points with these indexes, so that an improvement does not move the
 * yardstick it is measured with. Source: Montgomery, Introduction to Statistical Quality Control, ch. 7.
 */
export function pChart(series: readonly Proportion[], baseline?: Baseline): PChart {
  for (const { count, n } of series) requireShare(count, n);
  let events = 0;
  let answers = 0;
  for (const { count, n } of baselineOf(series, baseline)) {
    events += count;
    answers += n;
  }
  const centre = events / answers;
  const points = series.map(({ count, n }): PChartPoint => {
    const estimate = count / n;
    const reach = 3 * Math.sqrt((centre * (1 - centre)) / n);
    const low = Math.max(0, centre - reach);
    const high = Math.min(1, centre + reach);
    return { estimate, n, low, high, outside: estimate < low || estimate > high };
  });
  return { centre, points, method: 'p-chart' };
}
