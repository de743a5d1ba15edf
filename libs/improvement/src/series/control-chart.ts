import {
  anhojRunChart,
  BASELINE_POINTS,
  type ChartPhase,
  chartPhases,
  median,
  type Rebase,
  xmrChart,
} from '@medvirk/statistics';
import type { Figure } from '../evidence/evidence.ts';
import { roundTo } from '../figures/figure-of.ts';
import type { ControlChart, ControlPhase, ControlPoint, RebaseDecision } from './series.ts';

/** Points from which limits are drawn at all; until there are twelve they are told to be for the time being. */
export const FEWEST_FOR_LIMITS = 8;

/** A month of a series after the release; without a figure it is hidden. */
export interface SeriesPoint {
  readonly month: string;
  readonly surveyId: string;
  readonly figure: Figure | undefined;
  /** True where the question can't be compared with what it was before: the line is broken. */
  readonly breaks: boolean;
  /** True where the question has got other words that mean the same: the line goes on, with a mark. */
  readonly reworded?: boolean;
}

/** A decision to draw limits anew from a month on. */
export type SeriesRebase = RebaseDecision & { readonly from: string };

interface Options {
  readonly rebases?: readonly SeriesRebase[];
  /** Limits are set by the months before this one and by no others: an action is judged by what was before it. */
  readonly frozenBefore?: string;
}

/**
 * Control chart of monthly scores (XmR: each month is one value, its months differ as months do). Each stretch is judged by
 * its own first twelve months, frozen; a new one begins where a named person decided so, or where the question can't be
 * compared with what it was. Hidden months are no points: the chart sees what the reader sees.
 * Sources: Montgomery ch. 6.4; Anhøj and Olesen 2014 (runs); Perla, Provost and Murray 2011 (frozen baseline).
 * @param points in order of time
 */
export function controlChart(question: string, points: readonly SeriesPoint[], options: Options = {}): ControlChart {
  const outside = new Map<number, 'above' | 'below'>();
  const phases = stretches(points).flatMap((stretch) => {
    const shown = stretch.filter((index) => points[index]?.figure !== undefined);
    if (shown.length === 0) return [];
    // The break may lie at a month that is hidden: it holds from the first that is shown.
    const broken = stretch[0] !== undefined && points[stretch[0]]?.breaks === true;
    return phasesOf(points, shown, options).map((phase) =>
      drawPhase(points, shown, { ...phase, broken: broken && phase.start === 0 }, outside, options),
    );
  });
  return {
    question,
    measure: 'mean-score',
    points: points.map(
      ({ month, surveyId, figure }, index): ControlPoint =>
        figure
          ? { kind: 'shown', month, surveyId, figure, outside: outside.get(index) ?? null }
          : { kind: 'hidden', month, surveyId },
    ),
    phases,
    reworded: points.flatMap(({ reworded }, index) => (reworded ? [index] : [])),
  };
}

/** Indexes of points that may stand in one line. */
function stretches(points: readonly SeriesPoint[]): number[][] {
  const found: number[][] = [];
  points.forEach(({ breaks }, index) => {
    if (breaks || found.length === 0) found.push([]);
    found.at(-1)?.push(index);
  });
  return found;
}

function phasesOf(points: readonly SeriesPoint[], shown: readonly number[], { rebases = [] }: Options): ChartPhase[] {
  const names = shown.map((index) => `${points[index]?.month} ${index}`);
  // A decision holds from the first month that is told from its month on. Of two for the same point the later one stands.
  const decided = new Map<string, Rebase>();
  for (const { from, by, reason } of [...rebases].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const at = shown.findIndex((index) => (points[index]?.month ?? '') >= from);
    const name = names[at];
    if (at > 0 && name !== undefined) decided.set(name, { from: name, by, reason });
  }
  return chartPhases(names, [...decided.values()]);
}

function drawPhase(
  points: readonly SeriesPoint[],
  shown: readonly number[],
  phase: ChartPhase & { readonly broken: boolean },
  outside: Map<number, 'above' | 'below'>,
  { rebases = [], frozenBefore }: Options,
): ControlPhase {
  const places = shown.slice(phase.start, phase.end);
  const values = places.map((index) => points[index]?.figure?.estimate ?? 0);
  const baseline =
    frozenBefore === undefined
      ? [...phase.baseline]
      : places.flatMap((index, place) => ((points[index]?.month ?? '') < frozenBefore ? [place] : []));
  const chart = baseline.length >= FEWEST_FOR_LIMITS ? xmrChart(values, baseline) : undefined;
  // Months that are all alike have no spread to draw limits from.
  const limits = chart && chart.meanMovingRange > 0 ? chart : undefined;
  for (const place of limits?.outside ?? []) {
    const index = places[place];
    if (index !== undefined) outside.set(index, (values[place] ?? 0) > (limits?.centre ?? 0) ? 'above' : 'below');
  }
  const middle = baseline.map((place) => values[place] ?? 0);
  const run = middle.length > 0 ? anhojRunChart(values, median(middle)) : undefined;
  const start = places[0] ?? 0;
  const end = places.at(-1) ?? start;
  const from = points[start]?.month ?? '';
  const decision = phase.rebase && decisionOf(rebases, from, phase.rebase);
  return {
    from,
    to: points[end]?.month ?? from,
    start,
    end,
    centre: limits ? roundTo(limits.centre, 1) : null,
    low: limits ? roundTo(Math.max(0, limits.low), 1) : null,
    high: limits ? roundTo(Math.min(100, limits.high), 1) : null,
    baseline: baseline.length,
    frozen: frozenBefore === undefined ? phase.frozen : baseline.length >= BASELINE_POINTS,
    began: decision ? 'rebase' : phase.broken && start > 0 ? 'not-comparable' : 'start',
    decision: decision ?? null,
    signal:
      run === undefined || run.verdict === 'too-few-points'
        ? 'too-few-points'
        : run.verdict === 'signal'
          ? 'shift'
          : 'none',
  };
}

function decisionOf(rebases: readonly SeriesRebase[], from: string, rebase: Rebase): RebaseDecision | undefined {
  const found = rebases
    .filter((each) => each.from <= from && each.by === rebase.by && each.reason === rebase.reason)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1);
  return found && { by: found.by, reason: found.reason, at: found.at };
}
