import type { Trend } from '@medvirk/improvement';
import { type FigureScale, scaleOf } from '../figures/number-text.ts';

/** One month of a run chart. `estimate: null` with `hidden` is a hatched field; a month nobody asked in is not there. */
export interface TrendRow {
  month: string;
  hidden: boolean;
  estimate: number | null;
  interval: [number, number] | null;
  n: number | null;
}

export interface TrendSeries {
  scale: FigureScale;
  rows: TrendRow[];
  /** Ends of the vertical axis: the whole scale, so that a small change never looks like a large one. */
  axis: [number, number];
}

export function trendSeries(trend: Trend): TrendSeries {
  const scale = scaleOf(trend.measure);
  const rows = [...trend.points]
    .sort((a, b) => a.month.localeCompare(b.month))
    .map(
      (point): TrendRow =>
        point.kind === 'hidden'
          ? { month: point.month, hidden: true, estimate: null, interval: null, n: null }
          : {
              month: point.month,
              hidden: false,
              estimate: point.figure.estimate,
              interval: [point.figure.low, point.figure.high],
              n: point.figure.n,
            },
    );
  return { scale, rows, axis: scale === 'share' ? [0, 1] : [0, 100] };
}
