import { median } from '../charts/anhoj-run-chart.ts';
import { requireFinite } from '../checks.ts';

/** One theme or question: how much it matters, and how it is experienced. */
export interface MapPoint {
  readonly key: string;
  readonly importance: number;
  readonly performance: number;
}

/** What the place in the map asks for. */
export type MapField = 'improve-first' | 'keep-up' | 'low-priority' | 'possible-overkill';

export interface ImportanceMap {
  /** Where the map is cut: the medians. */
  readonly importanceCut: number;
  readonly performanceCut: number;
  readonly points: readonly (MapPoint & { readonly field: MapField })[];
  readonly method: 'importance-performance-medians';
}

/**
 * Importance-performance map, cut at the medians: what matters more than half of the others and is experienced worse
 * comes first. A point on a cut counts as important, and as well experienced. Relative by nature: half of the points are
 * always under the median, also where all is well. Source: Martilla and James (1977), J Marketing 41(1).
 * @throws RangeError for fewer than 2 points or a value that is no number
 */
export function importanceMap(points: readonly MapPoint[]): ImportanceMap {
  if (points.length < 2) throw new RangeError('a map needs at least 2 points');
  for (const { importance, performance } of points) {
    requireFinite('importance', importance);
    requireFinite('performance', performance);
  }
  const importanceCut = median(points.map(({ importance }) => importance));
  const performanceCut = median(points.map(({ performance }) => performance));
  const fieldOf = ({ importance, performance }: MapPoint): MapField => {
    const isGood = performance >= performanceCut;
    if (importance >= importanceCut) return isGood ? 'keep-up' : 'improve-first';
    return isGood ? 'possible-overkill' : 'low-priority';
  };
  return {
    importanceCut,
    performanceCut,
    points: points.map((point) => ({ ...point, field: fieldOf(point) })),
    method: 'importance-performance-medians',
  };
}
