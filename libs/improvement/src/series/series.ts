import { z } from 'zod';
import { Figure, Measure } from '../evidence/evidence.ts';

/** One month of one round. `outside`: beyond the limits that hold there. A hidden month tells nothing. */
export const ControlPoint = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('shown'),
    month: z.string(),
    surveyId: z.string(),
    figure: Figure,
    outside: z.enum(['above', 'below']).nullable(),
  }),
  z.object({ kind: z.literal('hidden'), month: z.string(), surveyId: z.string() }),
]);
export type ControlPoint = z.infer<typeof ControlPoint>;

/** Who decided that limits are drawn anew from a month on, and why. */
export const RebaseDecision = z.object({ by: z.string(), reason: z.string(), at: z.iso.datetime() });
export type RebaseDecision = z.infer<typeof RebaseDecision>;

/** A stretch with one middle and one pair of limits, set by its first points and then left alone. */
export const ControlPhase = z.object({
  /** First and last month, and the points of the chart that they are. */
  from: z.string(),
  to: z.string(),
  start: z.int(),
  end: z.int(),
  /** Null while there are too few points for limits. */
  centre: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Points that set the limits. */
  baseline: z.int(),
  /** False while each new month still moves the limits. */
  frozen: z.boolean(),
  /** What began it: the series itself, a decision, or questions that can't be compared with those before. */
  began: z.enum(['start', 'rebase', 'not-comparable']),
  decision: RebaseDecision.nullable(),
  /** Run chart of the stretch about the median of its baseline. */
  signal: z.enum(['shift', 'none', 'too-few-points']),
});
export type ControlPhase = z.infer<typeof ControlPhase>;

export const ControlChart = z.object({
  question: z.string(),
  measure: Measure,
  points: z.array(ControlPoint),
  phases: z.array(ControlPhase),
  /** Points from which the question has had other words that mean the same: the line goes on, with a mark. */
  reworded: z.array(z.int()),
});
export type ControlChart = z.infer<typeof ControlChart>;

export const WhyNoVerdict = z.enum([
  'not-started',
  'no-measure',
  'hidden',
  'too-few-periods-before',
  'too-few-periods-after',
  'too-few-answers-before',
  'too-few-answers-after',
  'already-moving',
]);
export type WhyNoVerdict = z.infer<typeof WhyNoVerdict>;

/** What was measured before and after an action. In time is not through: it never says what caused a change. */
export const ActionEffect = z.object({
  verdict: z.enum(['better', 'worse', 'no-clear-change', 'cannot-say-yet']),
  /** Set when, and only when, the verdict is `cannot-say-yet`. */
  why: WhyNoVerdict.nullable(),
  /** What is there of what is needed; null where it is no number, or one about too few people. */
  have: z.int().nullable(),
  need: z.int().nullable(),
  before: Figure.nullable(),
  after: Figure.nullable(),
  difference: Figure.nullable(),
  /** True where the question got other words, meaning the same, between what is compared. Older effects don't say. */
  reworded: z.boolean().optional(),
});
export type ActionEffect = z.infer<typeof ActionEffect>;
