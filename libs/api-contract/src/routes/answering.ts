import {
  BehalfReason,
  GivenAnswer,
  LanguageTag,
  LONGEST_ITEM_KEY,
  QuestionnaireContent,
  READING_VARIANTS,
  RespondentRole,
  Texts,
} from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate } from '../shapes.ts';
import { ADMISSIONS, PRIVACY_MODES, SurveyInformation } from './surveys.ts';

/** All that the respondent's page needs, in one answer. */
export const InvitationView = z.object({
  surveyId: Id,
  title: Texts,
  open: z.boolean(),
  closesOn: IsoDate.nullable(),
  privacyMode: z.enum(PRIVACY_MODES),
  admission: z.enum(ADMISSIONS),
  organisation: z.object({ name: z.string(), contact: z.string(), complaint: Texts }),
  /** `path`: its id and those of all units above it, which rules may name. */
  unit: z.object({ name: z.string(), path: z.array(Id) }),
  content: QuestionnaireContent,
  /** Whole minutes that answering takes, by language. An estimate by rule. */
  minutes: z.record(LanguageTag, z.int()),
  information: SurveyInformation,
  /** Who wrote the questions with the service; null when no council took part. */
  council: z
    .object({
      name: z.string(),
      approvals: z.int(),
      dissents: z.array(z.object({ questions: z.array(z.string()), reason: z.string() })),
      override: z.object({ person: z.string(), reason: z.string() }).nullable(),
    })
    .nullable(),
  /** Where "Dere sa - vi gjorde" will be. */
  tellBackAddress: z.string(),
});
export type InvitationView = z.infer<typeof InvitationView>;

/** How somebody answered, kept with the response. */
const manner = {
  /** The variant of the questions that was read; left out for the standard one. */
  variant: z.enum(READING_VARIANTS).optional(),
  /** Only from who answers on behalf of another, and only where they said it. */
  behalfReason: BehalfReason.optional(),
};

/** One whole response. `id` is made by the browser (UUID v4), so that sending twice is safe. */
export const ResponseInput = z.strictObject({
  id: z.uuidv4(),
  role: RespondentRole,
  language: z.string().max(20),
  /** By item key. */
  answers: z.record(z.string().max(LONGEST_ITEM_KEY), GivenAnswer),
  /** The day by the person's own calendar: rules may ask for it, and must decide alike here and there. Not stored. */
  answeredOn: IsoDate.optional(),
  /** Codes of checks that the person was asked about and let stand. */
  confirmed: z.array(z.string().max(40)).max(1000).optional(),
  /** Items whose comment the person has allowed to be quoted; none unless they said so, comment by comment. */
  mayQuote: z.array(z.string().max(LONGEST_ITEM_KEY)).max(1000).optional(),
  ...manner,
});
export type ResponseInput = z.infer<typeof ResponseInput>;

export const Receipt = z.object({
  id: Id,
  /** Kinds of identifiers that were taken out of comments before storing. */
  masked: z.array(z.string()),
});
export type Receipt = z.infer<typeof Receipt>;

/** What a person keeps to go on later: sixteen letters and digits without those that look alike (Crockford's base 32; 80 bits). */
export const ResumeCode = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);

/** Half-done answers. `section` is where the person was, `null` before the first or after the last. */
export const Draft = z.strictObject({
  /** Id of the response that it becomes: however often it is taken up, it is stored once. */
  id: z.uuidv4(),
  role: RespondentRole.nullable(),
  language: z.string().max(20),
  answers: z.record(z.string().max(90), GivenAnswer),
  visited: z.array(z.string().max(40)).max(200),
  section: z.string().max(40).nullable(),
  confirmed: z.array(z.string().max(40)).max(1000).optional(),
  mayQuote: z.array(z.string().max(LONGEST_ITEM_KEY)).max(1000).optional(),
  ...manner,
});
export type Draft = z.infer<typeof Draft>;

export const KeptDraft = z.object({
  code: ResumeCode,
  /** The last day that it is kept. */
  keptUntil: IsoDate,
  /** As it is kept: what pointed to somebody has been taken out of what was written. */
  draft: Draft,
  masked: z.array(z.string()),
});
export type KeptDraft = z.infer<typeof KeptDraft>;

const linkCode = z.object({ linkCode: z.string().regex(/^[a-z0-9]{6,20}$/) });

export const answering = {
  open: route({
    method: 'GET',
    path: '/api/answer/:linkCode',
    access: 'public',
    summary: 'The survey behind an open link',
    params: linkCode,
    answer: InvitationView,
  }),
  submit: route({
    method: 'POST',
    path: '/api/answer/:linkCode/responses',
    access: 'public',
    summary: 'Send a response: 201 stored, 200 the same receipt again, 409 same id with other answers, 503 try again',
    params: linkCode,
    body: ResponseInput,
    answer: Receipt,
    status: 201,
  }),
  keepDraft: route({
    method: 'POST',
    path: '/api/answer/:linkCode/drafts',
    access: 'public',
    callsAMinute: 60,
    summary: 'Put half-done answers aside; without a code it is given one',
    params: linkCode,
    body: z.strictObject({ code: ResumeCode.optional(), draft: Draft }),
    answer: KeptDraft,
  }),
  openDraft: route({
    method: 'POST',
    path: '/api/answer/:linkCode/drafts/open',
    access: 'public',
    callsAMinute: 20,
    summary: 'Half-done answers, for who has the code',
    params: linkCode,
    body: z.strictObject({ code: ResumeCode }),
    answer: KeptDraft,
  }),
  forgetDraft: route({
    method: 'POST',
    path: '/api/answer/:linkCode/drafts/forget',
    access: 'public',
    callsAMinute: 20,
    summary: 'Throw half-done answers away, as after sending',
    params: linkCode,
    body: z.strictObject({ code: ResumeCode }),
    answer: z.object({}),
  }),
  reached: route({
    method: 'POST',
    path: '/api/answer/:linkCode/reached',
    access: 'public',
    callsAMinute: 600,
    summary: 'Somebody has come to a page of questions: counted in a sum, and nothing else is kept',
    params: linkCode,
    body: z.strictObject({ section: z.string().max(40), first: z.boolean() }),
    answer: z.object({}),
  }),
  left: route({
    method: 'POST',
    path: '/api/answer/:linkCode/left',
    access: 'public',
    callsAMinute: 600,
    summary:
      'Somebody has put the page away at a question, or has come back to it: counted in a sum, and nothing else is kept',
    params: linkCode,
    body: z.strictObject({ question: z.string().max(40), back: z.boolean() }),
    answer: z.object({}),
  }),
  decline: route({
    method: 'POST',
    path: '/api/answer/:linkCode/declined',
    access: 'public',
    summary: 'Say no; counted, nothing else is kept',
    params: linkCode,
    answer: z.object({}),
  }),
};
