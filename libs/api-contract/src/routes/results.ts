import { Figure, Period, Trend } from '@medvirk/improvement';
import { ANSWER_STATES, Lens, LONGEST_ITEM_KEY, QuestionRole, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, ReleasedCount } from '../shapes.ts';

export const ReleasedFigure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), figure: Figure }),
  z.object({ kind: z.literal('hidden') }),
]);
export type ReleasedFigure = z.infer<typeof ReleasedFigure>;

export const QuestionResult = z.object({
  /** Item key: the code of a question, or of one of its rows and parts. */
  code: z.string(),
  texts: Texts,
  type: z.string(),
  theme: z.string().nullable(),
  lens: Lens.nullable(),
  role: QuestionRole.nullable(),
  /** Respondents per answer state. Only "answered" is in the base of shares and scores. */
  states: z.record(z.enum(ANSWER_STATES), ReleasedCount),
  n: ReleasedCount,
  values: z.array(
    z.object({
      /** Option code or scale value as text. */
      value: z.string(),
      texts: Texts,
      count: ReleasedCount,
      share: ReleasedFigure,
    }),
  ),
  favourable: ReleasedFigure.nullable(),
  unfavourable: ReleasedFigure.nullable(),
  score: ReleasedFigure.nullable(),
  trend: Trend.nullable(),
  /** Dissents about this question, printed with it. */
  dissents: z.array(z.object({ member: z.string(), reason: z.string() })),
});
export type QuestionResult = z.infer<typeof QuestionResult>;

export const ResultsView = z.object({
  surveyId: Id,
  surveyTitle: Texts,
  versionId: Id,
  versionNumber: z.int(),
  unit: z.object({ id: Id, name: z.string() }),
  period: Period,
  responses: ReleasedCount,
  questions: z.array(QuestionResult),
  approval: z.enum(['council', 'override', 'none']),
});
export type ResultsView = z.infer<typeof ResultsView>;

export const CommentsView = z.object({
  question: z.string(),
  texts: Texts,
  /** Hidden as a whole when fewer than k have written. */
  n: ReleasedCount,
  comments: z.array(z.object({ id: Id, text: z.string(), month: z.string() })),
});
export type CommentsView = z.infer<typeof CommentsView>;

const surveyId = z.object({ surveyId: Id });
const unit = z.object({ unit: Id });

export const results = {
  survey: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/results',
    access: 'results:read',
    summary: 'Figures per question for a unit and all below it',
    params: surveyId,
    query: unit,
    answer: ResultsView,
  }),
  comments: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/comments',
    access: 'comments:read',
    summary: 'Masked comments to one question from a unit and all below it, in no order of time',
    params: surveyId,
    query: z.object({ unit: Id, question: z.string().max(LONGEST_ITEM_KEY) }),
    answer: CommentsView,
  }),
};
