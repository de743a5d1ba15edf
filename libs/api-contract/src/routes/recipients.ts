import { READER_LANGUAGES } from '@medvirk/outreach';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, ReleasedCount } from '../shapes.ts';

/** People taken in one go at most. */
export const MOST_RECIPIENTS = 5000;

const Settings = z.strictObject({
  reminders: z.int().min(0).max(3),
  spacingDays: z.int().min(1).max(60),
  /** Minutes since midnight in Norway between which messages are sent. */
  awakeFrom: z.int().min(0).max(1439),
  awakeUntil: z.int().min(1).max(1440),
});

export const CampaignView = Settings.extend({
  state: z.enum(['running', 'stopped']),
  /** On the list: everybody who may be or was to be asked. */
  listed: z.int(),
  waiting: z.int(),
  /** Something was sent to, once or more. */
  asked: z.int(),
  /** Of those, no address took it, or nobody knows. */
  notReached: z.int(),
  /** Do not want to be asked. */
  reserved: z.int(),
  /** Were asked by another survey lately. */
  spared: z.int(),
  /** Few are hidden, so that nobody is seen opening, answering or declining. */
  opened: ReleasedCount,
  answered: ReleasedCount,
  declined: ReleasedCount,
  /** Days for which nobody is asked anew. */
  askAgainDays: z.int(),
});
export type CampaignView = z.infer<typeof CampaignView>;

/** Addresses as people write them; a row is refused with its number, and none is taken then. */
const RecipientInput = z.strictObject({
  email: z.string().max(254).nullish(),
  phone: z.string().max(30).nullish(),
  unitId: Id,
  language: z.enum(READER_LANGUAGES).default('nb'),
});

const SamplingInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('number'), count: z.int().min(1).max(MOST_RECIPIENTS), perUnit: z.boolean() }),
  z.strictObject({ kind: z.literal('share'), percent: z.number().min(0).max(100) }),
]);

const surveyId = z.object({ surveyId: Id });

export const recipients = {
  campaign: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/campaign',
    access: 'survey:run',
    summary: 'How people are asked to answer, and how many were asked, reached, and have opened, answered or declined',
    params: surveyId,
    answer: CampaignView,
  }),
  save: route({
    method: 'PUT',
    path: '/api/surveys/:surveyId/campaign',
    access: 'survey:run',
    summary: 'Choose reminders, their spacing and the hours in which messages are sent',
    params: surveyId,
    body: Settings.refine(({ awakeFrom, awakeUntil }) => awakeFrom < awakeUntil, { path: ['awakeUntil'] }),
    answer: CampaignView,
  }),
  move: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/campaign/move',
    access: 'survey:run',
    summary: 'Begin sending, or stop at once; whoever waits goes on waiting',
    params: surveyId,
    body: z.strictObject({ to: z.enum(['running', 'stopped']) }),
    answer: CampaignView,
  }),
  add: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/recipients',
    access: 'survey:run',
    summary:
      'Add people to be asked: all, so many drawn by lot, or each with a chance of so many percent, as for discharges that come one by one. Who is not drawn is not kept',
    params: surveyId,
    body: z.strictObject({
      recipients: z.array(RecipientInput).min(1).max(MOST_RECIPIENTS),
      sampling: SamplingInput.default({ kind: 'all' }),
    }),
    answer: z.object({ added: z.int(), notDrawn: z.int(), known: z.int(), reserved: z.int() }),
    status: 201,
  }),
  reserve: route({
    method: 'POST',
    path: '/api/reservations',
    access: 'survey:run',
    summary: 'Take down that whoever has this address does not want to be asked, by any survey',
    body: z.strictObject({ address: z.string().min(3).max(254) }),
    answer: z.object({ reserved: z.literal(true) }),
    status: 201,
  }),
  noMore: route({
    method: 'POST',
    path: '/api/no-more',
    access: 'public',
    callsAMinute: 20,
    summary: 'The same by the link in a message; the same answer for a link that nobody has',
    body: z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{22}$/) }),
    answer: z.object({ organisation: z.string().nullable() }),
  }),
};
