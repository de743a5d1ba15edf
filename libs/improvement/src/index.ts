export { type ComparedGroups, type GroupDifference, groupDifferences } from './comparison/group-differences.ts';
export {
  FEWEST_SIBLINGS,
  FunnelVerdict,
  SiblingFunnel,
  type SiblingShare,
  siblingFunnel,
} from './comparison/siblings.ts';
export {
  type DriverPlan,
  driverPlan,
  driverRow,
  MOST_FOR_DRIVERS,
  ThemeDriver,
  ThemeDrivers,
  themeDrivers,
} from './drivers/theme-drivers.ts';
export * from './evidence/evidence.ts';
export { evidenceLine, explainMethod, strengthReason } from './explanations/explain.ts';
export type { ExplainedMethod, StrengthReason } from './explanations/explanation-table.ts';
export type {
  ActionFacts,
  CommentFacts,
  ExperienceFacts,
  MonthFacts,
  PictureFacts,
  ProposalFacts,
  QuestionFacts,
  ValueCounts,
} from './facts/picture-facts.ts';
export { type ShareInWords, shareInWords } from './figures/share-in-words.ts';
export { drawPicture } from './picture/draw-picture.ts';
export * from './picture/picture.ts';
export { HIGH_FROM, MEDIUM_FROM, priorityOf } from './priority/priority-of.ts';
export { FEW_ANSWERS, LEAST_FOR_FIGURE } from './release/limits.ts';
export { type AnsweredGroup, GroupVerdict, representativeness } from './respondents/representativeness.ts';
export type { SentenceLabels, SentenceLanguage } from './sentences/language.ts';
export { sentenceOf } from './sentences/sentence-of.ts';
export { controlChart, FEWEST_FOR_LIMITS, type SeriesPoint, type SeriesRebase } from './series/control-chart.ts';
export { actionEffect, type Round, seriesOf } from './series/measured-series.ts';
export * from './series/series.ts';
export { evidenceOf, staleReasons } from './written/staleness.ts';
export { strayNumbers } from './written/stray-numbers.ts';
export * from './written/written-statement.ts';
