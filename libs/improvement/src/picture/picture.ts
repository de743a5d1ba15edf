import { Lens } from '@medvirk/questionnaire';
import { z } from 'zod';
import { Evidence, Figure, Measure, Period } from '../evidence/evidence.ts';

/** How much a statement's evidence can bear, with the grounds that a reader is shown. */
export const Strength = z.object({
  level: z.enum(['strong', 'moderate', 'weak']),
  reasons: z.array(
    z.enum([
      'many-answers',
      'few-answers',
      'wide-interval',
      'narrow-interval',
      'several-kinds-agree',
      'one-kind-only',
      'kinds-disagree',
    ]),
  ),
});
export type Strength = z.infer<typeof Strength>;

/** Which sentence a statement is. Each has a template in each language. */
export const StatementCode = z.enum([
  'importance-share',
  'importance-score',
  'importance-derived',
  'experience-share',
  'experience-unfavourable',
  'experience-score',
  'experience-improved',
  'experience-worsened',
  'experience-unchanged',
  'experience-shift-signal',
  'compared-lower',
  'compared-higher',
  'compared-not-different',
  'option-share',
  'comments-why',
  'comments-now',
  'comments-better',
  'said-by-council',
  'said-by-staff',
  'said-by-research',
  'quoted',
  'proposed-by-council',
  'tried-before',
]);
export type StatementCode = z.infer<typeof StatementCode>;

/** One sentence under a lens. Without evidence it can't exist. */
export const Statement = z.object({
  code: StatementCode,
  lens: Lens,
  /** What the template is filled with; every figure in it is found in the evidence. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Code of the question that the statement is about, where there is one. */
  question: z.string().optional(),
  evidence: z.array(Evidence).min(1),
  strength: Strength,
});
export type Statement = z.infer<typeof Statement>;

/** One month of a measure, or a hatched field: hidden months tell nothing. */
export const TrendPoint = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), month: z.string(), figure: Figure }),
  z.object({ kind: z.literal('hidden'), month: z.string() }),
]);
export type TrendPoint = z.infer<typeof TrendPoint>;

export const Trend = z.object({
  question: z.string(),
  measure: Measure,
  points: z.array(TrendPoint),
  /** Middle line of the run chart; null with fewer than 10 useful points. */
  median: z.number().nullable(),
  signal: z.enum(['shift', 'none', 'too-few-points']),
});
export type Trend = z.infer<typeof Trend>;

export const Priority = z.object({
  level: z.enum(['high', 'medium', 'low', 'unknown']),
  /** Importance as a score from 0 to 100; null when unknown or hidden. */
  importance: z.number().nullable(),
  /** Experience as a score from 0 to 100; null when unknown or hidden. */
  experience: z.number().nullable(),
});
export type Priority = z.infer<typeof Priority>;

/** A chart that calls for somebody to look: months that have moved together, or the last one beyond its limits. */
export const Signal = z.object({ question: z.string(), kind: z.enum(['shift', 'outside']), month: z.string() });
export type Signal = z.infer<typeof Signal>;

/** A theme in a unit: three lenses, each with statements that carry evidence. */
export const ImprovementPicture = z.object({
  theme: z.string(),
  unitId: z.string(),
  surveyId: z.string(),
  period: Period,
  priority: Priority,
  lenses: z.object({ why: z.array(Statement), now: z.array(Statement), better: z.array(Statement) }),
  trends: z.array(Trend),
  /** What the charts of the theme's experience questions call out. */
  signals: z.array(Signal),
  /** True when a figure of the theme is hidden because too few answered. */
  hasHidden: z.boolean(),
});
export type ImprovementPicture = z.infer<typeof ImprovementPicture>;
