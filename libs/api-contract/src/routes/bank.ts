import { BankPart, BankStatus, Code, LanguageTag, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime, Words } from '../shapes.ts';
import { QuestionResult } from './results.ts';
import { SURVEY_STATUSES } from './surveys.ts';

const Tags = z.array(z.string().trim().min(1).max(40)).max(20);

export const BankEntryView = z.object({
  id: Id,
  status: BankStatus,
  tags: z.array(z.string()),
  /** Where it comes from, in words. */
  source: z.string(),
  revision: z.int(),
  part: BankPart,
  /** Languages in which all of it is there. */
  languages: z.array(LanguageTag),
  addedBy: z.string(),
  addedAt: IsoTime,
  /** Who gave it its status last, and why; null while it stands as it came. */
  moved: z.object({ by: z.string(), at: IsoTime, reason: z.string() }).nullable(),
  /** Questionnaires with a copy of it. */
  usedIn: z.int(),
});
export type BankEntryView = z.infer<typeof BankEntryView>;

/** A copy in one version, with what came of it as far as it may be told. */
export const BankUseView = z.object({
  versionId: Id,
  title: Texts,
  number: z.int(),
  status: z.string(),
  question: Code,
  revision: z.int(),
  /** Council members who did not understand it. */
  notUnderstood: z.int(),
  surveys: z.array(
    z.object({
      id: Id,
      title: Texts,
      status: z.enum(SURVEY_STATUSES),
      /** Released counts in the unit that the reader may see; null where they may see none. */
      figures: z
        .object({ unitId: Id, responses: QuestionResult.shape.n, states: QuestionResult.shape.states })
        .nullable(),
    }),
  ),
});
export type BankUseView = z.infer<typeof BankUseView>;

export const BankEntryDetail = BankEntryView.extend({
  revisions: z.array(z.object({ revision: z.int(), part: BankPart, note: z.string(), by: z.string(), at: IsoTime })),
  uses: z.array(BankUseView),
});
export type BankEntryDetail = z.infer<typeof BankEntryDetail>;

const entryId = z.object({ entryId: Id });
const NewEntry = z.strictObject({
  part: BankPart,
  tags: Tags,
  source: z.string().trim().max(500),
  note: z.string().trim().max(1000),
});

/** The organisation's own question bank. */
export const bank = {
  list: route({
    method: 'GET',
    path: '/api/bank',
    access: 'questionnaire:read',
    summary: 'All questions and sections that the organisation keeps, with what is proposed and retired',
    answer: z.object({ entries: z.array(BankEntryView) }),
  }),
  get: route({
    method: 'GET',
    path: '/api/bank/:entryId',
    access: 'questionnaire:read',
    summary: 'One entry with its wordings through time, where it is used, and released figures from there',
    params: entryId,
    answer: BankEntryDetail,
  }),
  add: route({
    method: 'POST',
    path: '/api/bank',
    access: 'questionnaire:write',
    summary: 'Keep a question or a section; rules that look at other questions stay behind',
    body: NewEntry,
    answer: BankEntryView,
    status: 201,
  }),
  propose: route({
    method: 'POST',
    path: '/api/bank/proposals',
    access: 'proposal:make',
    summary: 'Propose a question or a section for the bank; the team answers with a reason',
    body: NewEntry,
    answer: BankEntryView,
    status: 201,
  }),
  revise: route({
    method: 'POST',
    path: '/api/bank/:entryId/revisions',
    access: 'questionnaire:write',
    summary: 'Give an entry other words or answers; earlier ones are kept, and copies are told',
    params: entryId,
    body: z.strictObject({ part: BankPart, base: z.int().min(1), note: Words }),
    answer: BankEntryView,
  }),
  describe: route({
    method: 'PUT',
    path: '/api/bank/:entryId',
    access: 'questionnaire:write',
    summary: 'Say what an entry is found by and where it comes from',
    params: entryId,
    body: z.strictObject({ tags: Tags, source: z.string().trim().max(500) }),
    answer: BankEntryView,
  }),
  move: route({
    method: 'POST',
    path: '/api/bank/:entryId/status',
    access: 'questionnaire:write',
    summary: 'Take a proposal in, decline it, retire an entry, or bring it back: each with a reason',
    params: entryId,
    body: z.strictObject({ to: z.enum(['in-use', 'declined', 'retired']), reason: Words }),
    answer: BankEntryView,
  }),
};
