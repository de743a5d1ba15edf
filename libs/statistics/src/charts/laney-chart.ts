import type { Proportion } from '../proportions/newcombe-difference.ts';
import type { Baseline } from './baseline.ts';
import { D2, meanMovingRange } from './moving-range.ts';
import { type PChartPoint, pChart } from './p-chart.ts';
import { type Rate, type UChartPoint, uChart } from './u-chart.ts';

export interface LaneyChart<P> {
  readonly centre: number;
  /** How much wider the limits are than chance alone would have them; 1 when chance explains the variation. */
  readonly sigmaZ: number;
  readonly points: readonly P[];
  readonly method: 'laney-p' | 'laney-u';
}

/**
 * p' chart: the p chart for large bases, where months differ more than chance alone makes them. Limits are widened by
 * sigma_z = mean moving range of the z scores / 1.128. Source: Laney (2002), Quality Engineering 14(4); qicharts2.
 * @throws RangeError when the baseline has no two consecutive points
 */
export function laneyPChart(series: readonly Proportion[], baseline?: Baseline): LaneyChart<PChartPoint> {
  const { centre, points } = pChart(series, baseline);
  const errors = points.map(({ n }) => Math.sqrt((centre * (1 - centre)) / n));
  const sigmaZ = sigmaOf(points, centre, errors, baseline);
  return { centre, sigmaZ, points: widened(points, centre, errors, sigmaZ, 1), method: 'laney-p' };
}

/** u' chart: the same for rates. */
export function laneyUChart(series: readonly Rate[], baseline?: Baseline): LaneyChart<UChartPoint> {
  const { centre, points } = uChart(series, baseline);
  const errors = points.map(({ exposure }) => Math.sqrt(centre / exposure));
  const sigmaZ = sigmaOf(points, centre, errors, baseline);
  const high = Number.POSITIVE_INFINITY;
  return { centre, sigmaZ, points: widened(points, centre, errors, sigmaZ, high), method: 'laney-u' };
}

interface Point {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly outside: boolean;
}

function sigmaOf(
  points: readonly Point[],
  centre: number,
  errors: readonly number[],
  baseline: Baseline | undefined,
): number {
  // Nobody or everybody: there is no spread to measure in.
  if (errors.some((error) => error === 0)) return 1;
  const scores = points.map(({ estimate }, i) => (estimate - centre) / (errors[i] ?? 1));
  return meanMovingRange(scores, baseline) / D2;
}

function widened<P extends Point>(
  points: readonly P[],
  centre: number,
  errors: readonly number[],
  sigmaZ: number,
  highest: number,
): P[] {
  return points.map((point, i) => {
    const reach = 3 * (errors[i] ?? 0) * sigmaZ;
    const [low, high] = [Math.max(0, centre - reach), Math.min(highest, centre + reach)];
    return { ...point, low, high, outside: point.estimate < low || point.estimate > high };
  });
}
