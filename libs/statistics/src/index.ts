export { anhojLimits, anhojRunChart, FEWEST_USEFUL_POINTS, median, type RunChart } from './charts/anhoj-run-chart.ts';
export type { Baseline } from './charts/baseline.ts';
export { type CChart, cChart } from './charts/c-chart.ts';
export { BASELINE_POINTS, type ChartPhase, chartPhases, inPhases, type Rebase } from './charts/chart-phases.ts';
export { type LaneyChart, laneyPChart, laneyUChart } from './charts/laney-chart.ts';
export { type ChartLimits, type ChartSignal, makingDataCount, shiftFlags } from './charts/making-data-count.ts';
export { type PChart, type PChartPoint, pChart } from './charts/p-chart.ts';
export { type Rate, type UChart, type UChartPoint, uChart } from './charts/u-chart.ts';
export { type XmrChart, xmrChart } from './charts/xmr-chart.ts';
export { benjaminiHochberg, bonferroni, holm } from './comparisons/adjusted-p-values.ts';
export { type MeanFunnel, meanFunnel, type UnitMean } from './comparisons/mean-funnel.ts';
export {
  type OverdispersedFunnel,
  type OverdispersedUnit,
  overdispersedFunnel,
  overdispersedLimits,
} from './comparisons/overdispersed-funnel.ts';
export type { Overdispersion } from './comparisons/overdispersion.ts';
export {
  type FunnelLimits,
  type FunnelPlace,
  funnelLimits,
  proportionFunnel,
} from './comparisons/proportion-funnel.ts';
export { normalQuantile } from './distributions/normal-quantile.ts';
export { sampleQuantile } from './distributions/sample-quantile.ts';
export { tQuantile, tUpperTail } from './distributions/student-t.ts';
export { CrossProducts, NoSpread } from './drivers/correlations.ts';
export { type ImportanceMap, importanceMap, type MapField, type MapPoint } from './drivers/importance-map.ts';
export {
  type Driver,
  type DriverInput,
  FEWEST_FOR_DRIVERS,
  type KeyDrivers,
  keyDrivers,
  type NoDrivers,
} from './drivers/key-drivers.ts';
export { type Correlations, type Lmg, lmg, MOST_PREDICTORS } from './drivers/lmg.ts';
export {
  type Effect,
  type EffectOptions,
  type EffectVerdict,
  effectOnMean,
  effectOnShare,
  FEWEST_ANSWERS,
  FEWEST_PERIODS,
  type NotYet,
} from './effects/effect-of-action.ts';
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
export {
  type CaseMix,
  type CaseMixCoefficient,
  type CaseMixResponse,
  type CaseMixUnit,
  caseMix,
} from './models/case-mix.ts';
export { type LeastSquares, leastSquares } from './models/least-squares.ts';
export {
  intraclassCorrelation,
  neededForReliability,
  RELIABLE_FROM,
  unitReliability,
} from './models/unit-reliability.ts';
export {
  type AnswersNeeded,
  answersForDifference,
  answersForMean,
  answersForShare,
  type PlanCircumstances,
} from './planning/answers-needed.ts';
export { type AnswerBases, type AnswerStateCounts, answerBases } from './proportions/answer-bases.ts';
export { byarInterval } from './proportions/byar-interval.ts';
export { type ChosenOption, multipleChoiceShares } from './proportions/multiple-choice-shares.ts';
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
export { type DropOut, type DropOutStep, dropOut, type SurveyStep } from './rates/drop-out.ts';
export { type ItemNonResponse, itemNonResponse } from './rates/item-non-response.ts';
export { clusterDesignEffect, weightingDesignEffect } from './weights/design-effect.ts';
export { effectiveN, type PostStratification, postStratify, type Stratum } from './weights/post-stratify.ts';
export { type PopulationMargins, type Raking, type RakingGroup, rake } from './weights/rake.ts';
export { type WeightedValueCount, weightedMean } from './weights/weighted-mean.ts';
export { type WeightedProportion, weightedShare } from './weights/weighted-share.ts';
