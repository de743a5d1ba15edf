import { requireFinite } from '../checks.ts';
import { fairBinomialQuantile } from '../distributions/binomial-quantile.ts';

/** Below this many points off the median no verdict is given. */
export const FEWEST_USEFUL_POINTS = 10;

export interface RunChart {
  readonly centre: number;
  /** Points that are not on the centre: the only ones that count. */
  readonly useful: number;
  readonly longestRun: number;
  readonly crossings: number;
  /** A signal needs a run longer than this; null without a verdict. */
  readonly longestRunAllowed: number | null;
  /** A signal needs fewer crossings than this; null without a verdict. */
  readonly crossingsRequired: number | null;
  readonly verdict: 'too-few-points' | 'no-signal' | 'signal';
  readonly longRun: boolean;
  readonly fewCrossings: boolean;
  readonly method: 'anhoj';
}

/** Critical values for `useful` points: longest run round(log2 n) + 3, crossings qbinom(0.05, n - 1, 0.5). */
export function anhojLimits(useful: number): { longestRunAllowed: number; crossingsRequired: number } {
  return {
    longestRunAllowed: Math.round(Math.log2(useful)) + 3,
    crossingsRequired: fairBinomialQuantile(0.05, useful - 1),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new RangeError('a median needs at least one value');
  return (lower + upper) / 2;
}

/**
 * Has the process shifted? Runs and crossings about the median, or about a `centre` frozen from an earlier period.
 * Source: Anhøj and Olesen (2014), PLoS ONE 9(11); Anhøj and Wentzel-Larsen (2018), BMC Med Res Methodol 18.
 * @throws RangeError for an empty series or a value that is no number
 */
export function anhojRunChart(values: readonly number[], centre = median(values)): RunChart {
  for (const value of values) requireFinite('value', value);
  requireFinite('centre', centre);
  const above = values.filter((value) => value !== centre).map((value) => value > centre);
  let longestRun = 0;
  let crossings = 0;
  let run = 0;
  above.forEach((side, index) => {
    const changed = index > 0 && side !== above[index - 1];
    if (changed) crossings += 1;
    run = changed ? 1 : run + 1;
    longestRun = Math.max(longestRun, run);
  });
  const useful = above.length;
  const found = { centre, useful, longestRun, crossings, method: 'anhoj' as const };
  if (useful < FEWEST_USEFUL_POINTS) {
    return {
      ...found,
      longestRunAllowed: null,
      crossingsRequired: null,
      verdict: 'too-few-points',
      longRun: false,
      fewCrossings: false,
    };
  }
  const limits = anhojLimits(useful);
  const longRun = longestRun > limits.longestRunAllowed;
  const fewCrossings = crossings < limits.crossingsRequired;
  return { ...found, ...limits, longRun, fewCrossings, verdict: longRun || fewCrossings ? 'signal' : 'no-signal' };
}
