import { Figure, Period } from '@medvirk/improvement';
import { Code, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime } from '../shapes.ts';
import { ACTION_STATUSES } from './improvement.ts';

/** "Dere sa - vi gjorde" as it was released: a snapshot, so that two releases can't be subtracted week by week. */
export const ToldView = z.object({
  organisation: z.string(),
  title: Texts,
  publishedAt: IsoTime,
  period: Period,
  responses: z.int(),
  introduction: z.string(),
  themes: z.array(
    z.object({
      theme: z.object({ code: z.string(), texts: Texts }),
      said: z.array(
        z.object({
          question: z.string(),
          texts: Texts,
          measure: z.enum(['favourable-share', 'unfavourable-share', 'mean-score']),
          figure: Figure,
        }),
      ),
      /** Words of people who have allowed it, released by an editor. What is taken back goes from here at once. */
      quotes: z.array(z.object({ id: Id, text: z.string() })),
      did: z.array(
        z.object({
          title: z.string(),
          description: z.string(),
          status: z.enum(ACTION_STATUSES),
          dueOn: z.string(),
          unit: z.string(),
          outcome: z.string().nullable(),
        }),
      ),
    }),
  ),
  council: z
    .object({
      name: z.string(),
      approvals: z.int(),
      members: z.int(),
      /** Grounds without names: who disagreed stays within the house. */
      dissents: z.array(z.object({ reason: z.string(), questions: z.array(Texts) })),
      override: z.object({ person: z.string(), reason: z.string() }).nullable(),
    })
    .nullable(),
});
export type ToldView = z.infer<typeof ToldView>;

const surveyId = z.object({ surveyId: Id });
const slug = z.object({ slug: z.string().regex(/^[a-z0-9]{6,20}$/) });
const address = z.strictObject({ address: z.string().min(3).max(254) });

export const tellBack = {
  preview: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/tell-back',
    access: 'tell-back:publish',
    summary: 'What the public page would show now, and what it shows',
    params: surveyId,
    answer: z.object({ preview: ToldView.nullable(), published: ToldView.nullable(), address: z.string() }),
  }),
  publish: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/tell-back',
    access: 'tell-back:publish',
    summary: 'Release the figures and actions of the chosen themes to everybody',
    params: surveyId,
    body: z.strictObject({ introduction: z.string().max(2000), themes: z.array(Code).min(1).max(50) }),
    answer: ToldView,
    status: 201,
  }),
  unpublish: route({
    method: 'DELETE',
    path: '/api/surveys/:surveyId/tell-back',
    access: 'tell-back:publish',
    summary: 'Take the public page down; it can be published again',
    params: surveyId,
    answer: z.object({}),
  }),
  told: route({
    method: 'GET',
    path: '/api/told/:slug',
    access: 'public',
    summary: '"Dere sa - vi gjorde" of one survey',
    params: slug,
    answer: ToldView,
  }),
  wantWord: route({
    method: 'POST',
    path: '/api/told/:slug/word',
    access: 'public',
    // A whole hospital may share one address.
    callsAMinute: 60,
    summary:
      'Ask for one e-mail when the page tells what was done; it goes with no answer, and the address is deleted after it',
    params: slug,
    body: address,
    answer: z.object({}),
    status: 201,
  }),
  refuseWord: route({
    method: 'POST',
    path: '/api/told/:slug/word/refuse',
    access: 'public',
    // A whole hospital may share one address.
    callsAMinute: 60,
    summary: 'Delete the address of somebody who asked for that e-mail; the same answer for one that nobody has given',
    params: slug,
    body: address,
    answer: z.object({}),
  }),
};
