export { anhojLimits, anhojRunChart, FEWEST_USEFUL_POINTS, median, type RunChart } from './charts/anhoj-run-chart.ts';
export type { Baseline } from './charts/baseline.ts';
export { type PChart, type PChartPoint, pChart } from './charts/p-chart.ts';
export { type XmrChart, xmrChart } from './charts/xmr-chart.ts';
export { benjaminiHochberg, holm } from './comparisons/adjusted-p-values.ts';
export {
  type FunnelLimits,
  type FunnelPlace,
  funnelLimits,
  proportionFunnel,
} from './comparisons/proportion-funnel.ts';
export { normalQuantile } from './distributions/normal-quantile.ts';
export { tQuantile, tUpperTail } from './distributions/student-t.ts';
export type { Interval, MethodName } from './interval.ts';
export {
  type Moments,
  meanFromCounts,
  meanOfValues,
  momentsFromCounts,
  type ValueCount,
} from './means/mean-from-counts.ts';
export { indexScore, scaleScore } from './means/scale-score.ts';
export { tInterval, tMargin } from './means/t-interval.ts';
export { type WelchDifference, welchDifference } from './means/welch-difference.ts';
export { type AnswerBases, type AnswerStateCounts, answerBases } from './proportions/answer-bases.ts';
export { byarInterval } from './proportions/byar-interval.ts';
export { newcombeDifference, type Proportion } from './proportions/newcombe-difference.ts';
export {
  FAVOURABLE_FROM,
  type ScoredCount,
  type ShareKind,
  shareFromCounts,
  UNFAVOURABLE_TO,
} from './proportions/share-from-counts.ts';
export { wilsonInterval } from './proportions/wilson-interval.ts';
export { type Random, seededRandom } from './random/seeded-random.ts';
export { effectiveN, type PostStratification, postStratify, type Stratum } from './weights/post-stratify.ts';
export { type WeightedValueCount, weightedMean } from './weights/weighted-mean.ts';
