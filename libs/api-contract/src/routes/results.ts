import { Figure, GroupVerdict, Period, Trend } from '@medvirk/improvement';
import {
  ANSWER_STATES,
  ClassScale,
  ImageArea,
  Lens,
  LONGEST_ITEM_KEY,
  Picture,
  QuestionRole,
  Texts,
} from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, ReleasedCount } from '../shapes.ts';
import { QuestionTrace } from './question-trace.ts';

export const ReleasedFigure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shown'), figure: Figure }),
  z.object({ kind: z.literal('hidden') }),
]);
export type ReleasedFigure = z.infer<typeof ReleasedFigure>;

/** What an item is of a question that has several: a row of a grid, an option that points are given to. */
export const ResultPart = z.object({
  question: z.string(),
  kind: z.enum(['row', 'importance', 'experience', 'option', 'other', 'comment', 'unit']),
  /** Code of the row or option. */
  row: z.string().nullable(),
  /** The words of this part alone, and those of the question that it is a part of. */
  label: Texts,
  about: Texts,
});
export type ResultPart = z.infer<typeof ResultPart>;

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
  /** Null for a question that is one item. */
  part: ResultPart.nullable(),
  /** Where the values are places on a picture: the picture, and their shapes on it. */
  map: z
    .object({
      picture: z.union([z.literal('body'), Picture]),
      areas: z.array(ImageArea.pick({ code: true, shape: true })),
    })
    .nullable(),
  /** Options that were put in order: the share that put each first, and its mean rank (1 is first) over those who ranked it. */
  ranking: z
    .array(z.object({ value: z.string(), texts: Texts, first: ReleasedFigure, meanRank: ReleasedFigure }))
    .nullable(),
  /** Points that were given to an option, of so many that each person had to give. */
  points: z.object({ mean: ReleasedFigure, total: z.int(), unit: Texts.nullable() }).nullable(),
  /** Where the values are classes of numbers or of moments: their limits, and the unit that the number is in. */
  classes: ClassScale.extend({ unit: Texts.nullable() }).nullable(),
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

/** A figure of a question followed back: words, version, sign-off, base, filter, what was hidden, and the way to the file. */
export const TraceView = z.object({
  surveyTitle: Texts,
  unit: z.object({ id: Id, name: z.string() }),
  period: Period,
  k: z.int(),
  trace: QuestionTrace,
  question: QuestionResult,
  /** Figures of the question that are held back in this unit. */
  hidden: z.int(),
});
export type TraceView = z.infer<typeof TraceView>;

export const BackgroundGroup = z.object({
  value: z.string(),
  texts: Texts,
  share: ReleasedFigure,
  /** Share of all who were to be asked, 0 to 1. */
  known: z.number().nullable(),
  verdict: GroupVerdict,
});

export const RespondentsView = z.object({
  responses: ReleasedCount,
  /** Of the whole survey: who declines belongs to no unit's figures. */
  declined: ReleasedCount,
  /** Personal invitations in the unit and below; null where there are none, or where a rate would show too few. */
  invited: z.object({ made: z.int(), answered: z.int(), rate: Figure }).nullable(),
  /**
   * How far people came, in the whole survey: rounded down to whole times k, and a little low. `pages` in the order of the form, with
   * how many came to each and how many of those sent nothing and came no further.
   */
  way: z.object({
    /** On the lists, where people were asked by us. */
    asked: z.int().nullable(),
    reached: z.int().nullable(),
    opened: ReleasedCount,
    started: ReleasedCount,
    sent: ReleasedCount,
    pages: z.array(
      z.object({
        code: z.string(),
        title: Texts,
        /** In the order of the form; `left`: put the page away there, and did not come back. */
        questions: z.array(z.object({ code: z.string(), texts: Texts, left: ReleasedCount })),
        reached: ReleasedCount,
        left: ReleasedCount,
      }),
    ),
  }),
  /** In the order of the form: where people pass by, or can't answer. */
  questions: z.array(
    z.object({
      code: z.string(),
      texts: Texts,
      states: QuestionResult.shape.states,
      skipped: ReleasedFigure,
      dontKnow: ReleasedFigure,
    }),
  ),
  background: z.array(
    z.object({
      code: z.string(),
      texts: Texts,
      source: z.string().nullable(),
      groups: z.array(BackgroundGroup),
      /** What weighting by this background would leave of the answers. */
      effectiveN: z.number().nullable(),
    }),
  ),
});
export type RespondentsView = z.infer<typeof RespondentsView>;

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
  trace: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/trace',
    access: 'results:read',
    summary: 'One question with its figures, followed back to words, version, sign-off, base and what was hidden',
    params: surveyId,
    query: z.object({ unit: Id, question: z.string().min(1).max(LONGEST_ITEM_KEY) }),
    answer: TraceView,
  }),
  respondents: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/respondents',
    access: 'results:read',
    summary:
      'Who answered: rates, questions passed by, and background beside what is known of all who were to be asked',
    params: surveyId,
    query: unit,
    answer: RespondentsView,
  }),
  saveBackground: route({
    method: 'PUT',
    path: '/api/surveys/:surveyId/background',
    access: 'survey:run',
    summary: 'Say what is known of all who were to be asked: the share of each answer to a background question',
    params: surveyId,
    body: z.strictObject({
      question: z.string().min(1).max(LONGEST_ITEM_KEY),
      shares: z.record(z.string().max(100), z.number().min(0).max(1)),
      source: z.string().trim().min(1).max(500),
    }),
    answer: z.object({ question: z.string() }),
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
