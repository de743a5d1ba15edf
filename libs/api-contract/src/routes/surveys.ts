import { LanguageTag, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoDate, Name, ReleasedCount } from '../shapes.ts';

export const SURVEY_STATUSES = ['draft', 'open', 'paused', 'closed'] as const;
/** `open`: whoever has the link may answer. `invited`: only who has an invitation, once. Fixed when the survey opens. */
export const ADMISSIONS = ['open', 'invited'] as const;
/**
 * What links answers and person: nothing; a pseudonym whose key only the person's invitation opens; or the person, on purpose. Chosen
 * before a survey opens. Only the first is open to whoever has a link.
 */
export const PRIVACY_MODES = ['anonymous', 'confidential', 'identified'] as const;

/** What a respondent has a right to know before answering; must be filled in before a survey opens. */
export const SurveyInformation = z.strictObject({
  purpose: Texts,
  legalBasis: Texts,
  controller: z.string().max(500),
  contact: z.string().max(500),
  retentionMonths: z.int().min(1).max(120),
  /** Where somebody to talk to can be reached; shown with the receipt, and at once when a comment reads as danger to life. */
  helpLines: Texts.optional(),
});
export type SurveyInformation = z.infer<typeof SurveyInformation>;

export const SurveyUnitView = z.object({
  unitId: Id,
  name: z.string(),
  /** Address of the open link, e.g. https://host/s/k3v9mq */
  link: z.string(),
  linkCode: z.string(),
  /** Responses counted so far; under the limit it is hidden, so that nobody is seen answering. */
  responses: ReleasedCount,
});

export const SurveyView = z.object({
  id: Id,
  title: Texts,
  status: z.enum(SURVEY_STATUSES),
  privacyMode: z.enum(PRIVACY_MODES),
  admission: z.enum(ADMISSIONS),
  versionId: Id,
  versionNumber: z.int(),
  questionnaireTitle: Texts,
  opensOn: IsoDate,
  closesOn: IsoDate.nullable(),
  information: SurveyInformation,
  units: z.array(SurveyUnitView),
  responses: ReleasedCount,
  declined: ReleasedCount,
  /** Sites that may show it inside of their own pages. */
  embedOrigins: z.array(z.string()),
  tellBack: z.object({ published: z.boolean(), address: z.string() }),
});
export type SurveyView = z.infer<typeof SurveyView>;

/** A title that every reader of `Texts` can read, in one language at least. */
const NewTitle = z
  .record(LanguageTag, Name)
  .refine((title) => Object.keys(title).length > 0, { message: 'a title has one language at least' });

/** Sites that one survey may be shown in, at most. */
export const MOST_ORIGINS = 20;

const surveyId = z.object({ surveyId: Id });
const SurveyInput = z.strictObject({
  title: Texts,
  versionId: Id,
  unitIds: z.array(Id).min(1).max(1000),
  opensOn: IsoDate,
  closesOn: IsoDate.nullable(),
  information: SurveyInformation,
  /** Left out: `open` for a new survey, as it was for a draft. */
  admission: z.enum(ADMISSIONS).optional(),
  /** Left out: `anonymous` for a new survey, as it was for a draft. */
  privacyMode: z.enum(PRIVACY_MODES).optional(),
});

export const surveys = {
  list: route({
    method: 'GET',
    path: '/api/surveys',
    access: 'survey:read',
    summary: 'Surveys with response counts, newest first',
    answer: z.object({ surveys: z.array(SurveyView) }),
  }),
  get: route({
    method: 'GET',
    path: '/api/surveys/:surveyId',
    access: 'survey:read',
    summary: 'One survey with its links',
    params: surveyId,
    answer: SurveyView,
  }),
  erasures: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/erasures',
    access: 'survey:read',
    summary: 'What was deleted because the time that respondents were told had passed',
    params: surveyId,
    answer: z.object({
      erasures: z.array(z.object({ erasedOn: IsoDate, givenBefore: IsoDate, responses: ReleasedCount })),
      /** Days on which answers were deleted, uncounted, because they were too few to be shown. */
      discardedOn: z.array(IsoDate),
    }),
  }),
  create: route({
    method: 'POST',
    path: '/api/surveys',
    access: 'survey:run',
    summary: 'Prepare a survey of a published version in units over a period',
    body: SurveyInput,
    answer: SurveyView,
    status: 201,
  }),
  move: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/status',
    access: 'survey:run',
    summary: 'Open, pause or close; opening needs all information for respondents filled in',
    params: surveyId,
    body: z.strictObject({ to: z.enum(SURVEY_STATUSES) }),
    answer: SurveyView,
  }),
  rename: route({
    method: 'PUT',
    path: '/api/surveys/:surveyId/title',
    access: 'survey:run',
    summary: 'Change the title shown to respondents',
    params: surveyId,
    body: z.strictObject({ title: NewTitle }),
    answer: SurveyView,
  }),
  change: route({
    method: 'PUT',
    path: '/api/surveys/:surveyId',
    access: 'survey:run',
    summary: 'Change a draft: dates, what respondents are told, and more units; 409 once it has opened',
    params: surveyId,
    body: SurveyInput.pick({
      unitIds: true,
      opensOn: true,
      closesOn: true,
      information: true,
      admission: true,
      privacyMode: true,
    }),
    answer: SurveyView,
  }),
  embed: route({
    method: 'PUT',
    path: '/api/surveys/:surveyId/embedding',
    access: 'survey:run',
    summary: 'Name the sites that may show the survey inside of their own pages; all others are refused by the browser',
    params: surveyId,
    body: z.strictObject({ origins: z.array(z.string().min(1).max(300)).max(MOST_ORIGINS) }),
    answer: SurveyView,
  }),
  moveClosing: route({
    method: 'PUT',
    path: '/api/surveys/:surveyId/closes-on',
    access: 'survey:run',
    summary: 'Move the last day for answers, or take it away; 409 once the survey is closed',
    params: surveyId,
    body: z.strictObject({ closesOn: IsoDate.nullable() }),
    answer: SurveyView,
  }),
};
/** The QR code of a link is an image: GET /api/surveys/:surveyId/links/:linkCode/qr.svg (survey:read). */
