import { requireCount } from '../checks.ts';
import { type Baseline, baselineOf } from './baseline.ts';

export interface CChart {
  readonly centre: number;
  readonly low: number;
  readonly high: number;
  /** Indexes of counts strictly outside the limits. */
  readonly outside: readonly number[];
  readonly method: 'c-chart';
}

/**
 * Control chart of counts with the same chance each time (complaints a month in one ward): centre +- 3 sqrt(centre), low
 * not under 0. Where the exposure varies use `uChart`. `baseline` as in `pChart`. Source: Montgomery, ch. 7.3.
 */
export function cChart(counts: readonly number[], baseline?: Baseline): CChart {
  for (const count of counts) requireCount('count', count);
  const chosen = baselineOf(counts, baseline);
  const centre = chosen.reduce((sum, count) => sum + count, 0) / chosen.length;
  const reach = 3 * Math.sqrt(centre);
  const [low, high] = [Math.max(0, centre - reach), centre + reach];
  return {
    centre,
    low,
    high,
    outside: counts.flatMap((count, index) => (count < low || count > high ? [index] : [])),
    method: 'c-chart',
  };
}
