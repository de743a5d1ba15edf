import {
  BehalfReason,
  GivenAnswer,
  LONGEST_ITEM_KEY,
  READING_VARIANTS,
  RespondentRole,
  Texts,
} from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, ReleasedCount } from '../shapes.ts';

/** `keyed`: by one person, waits for the second. `differs`: by two, not alike. After that nothing of it is left but its number. */
export const PAPER_STATES = ['keyed', 'differs', 'stored', 'discarded'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

export const PaperFormView = z.object({
  id: Id,
  /** What is written on the sheet; it leads to nobody. */
  number: z.int(),
  unitId: Id,
  state: z.enum(PAPER_STATES),
  keyedOn: IsoDate,
  /** The caller was the first to key it, and can't be the second. */
  mine: z.boolean(),
});
export type PaperFormView = z.infer<typeof PaperFormView>;

/** Keys of what stands on the front of a form, beside those of its items. */
export const PAPER_FRONT = [':unit', ':role', ':language'] as const;

const KeyedForm = z.strictObject({
  number: z.int().min(1).max(999_999),
  unitId: Id,
  role: RespondentRole,
  language: z.string().max(20),
  answers: z.record(z.string().max(LONGEST_ITEM_KEY), GivenAnswer),
  variant: z.enum(READING_VARIANTS).optional(),
  behalfReason: BehalfReason.optional(),
});
export type KeyedForm = z.infer<typeof KeyedForm>;

const surveyId = z.object({ surveyId: Id });
const form = z.object({ surveyId: Id, formId: Id });

export const paper = {
  list: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/paper',
    access: 'survey:run',
    summary: 'Paper forms that are not done, and how many are',
    params: surveyId,
    answer: z.object({ forms: z.array(PaperFormView), stored: ReleasedCount, discarded: ReleasedCount }),
  }),
  key: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/paper',
    access: 'survey:run',
    summary:
      'Key a paper form: the first time it waits, the second time, by somebody else, it is compared and stored when alike',
    params: surveyId,
    body: KeyedForm,
    answer: PaperFormView,
  }),
  differences: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/paper/:formId/differences',
    access: 'survey:run',
    summary: 'What two people have keyed differently, and nothing of what they have keyed alike',
    params: form,
    answer: z.object({
      number: z.int(),
      language: z.string(),
      differences: z.array(
        z.object({
          item: z.string(),
          texts: Texts,
          first: GivenAnswer.nullable(),
          second: GivenAnswer.nullable(),
        }),
      ),
    }),
  }),
  settle: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/paper/:formId/settled',
    access: 'survey:run',
    summary: 'Say what stands on the sheet, for each difference; then it is a response as any other',
    params: form,
    body: z.strictObject({
      choices: z.record(z.string().max(LONGEST_ITEM_KEY), z.enum(['first', 'second'])),
    }),
    answer: PaperFormView,
  }),
  discard: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/paper/:formId/discarded',
    access: 'survey:run',
    summary: 'Give a form up, as when it can not be read: what was keyed is thrown away',
    params: form,
    answer: PaperFormView,
  }),
};
