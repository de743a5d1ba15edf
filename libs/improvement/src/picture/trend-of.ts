import { anhojRunChart, FEWEST_USEFUL_POINTS } from '@medvirk/statistics';
import { roundTo } from '../figures/figure-of.ts';
import type { ScaleRelease } from '../release/release-scale.ts';
import type { Trend } from './picture.ts';

/**
 * The score month by month with the run chart's verdict. Hidden months are no points: the chart sees what the reader
 * sees. The middle line is given from 10 useful points on.
 */
export function trendOf(release: ScaleRelease): Trend | undefined {
  if (release.months.length === 0) return undefined;
  const points = release.months.map(({ month, score }) =>
    score ? { kind: 'shown' as const, month, figure: score } : { kind: 'hidden' as const, month },
  );
  const values = release.months.flatMap(({ score }) => (score ? [score.estimate] : []));
  const chart = values.length >= FEWEST_USEFUL_POINTS ? anhojRunChart(values) : undefined;
  const base = { question: release.question.code, measure: 'mean-score' as const, points };
  if (!chart || chart.verdict === 'too-few-points') return { ...base, median: null, signal: 'too-few-points' };
  const median = roundTo(chart.centre, 1);
  return { ...base, median, signal: chart.verdict === 'signal' ? 'shift' : 'none' };
}
