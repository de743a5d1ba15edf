import { z } from 'zod';

/** ISO dates of the first and last day that the answers cover. */
export const Period = z.object({ from: z.iso.date(), to: z.iso.date() });
export type Period = z.infer<typeof Period>;

/**
 * What a figure measures. Shares are 0 to 1, scores 0 to 100.
 * `favourable-share`: answers with score >= 75. `unfavourable-share`: score <= 25. `option-share`: respondents who chose
 * one option (`option` names it).
 */
export const Measure = z.enum(['favourable-share', 'unfavourable-share', 'mean-score', 'option-share']);
export type Measure = z.infer<typeof Measure>;

/** An estimate with its interval, base and method: the only shape in which a number travels. */
export const Figure = z.object({
  estimate: z.number(),
  low: z.number(),
  high: z.number(),
  /** Respondents behind the figure. */
  n: z.int(),
  /** Confidence level of the interval, e.g. 0.95. */
  level: z.number(),
  method: z.enum(['wilson', 'newcombe', 't', 'welch']),
});
export type Figure = z.infer<typeof Figure>;

export const StatisticEvidence = z.object({
  kind: z.literal('statistic'),
  question: z.string(),
  versionId: z.string(),
  measure: Measure,
  option: z.string().optional(),
  figure: Figure,
  period: Period,
  unitId: z.string(),
});

/** A difference between two figures that a test has judged; `clear` is the test's verdict, never the reader's eye. */
export const ChangeEvidence = z.object({
  kind: z.literal('change'),
  question: z.string(),
  versionId: z.string(),
  measure: Measure,
  before: Figure,
  beforePeriod: Period,
  after: Figure,
  afterPeriod: Period,
  difference: Figure,
  clear: z.boolean(),
  unitId: z.string(),
});

/**
 * The unit beside the rest of the same survey: a funnel limit decides, not a rank. `unit` and `others` have no answers
 * in common.
 */
export const ComparisonEvidence = z.object({
  kind: z.literal('comparison'),
  question: z.string(),
  versionId: z.string(),
  measure: Measure,
  unit: Figure,
  others: Figure,
  verdict: z.enum(['higher', 'lower', 'not-clearly-different']),
  period: Period,
  unitId: z.string(),
});

export const CommentsEvidence = z.object({
  kind: z.literal('comments'),
  question: z.string(),
  versionId: z.string(),
  /** Respondents who wrote something. */
  n: z.int(),
  /** Words that many used, each with the number of respondents behind it; none under k. */
  terms: z.array(z.object({ term: z.string(), n: z.int() })),
  period: Period,
  unitId: z.string(),
});

/** What people know that no survey shows: entered by a named person, with source and date. */
export const ExperienceEvidence = z.object({
  kind: z.enum(['council', 'staff', 'research']),
  id: z.string(),
  text: z.string(),
  source: z.string(),
  date: z.iso.date(),
  author: z.string(),
});

/** An action on the theme and what was measured before and after it. */
export const EarlierActionEvidence = z.object({
  kind: z.literal('earlier-action'),
  actionId: z.string(),
  title: z.string(),
  date: z.iso.date(),
  before: Figure.optional(),
  after: Figure.optional(),
  /**
   * `already-moving`: the measure had shifted before the action. `not-measured`: no question was named, or too few answered
   * before it started: waiting will not help.
   */
  effect: z.enum(['better', 'worse', 'not-clearly-different', 'too-early-to-say', 'already-moving', 'not-measured']),
});

/**
 * How much the theme goes together with the overall impression: its part of what all themes explain, with a bootstrap
 * interval. From single answers, at least 200 of them; it says what goes together, never what causes what.
 */
export const DriverEvidence = z.object({
  kind: z.literal('driver'),
  /** The overall question. */
  question: z.string(),
  versionId: z.string(),
  share: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.int(),
  r: z.number(),
  level: z.number(),
  seed: z.number(),
  resamples: z.number(),
  unitId: z.string(),
});

/** A council proposal about a question of the theme. */
export const ProposalEvidence = z.object({
  kind: z.literal('proposal'),
  proposalId: z.string(),
  question: z.string().optional(),
  text: z.string(),
  author: z.string(),
  date: z.iso.date(),
});

/** Somebody's own words, quoted with their leave and released by an editor. Nothing tells who, when or in which ward. */
export const QuoteEvidence = z.object({
  kind: z.literal('quote'),
  id: z.string(),
  question: z.string(),
  text: z.string(),
});

export const Evidence = z.discriminatedUnion('kind', [
  StatisticEvidence,
  ChangeEvidence,
  ComparisonEvidence,
  CommentsEvidence,
  ExperienceEvidence,
  EarlierActionEvidence,
  DriverEvidence,
  ProposalEvidence,
  QuoteEvidence,
]);
export type Evidence = z.infer<typeof Evidence>;
export type EvidenceKind = Evidence['kind'];
