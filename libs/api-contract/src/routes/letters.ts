import { NO_LIST, NO_REMINDER } from '@medvirk/outreach';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate } from '../shapes.ts';
import { FILE_LANGUAGES } from './exports.ts';

/** Letters ordered in one go at most. */
export const MOST_LETTERS = 1000;

const REMINDER_KINDS = ['listed', 'to-all'] as const;

/** A reminder of the letters of one order. */
export const LetterReminderView = z.object({
  id: Id,
  kind: z.enum(REMINDER_KINDS),
  /** Letters that it goes to. */
  wanted: z.int(),
  /** So far; of a letter to all there is one, to be printed for each. */
  made: z.int(),
  orderedOn: IsoDate,
  /** When the letters were fetched, and their codes took the place of the old ones; null before. */
  fetchedOn: IsoDate.nullable(),
  /** Whether the file was thrown away before anybody fetched it: nobody was reminded. */
  lapsed: z.boolean(),
});
export type LetterReminderView = z.infer<typeof LetterReminderView>;

/** What can be sent now, or why nothing or no list can. */
export const LetterReminderPlan = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none'), why: z.enum(NO_REMINDER), earliest: IsoDate.nullable() }),
  z.object({ kind: z.literal('to-all'), why: z.enum(NO_LIST) }),
  /** A list can be made, of so many letters; or a letter to all. */
  z.object({ kind: z.literal('listed'), letters: z.int() }),
]);
export type LetterReminderPlan = z.infer<typeof LetterReminderPlan>;

/** Letters of one order. Who got which of them, nobody here knows. */
export const LetterBatchView = z.object({
  id: Id,
  unitId: Id,
  wanted: z.int(),
  /** So far: a code each. */
  made: z.int(),
  madeOn: IsoDate,
  /** The day on which they were posted; null before. */
  sentOn: IsoDate.nullable(),
  stopped: z.boolean(),
  /** What stands before the numbers on the letters, e.g. 'B3'; null where they carry none. */
  numbered: z.string().nullable(),
  /** In the order made. */
  reminders: z.array(LetterReminderView),
  remind: LetterReminderPlan,
});
export type LetterBatchView = z.infer<typeof LetterBatchView>;

const surveyId = z.object({ surveyId: Id });
const batch = z.object({ surveyId: Id, batchId: Id });

export const letters = {
  list: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/letters',
    access: 'survey:run',
    summary: 'Letters that were ordered: made, posted, stopped',
    params: surveyId,
    answer: z.object({ batches: z.array(LetterBatchView) }),
  }),
  order: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/letters',
    access: 'survey:run',
    summary:
      'Order letters with a code each, as PDF files in an archive; it lies among the files of whoever ordered it for two days',
    params: surveyId,
    body: z.strictObject({
      unitId: Id,
      count: z.int().min(1).max(MOST_LETTERS),
      language: z.enum(FILE_LANGUAGES),
    }),
    answer: LetterBatchView,
    status: 201,
  }),
  sent: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/letters/:batchId/sent',
    access: 'survey:run',
    summary: 'Take down that letters have been posted',
    params: batch,
    answer: LetterBatchView,
  }),
  remind: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/letters/:batchId/reminders',
    access: 'survey:run',
    summary:
      'Order a reminder: new letters for those that are not answered, or one letter to all; 409 REMINDER_NOT_NOW where none can be sent',
    params: batch,
    body: z.strictObject({
      kind: z.enum(REMINDER_KINDS),
      language: z.enum(FILE_LANGUAGES),
    }),
    answer: LetterBatchView,
    status: 201,
  }),
  stop: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/letters/:batchId/stopped',
    access: 'survey:run',
    summary: 'Make the codes of letters worthless, as when they were lost; who has answered already has answered',
    params: batch,
    answer: LetterBatchView,
  }),
};
