export { type PointsRelease, releasePoints } from './allocations/release-points.ts';
export { type BasePolicy, releaseBase } from './bases/release-base.ts';
export { type JoinedClasses, joinClasses } from './distributions/join-classes.ts';
export type { MeanFigure, Precision, UnitMargin } from './distributions/published-mean.ts';
export { releaseCounts } from './distributions/release-counts.ts';
export { type CountedValue, releaseDistribution } from './distributions/release-distribution.ts';
export {
  type DistributionOptions,
  type DistributionRelease,
  releaseDistributions,
  type ShareFigure,
} from './distributions/release-distributions.ts';
export { type MultipleChoiceRelease, releaseMultipleChoice } from './distributions/release-multiple-choice.ts';
export { type OptionCounts, releaseOptions } from './distributions/release-options.ts';
export type { ScaleValue } from './distributions/scale.ts';
export { groupsToTell, type ToldGroups } from './groups/groups-to-tell.ts';
export { type GroupsRelease, releaseGroups, standsBeside } from './groups/release-groups.ts';
export { type Audit, auditRelease, type Finding } from './linked-tables/audit-release.ts';
export type { Cell, Relation } from './linked-tables/linked-table.ts';
export type { ReleasePolicy } from './linked-tables/policy.ts';
export { type Protection, type ProtectOptions, protectCells } from './linked-tables/protect-cells.ts';
export { type ClosedPeriods, closedPeriods, type MonthCount, type ReleasedPeriod } from './periods/closed-periods.ts';
export type { MeanRank } from './rankings/mean-ranks.ts';
export type { RankingCounts } from './rankings/ranking-cells.ts';
export { type RankingOptions, type RankingRelease, releaseRankings } from './rankings/release-rankings.ts';
export { type Blanking, blankRareKeys, type KeyValue } from './records/blank-rare-keys.ts';
export { DEFAULT_K, HIDDEN, type Released, shown } from './released.ts';
export { releaseSteps } from './steps/release-steps.ts';
export { type ReleasedUnit, releasedUnits } from './units/released-units.ts';
export type { UnitNode } from './units/unit-tree.ts';
