import { requireFinite } from '../checks.ts';
import { type Baseline, baselineOf } from './baseline.ts';

/** Mean moving range of two normal points is 1.128 sigma: the rounded d2 that tables and R packages use. */
const D2 = 1.128;
/** Upper limit of a moving range, as a multiple of the mean moving range. */
const D4 = 3.267;

export interface XmrChart {
  readonly centre: number;
  readonly meanMovingRange: number;
  readonly low: number;
  readonly high: number;
  readonly movingRangeHigh: number;
  /** Indexes of values outside the limits. */
  readonly outside: readonly number[];
  /** Indexes of points whose step from the one before is above `movingRangeHigh`. */
  readonly wideSteps: readonly number[];
  readonly method: 'xmr';
}

/**
 * Individuals chart: mean +- 3/1.128 x mean moving range. With `baseline`, centre and ranges come from those points
 * only; a range counts when both its points are consecutive members. Source: Montgomery, ch. 6.4.
 * @throws RangeError when the baseline has no two consecutive points
 */
export function xmrChart(values: readonly number[], baseline?: Baseline): XmrChart {
  for (const value of values) requireFinite('value', value);
  const chosen = baselineOf(values, baseline);
  const members = baseline === undefined ? null : new Set(baseline);
  const steps = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const inBaseline = steps.filter((_, index) => members === null || (members.has(index) && members.has(index + 1)));
  if (inBaseline.length === 0) throw new RangeError('an XmR chart needs two consecutive points in its baseline');
  const centre = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
  const meanMovingRange = inBaseline.reduce((sum, step) => sum + step, 0) / inBaseline.length;
  const low = centre - (3 / D2) * meanMovingRange;
  const high = centre + (3 / D2) * meanMovingRange;
  const movingRangeHigh = D4 * meanMovingRange;
  return {
    centre,
    meanMovingRange,
    low,
    high,
    movingRangeHigh,
    outside: values.flatMap((value, index) => (value < low || value > high ? [index] : [])),
    wideSteps: steps.flatMap((step, index) => (step > movingRangeHigh ? [index + 1] : [])),
    method: 'xmr',
  };
}
