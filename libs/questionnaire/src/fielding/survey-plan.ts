import { z } from 'zod';

/** Narrowest and widest interval that can be planned for, as a share on each side. */
export const PLANNED_HALF_WIDTH = { least: 0.01, most: 0.3 } as const;

/**
 * What must be thought through before people are asked: the questions of the Norwegian Institute of Public Health's advice for
 * local surveys. Legal basis, retention and contact are told to respondents and stand with the survey itself.
 */
export const SurveyPlan = z.strictObject({
  aim: z.string().max(2000),
  /** Who is asked, and who is not. */
  who: z.string().max(2000),
  /** How many there are to ask; null where that is not known. */
  people: z.int().min(1).max(10_000_000).nullable(),
  /** Share of those asked who are expected to answer; null where that is not known. */
  responseRate: z.number().gt(0).max(1).nullable(),
  /** How exact figures must be: 0.05 for five percentage points on each side. Null until somebody has said. */
  halfWidth: z.number().min(PLANNED_HALF_WIDTH.least).max(PLANNED_HALF_WIDTH.most).nullable(),
  /** Whether the questions were tried out, with what came of it, or why that is not needed. */
  pilot: z.enum(['done', 'not-needed']).nullable(),
  pilotNote: z.string().max(2000),
  /** Who will use the results, for what. */
  use: z.string().max(2000),
  /** When the results are taken up, ISO date. */
  useOn: z.iso.date().nullable(),
});
export type SurveyPlan = z.infer<typeof SurveyPlan>;

export const EMPTY_PLAN: SurveyPlan = {
  aim: '',
  who: '',
  people: null,
  responseRate: null,
  halfWidth: null,
  pilot: null,
  pilotNote: '',
  use: '',
  useOn: null,
};

/** What a plan can lack, in the order in which it is asked for. */
export const PLAN_GAPS = ['aim', 'who', 'halfWidth', 'pilot', 'pilotNote', 'use', 'useOn'] as const;
export type PlanGap = (typeof PLAN_GAPS)[number];

/** What is not thought through yet. A survey opens when the list is empty. How many there are and will answer may be unknown. */
export function planGaps(plan: SurveyPlan): PlanGap[] {
  const missing: Record<PlanGap, boolean> = {
    aim: plan.aim.trim() === '',
    who: plan.who.trim() === '',
    halfWidth: plan.halfWidth === null,
    pilot: plan.pilot === null,
    // What came of it, or why it is not needed: a tick alone says nothing.
    pilotNote: plan.pilot !== null && plan.pilotNote.trim() === '',
    use: plan.use.trim() === '',
    useOn: plan.useOn === null,
  };
  return PLAN_GAPS.filter((gap) => missing[gap]);
}
