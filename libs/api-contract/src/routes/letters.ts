import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate } from '../shapes.ts';
import { FILE_LANGUAGES } from './exports.ts';

/** Letters ordered in one go at most. */
export const MOST_LETTERS = 1000;

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
  stop: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/letters/:batchId/stopped',
    access: 'survey:run',
    summary: 'Make the codes of letters worthless, as when they were lost; who has answered already has answered',
    params: batch,
    answer: LetterBatchView,
  }),
};
