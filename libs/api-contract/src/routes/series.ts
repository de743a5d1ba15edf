import { ActionEffect, ControlChart, RebaseDecision } from '@medvirk/improvement';
import { LONGEST_ITEM_KEY, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, Words } from '../shapes.ts';
import { ActionView } from './improvement.ts';

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const ItemKey = z.string().min(1).max(LONGEST_ITEM_KEY);

/** One survey of the series: which version was asked, and whether it may stand in one line with the one before. */
export const SeriesRound = z.object({
  surveyId: Id,
  title: Texts,
  versionId: Id,
  versionNumber: z.int(),
  from: IsoDate,
  mark: z.enum(['first', 'same', 'reworded', 'not-comparable']),
  /** Why, the gravest first; names of the questionnaire room. */
  reasons: z.array(z.string()),
  /** Who judged otherwise than the rule, or confirmed it, and why. */
  judgement: z
    .object({ mark: z.enum(['same', 'reworded', 'not-comparable']), reason: z.string(), by: z.string() })
    .nullable(),
  /** The question's words in this version. */
  texts: Texts,
});
export type SeriesRound = z.infer<typeof SeriesRound>;

/** An action that may show in the chart, at the date on which it started. */
export const SeriesAction = z.object({ id: Id, title: z.string(), startedOn: IsoDate });

export const SeriesView = z.object({
  surveyId: Id,
  unit: z.object({ id: Id, name: z.string() }),
  question: z.string(),
  texts: Texts,
  theme: z.string().nullable(),
  chart: ControlChart,
  rounds: z.array(SeriesRound),
  actions: z.array(SeriesAction),
  rebases: z.array(RebaseDecision.extend({ id: Id, from: Month })),
});
export type SeriesView = z.infer<typeof SeriesView>;

export const ActionEffectView = z.object({
  action: ActionView,
  effect: ActionEffect,
  /** Null where there is nothing to draw: no measure, or all of it hidden. */
  series: SeriesView.nullable(),
});
export type ActionEffectView = z.infer<typeof ActionEffectView>;

export const series = {
  question: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/series',
    access: 'results:read',
    summary: 'One question over time and over surveys of the same questionnaire, as a control chart',
    params: z.object({ surveyId: Id }),
    query: z.object({ unit: Id, question: ItemKey }),
    answer: SeriesView,
  }),
  rebase: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/series/rebases',
    access: 'chart:rebase',
    summary: "Draw the limits of a chart anew from a month on, under one's name and with a reason",
    params: z.object({ surveyId: Id }),
    body: z.strictObject({ unit: Id, question: ItemKey, from: Month, reason: Words }),
    answer: SeriesView,
    status: 201,
  }),
  withdrawRebase: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/series/rebases/:rebaseId/withdraw',
    access: 'chart:rebase',
    summary: 'Take back a decision to draw limits anew; both stay in the trail',
    params: z.object({ surveyId: Id, rebaseId: Id }),
    answer: SeriesView,
  }),
  effect: route({
    method: 'GET',
    path: '/api/actions/:actionId/effect',
    access: 'action:read',
    summary: 'What was measured before and after an action, with its chart',
    params: z.object({ actionId: Id }),
    answer: ActionEffectView,
  }),
};
