import { SiblingFunnel } from '@medvirk/improvement';
import { LONGEST_ITEM_KEY, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id } from '../shapes.ts';
import { ReleasedFigure } from './results.ts';

/** Sibling units on one question. Those that can't be compared are named too, so that none seems forgotten. */
export const ComparisonView = z.object({
  /** The unit that the siblings lie under; null for those at the top. */
  parent: z.object({ id: Id, name: z.string() }).nullable(),
  question: z.string(),
  texts: Texts,
  units: z.array(z.object({ id: Id, name: z.string(), favourable: ReleasedFigure, compared: z.boolean() })),
  /** Null when too few of them have answers enough. */
  funnel: SiblingFunnel.nullable(),
  /** What units that do clearly better have done about the theme. */
  did: z.array(z.object({ unit: z.string(), title: z.string(), outcome: z.string().nullable() })),
});
export type ComparisonView = z.infer<typeof ComparisonView>;

export const comparison = {
  siblings: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/comparison',
    access: 'results:read',
    summary: 'A unit beside its siblings on one question, as a funnel: nobody is ranked',
    params: z.object({ surveyId: Id }),
    query: z.object({ unit: Id, question: z.string().min(1).max(LONGEST_ITEM_KEY) }),
    answer: ComparisonView,
  }),
};
