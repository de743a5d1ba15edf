/** Indexes (from 0) of the points that set centre and limits. Left out: all points. */
export type Baseline = readonly number[];

/** The points of the baseline. @throws RangeError when it is empty or points outside the series */
export function baselineOf<T>(series: readonly T[], baseline?: Baseline): readonly T[] {
  const chosen = baseline === undefined ? series : [...new Set(baseline)].map((index) => pointAt(series, index));
  if (chosen.length === 0) throw new RangeError('a control chart needs at least one point in its baseline');
  return chosen;
}

function pointAt<T>(series: readonly T[], index: number): T {
  if (!Number.isInteger(index) || index < 0 || index >= series.length) {
    throw new RangeError(`baseline index ${index} is outside the series of ${series.length} points`);
  }
  return series[index] as T;
}
