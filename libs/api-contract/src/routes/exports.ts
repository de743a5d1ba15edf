import { LanguageTag } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime } from '../shapes.ts';

/** What can leave as a file. `answers` is row by row; all others are figures that were released, and words. */
export const EXPORT_KINDS = [
  'answers',
  'figures',
  'council-report',
  'board-report',
  'bundle',
  'bundle-with-answers',
  'poster-a4',
  'poster-a5',
  'paper-form',
  'told-poster',
  'told-poster-easy',
  'letters',
  'reminders',
] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const EXPORT_FORMATS = ['csv', 'xlsx', 'sav', 'pdf', 'docx', 'zip'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_STATUSES = ['waiting', 'making', 'ready', 'failed'] as const;
export type ExportStatus = (typeof EXPORT_STATUSES)[number];
/** Languages that the words in a file are complete in; the questionnaire's own texts fall back where one is missing. */
export const FILE_LANGUAGES = ['nb', 'nn', 'en'] as const;
export type FileLanguage = (typeof FILE_LANGUAGES)[number];

export const ExportView = z.object({
  id: Id,
  kind: z.enum(EXPORT_KINDS),
  format: z.enum(EXPORT_FORMATS),
  language: z.string(),
  /** Null where it is about the survey as a whole. */
  unit: z.object({ id: Id, name: z.string() }).nullable(),
  status: z.enum(EXPORT_STATUSES),
  /** How far it has come, in responses; 0 of 0 before it has begun. */
  done: z.int(),
  total: z.int(),
  /** Bytes. */
  size: z.int(),
  fileName: z.string(),
  orderedAt: IsoTime,
  /** When the file is thrown away. */
  expiresAt: IsoTime,
});
export type ExportView = z.infer<typeof ExportView>;

const surveyId = z.object({ surveyId: Id });
const language = z.enum(FILE_LANGUAGES);

export const fileExports = {
  list: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/exports',
    access: 'survey:read',
    summary: 'Files of a survey that the caller has ordered and that are still kept, newest first',
    params: surveyId,
    answer: z.object({
      exports: z.array(ExportView),
      /** Whether answers row by row can be ordered now, and why not. */
      answers: z.enum(['possible', 'not-allowed', 'not-closed', 'too-few']),
    }),
  }),
  orderAnswers: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/exports/answers',
    access: 'responses:export',
    summary: 'Order the answers of a closed survey row by row; 409 while it is open, or when too few have answered',
    params: surveyId,
    body: z.strictObject({ format: z.enum(['csv', 'xlsx', 'sav']), language }),
    answer: ExportView,
    status: 201,
  }),
  orderFigures: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/exports/figures',
    access: 'results:read',
    summary: 'Order the released figures of a unit and all below it as a table',
    params: surveyId,
    body: z.strictObject({ format: z.enum(['csv', 'xlsx']), unit: Id, language }),
    answer: ExportView,
    status: 201,
  }),
  orderReport: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/exports/reports',
    access: 'results:read',
    summary: 'Order a report of a unit and all below it: themes, statements with evidence, actions',
    params: surveyId,
    body: z.strictObject({
      kind: z.enum(['council-report', 'board-report']),
      format: z.enum(['pdf', 'docx']),
      unit: Id,
      language,
    }),
    answer: ExportView,
    status: 201,
  }),
  orderBundle: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/exports/bundles',
    access: 'results:read',
    summary: 'Order what it takes to check the figures: data that the caller may have, method, version, limits',
    params: surveyId,
    body: z.strictObject({ unit: Id, language }),
    answer: ExportView,
    status: 201,
  }),
  orderPrint: route({
    method: 'POST',
    path: '/api/surveys/:surveyId/exports/prints',
    access: 'survey:run',
    summary: 'Order something to hang up or hand out: posters, paper form; 409 NOTHING_TO_TELL before anything is told',
    params: surveyId,
    body: z.strictObject({
      kind: z.enum(['poster-a4', 'poster-a5', 'paper-form', 'told-poster', 'told-poster-easy']),
      /** One unit of the survey; null for all of them, a page each, or for what is about none. */
      unit: Id.nullable(),
      language: LanguageTag,
    }),
    answer: ExportView,
    status: 201,
  }),
  remove: route({
    method: 'DELETE',
    path: '/api/exports/:exportId',
    access: 'survey:read',
    summary: 'Take back an order, and throw its file away',
    params: z.object({ exportId: Id }),
    answer: z.object({}),
  }),
};
/** The file itself is no JSON: GET /api/exports/:exportId/file, for whoever ordered it and may still have it. */
