import { z } from 'zod';
import { route } from '../route.ts';
import { Id } from '../shapes.ts';

/** Languages in which the data map and what is told from it are written. */
export const MapQuery = z.strictObject({ language: z.enum(['nb', 'nn', 'en']) });

export const DataMapRowView = z.object({
  /** With its schema: 'public.response'. */
  table: z.string(),
  column: z.string(),
  /** How near people it is. `special`: may tell of health. */
  kind: z.enum(['none', 'personal', 'special']),
  kindText: z.string(),
  about: z.string(),
  what: z.string(),
  purpose: z.string(),
  kept: z.string(),
});
export type DataMapRowView = z.infer<typeof DataMapRowView>;

/** A heading, a paragraph or a list, in the order in which they are read. */
export const LetterPart = z.object({
  kind: z.enum(['heading', 'paragraph', 'list']),
  lines: z.array(z.string()),
});

export const dataMap = {
  get: route({
    method: 'GET',
    path: '/api/data-map',
    access: 'survey:read',
    summary: 'Every column of the database: whom it tells of, what it is for and how long it is kept',
    query: MapQuery,
    answer: z.object({ columns: z.array(DataMapRowView) }),
  }),
  letter: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/privacy-letter',
    access: 'survey:read',
    summary: 'What those who answer have a right to know, made from the survey and the data map',
    params: z.object({ surveyId: Id }),
    query: MapQuery,
    answer: z.object({ title: z.string(), parts: z.array(LetterPart) }),
  }),
};
/** The same as a table and to be read: GET /api/data-map.csv and /api/data-map.pdf, ?language=nb (survey:read). */
