import type { Signal, Trend } from '../picture/picture.ts';
import { controlChart, FEWEST_FOR_LIMITS, type SeriesRebase } from './control-chart.ts';

/**
 * What the chart of a question calls out: a shift in its last stretch, or a last month beyond the limits. Older months
 * beyond the limits are history that the chart shows; they call for nobody today.
 */
export function signalsOf(trend: Trend, rebases: readonly SeriesRebase[]): Signal[] {
  // Neither limits nor runs are judged of so few months, whatever their stretches.
  if (trend.points.filter(({ kind }) => kind === 'shown').length < FEWEST_FOR_LIMITS) return [];
  const points = trend.points.map((point) => ({
    month: point.month,
    surveyId: '',
    figure: point.kind === 'shown' ? point.figure : undefined,
    breaks: false,
  }));
  const chart = controlChart(trend.question, points, { rebases });
  const last = chart.points.filter((point) => point.kind === 'shown').at(-1);
  if (!last) return [];
  const at = { question: trend.question, month: last.month };
  if (chart.phases.at(-1)?.signal === 'shift') return [{ ...at, kind: 'shift' }];
  return last.outside ? [{ ...at, kind: 'outside' }] : [];
}
