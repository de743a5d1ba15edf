import { PLAN_GAPS, SurveyPlan } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime } from '../shapes.ts';

export const PlanView = z.object({
  plan: SurveyPlan,
  /** What keeps the survey from opening. */
  gaps: z.array(z.enum(PLAN_GAPS)),
  /** Answers for the interval that is wanted, and people to ask; null where the plan does not say. */
  needed: z.object({ answers: z.int(), invitations: z.int().nullable(), reachable: z.boolean() }).nullable(),
  saved: z.object({ by: z.string(), at: IsoTime }).nullable(),
  mayEdit: z.boolean(),
});
export type PlanView = z.infer<typeof PlanView>;

const surveyId = z.object({ surveyId: Id });

/** What is thought through before people are asked. */
export const planning = {
  get: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/plan',
    access: 'survey:read',
    summary: 'The plan of a survey, what it lacks, and how many answers it takes',
    params: surveyId,
    answer: PlanView,
  }),
  save: route({
    method: 'PUT',
    path: '/api/surveys/:surveyId/plan',
    access: 'survey:run',
    summary: 'Save a plan, finished or not; 409 once the survey has opened',
    params: surveyId,
    body: SurveyPlan,
    answer: PlanView,
  }),
};
