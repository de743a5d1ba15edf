import { requireFinite } from '../checks.ts';
import { type Baseline, baselineOf } from './baseline.ts';
import { D2, D4, meanMovingRange, movingRanges } from './moving-range.ts';

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
 * only; a range counts when both its points are consecutive members. `screenRanges` leaves jumps out of the mean range,
 * as NHSRplotthedots does. Source: Montgomery, ch. 6.4.
 * @throws RangeError when the baseline has no two consecutive points
 */
export function xmrChart(
  values: readonly number[],
  baseline?: Baseline,
  { screenRanges = false }: { readonly screenRanges?: boolean } = {},
): XmrChart {
  for (const value of values) requireFinite('value', value);
  const chosen = baselineOf(values, baseline);
  const meanRange = meanMovingRange(values, baseline, screenRanges);
  const centre = chosen.reduce((sum, value) => sum + value, 0) / chosen.length;
  const low = centre - (3 / D2) * meanRange;
  const high = centre + (3 / D2) * meanRange;
  const movingRangeHigh = D4 * meanRange;
  return {
    centre,
    meanMovingRange: meanRange,
    low,
    high,
    movingRangeHigh,
    outside: values.flatMap((value, index) => (value < low || value > high ? [index] : [])),
    wideSteps: movingRanges(values).flatMap((step, index) => (step > movingRangeHigh ? [index + 1] : [])),
    method: 'xmr',
  };
}
