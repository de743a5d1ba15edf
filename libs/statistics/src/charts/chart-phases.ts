import { requireCount } from '../checks.ts';
import type { Baseline } from './baseline.ts';

/** A decision to draw centre and limits anew: data, kept with who took it and why. */
export interface Rebase {
  /** The first period that the new limits hold for, as the series names it (`2026-03`). */
  readonly from: string;
  /** The person who decided it. */
  readonly by: string;
  readonly reason: string;
}

/** A stretch of a series with one centre and one pair of limits. */
export interface ChartPhase {
  /** Index of the first point, and of the one after the last. */
  readonly start: number;
  readonly end: number;
  /** Indexes, within the phase, of the points that set centre and limits. */
  readonly baseline: Baseline;
  /** True once the baseline has all its points: from then on later points move nothing. */
  readonly frozen: boolean;
  /** The decision that began the phase; null for the first. */
  readonly rebase: Rebase | null;
}

/** Points of a baseline: enough for limits that stay put, and for a run chart's verdict. */
export const BASELINE_POINTS = 12;

/**
 * Cuts a series into phases. Each phase is judged by its own first `baselinePoints` points, frozen, so that a change is
 * measured against what was before it. A new phase begins only where a named person has said why: limits that follow the
 * data by themselves would take every lasting change for the new normal.
 * @param periods name of each point, in order
 * @throws RangeError when a decision has no person or reason, names a period that is not there, or two name the same one
 */
export function chartPhases(
  periods: readonly string[],
  rebases: readonly Rebase[] = [],
  baselinePoints = BASELINE_POINTS,
): ChartPhase[] {
  requireCount('baselinePoints', baselinePoints);
  if (baselinePoints < 2) throw new RangeError('a baseline needs at least 2 points');
  if (periods.length === 0) throw new RangeError('a chart needs at least one point');
  const starts = new Map<number, Rebase | null>([[0, null]]);
  for (const rebase of rebases) {
    if (rebase.by.trim() === '')
      throw new RangeError(`the new limits from ${rebase.from} name nobody who decided them`);
    if (rebase.reason.trim() === '') throw new RangeError(`the new limits from ${rebase.from} have no reason`);
    const start = periods.indexOf(rebase.from);
    if (start < 0) throw new RangeError(`new limits are to hold from ${rebase.from}, which the series does not have`);
    if (start > 0 && starts.has(start)) throw new RangeError(`new limits from ${rebase.from} come twice`);
    starts.set(start, rebase);
  }
  const sorted = [...starts].sort(([a], [b]) => a - b);
  return sorted.map(([start, rebase], i) => {
    const end = sorted[i + 1]?.[0] ?? periods.length;
    const points = Math.min(baselinePoints, end - start);
    return {
      start,
      end,
      baseline: Array.from({ length: points }, (_, index) => index),
      frozen: points === baselinePoints,
      rebase,
    };
  });
}

/** Draws a chart for each phase: `inPhases(shares, phases, pChart)`. */
export function inPhases<T, C>(
  series: readonly T[],
  phases: readonly ChartPhase[],
  chart: (part: readonly T[], baseline: Baseline) => C,
): { readonly phase: ChartPhase; readonly chart: C }[] {
  return phases.map((phase) => ({ phase, chart: chart(series.slice(phase.start, phase.end), phase.baseline) }));
}
