import { requireCount } from '../checks.ts';
import { type Baseline, baselineOf } from './baseline.ts';

/** Events and what they could happen in: complaints in 1 000 stays, falls in 312 bed days. */
export interface Rate {
  readonly events: number;
  readonly exposure: number;
}

export interface UChartPoint {
  readonly estimate: number;
  readonly exposure: number;
  readonly low: number;
  readonly high: number;
  /** Strictly outside the limits. */
  readonly outside: boolean;
}

export interface UChart {
  readonly centre: number;
  readonly points: readonly UChartPoint[];
  readonly method: 'u-chart';
}

/** Throws a RangeError for impossible events, or an exposure that is not above 0. */
function requireRate({ events, exposure }: Rate): void {
  requireCount('events', events);
  if (!(exposure > 0 && Number.isFinite(exposure))) throw new RangeError(`exposure must be above 0, got ${exposure}`);
}

/**
 * Control chart of rates: centre +- 3 sqrt(centre / exposure), low not under 0, each point with the limits of its own
 * exposure. `baseline` as in `pChart`. Source: Montgomery, ch. 7.3.
 */
export function uChart(series: readonly Rate[], baseline?: Baseline): UChart {
  for (const rate of series) requireRate(rate);
  let events = 0;
  let exposed = 0;
  for (const rate of baselineOf(series, baseline)) {
    events += rate.events;
    exposed += rate.exposure;
  }
  const centre = events / exposed;
  const points = series.map(({ events: happened, exposure }): UChartPoint => {
    const estimate = happened / exposure;
    const reach = 3 * Math.sqrt(centre / exposure);
    const [low, high] = [Math.max(0, centre - reach), centre + reach];
    return { estimate, exposure, low, high, outside: estimate < low || estimate > high };
  });
  return { centre, points, method: 'u-chart' };
}
