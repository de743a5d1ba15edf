import type { SeriesView } from '@medvirk/api-contract';
import type { ControlPhase } from '@medvirk/improvement';

/** One point of the chart, at its place on the axis. */
export interface ControlRow {
  place: number;
  month: string;
  surveyId: string;
  hidden: boolean;
  estimate: number | null;
  interval: [number, number] | null;
  n: number | null;
  outside: 'above' | 'below' | null;
  phase: ControlPhase | undefined;
  /** What happened to the question here: other words for the same, or a question that can't be compared with the one before. */
  changed: 'reworded' | 'broken' | null;
}

type Series = Pick<SeriesView, 'chart' | 'actions'>;

export function controlRows({ chart }: Series): ControlRow[] {
  return chart.points.map((point, place) => {
    const phase = chart.phases.find(({ start, end }) => place >= start && place <= end);
    const isBroken = phase?.began === 'not-comparable' && phase.start === place;
    const changed = isBroken ? ('broken' as const) : chart.reworded.includes(place) ? ('reworded' as const) : null;
    const at = { place, month: point.month, surveyId: point.surveyId, phase, changed };
    if (point.kind === 'hidden') return { ...at, hidden: true, estimate: null, interval: null, n: null, outside: null };
    const { estimate, low, high, n } = point.figure;
    return { ...at, hidden: false, estimate, interval: [low, high], n, outside: point.outside };
  });
}

/** An action in the chart: between the last month before it and the first one after, under a letter. */
export interface ActionMark {
  id: string;
  letter: string;
  title: string;
  startedOn: string;
  place: number;
}

/** Actions that started within the series, or just before or after it, in order of time. */
export function actionMarks(series: Series): ActionMark[] {
  const months = series.chart.points.map(({ month }) => month);
  return [...series.actions]
    .sort((a, b) => (a.startedOn < b.startedOn ? -1 : 1))
    .map(({ id, title, startedOn }, index) => {
      const next = months.findIndex((month) => month >= startedOn.slice(0, 7));
      const place =
        next < 0
          ? months.length - 0.5
          : startedOn.endsWith('-01') || months[next] !== startedOn.slice(0, 7)
            ? next - 0.5
            : next;
      return { id, letter: String.fromCharCode(65 + (index % 26)), title, startedOn, place };
    });
}
