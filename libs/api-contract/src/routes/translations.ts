import { LanguageTag, TRANSLATION_ORIGINS } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, IsoTime } from '../shapes.ts';

const TextKey = z.string().min(1).max(200);
const Text = z.string().max(10_000);
export const TRANSLATION_FORMATS = ['csv', 'xliff'] as const;

export const LanguageReadinessView = z.object({
  language: LanguageTag,
  /** Whether respondents may choose it. */
  offered: z.boolean(),
  needed: z.int(),
  missing: z.int(),
  drafts: z.int(),
  outdated: z.int(),
  accepted: z.int(),
  /** Keys of texts that are recorded in the first language only. */
  audioMissing: z.array(TextKey),
});
export type LanguageReadinessView = z.infer<typeof LanguageReadinessView>;

export const TranslationLineView = z.object({
  key: TextKey,
  part: z.string(),
  section: z.string().optional(),
  question: z.string().optional(),
  /** Which one of several: code of an option, value of a point. */
  detail: z.string().optional(),
  need: z.enum(['each-language', 'whole-or-nothing', 'free']),
  source: Text,
  text: Text,
  state: z.enum(['missing', 'draft', 'outdated', 'written', 'accepted']),
  /** Words that wait. `by` is null where a machine put them in. */
  draft: z
    .object({
      text: Text,
      source: Text,
      origin: z.enum(TRANSLATION_ORIGINS),
      by: z.string().nullable(),
      at: IsoTime,
    })
    .nullable(),
  /** Who last said that the words hold, and what they were read beside. */
  acceptance: z.object({ by: z.string(), at: IsoTime, source: Text }).nullable(),
});
export type TranslationLineView = z.infer<typeof TranslationLineView>;

export const TranslationsView = z.object({
  language: LanguageTag,
  /** The language that is translated from. */
  first: LanguageTag,
  mayEdit: z.boolean(),
  readiness: z.array(LanguageReadinessView),
  lines: z.array(TranslationLineView),
});
export type TranslationsView = z.infer<typeof TranslationsView>;

/** What came of words that somebody sent in: how many wait now, and all that did not fit, by text. */
export const TranslationsTaken = z.object({
  drafts: z.int(),
  /** Recordings put in, of those that a file names. */
  audio: z.int(),
  unchanged: z.int(),
  /** Texts that nothing was sent for. */
  left: z.int(),
  problems: z.array(z.object({ code: z.string(), place: z.string() })),
});
export type TranslationsTaken = z.infer<typeof TranslationsTaken>;

const inLanguage = z.object({ versionId: Id, language: LanguageTag });

/** Words in other languages: what is missing, what waits, who has accepted what. */
export const translations = {
  get: route({
    method: 'GET',
    path: '/api/versions/:versionId/translations/:language',
    access: 'questionnaire:read',
    summary: 'Every text beside its words in a language, and how ready each language is',
    params: inLanguage,
    answer: TranslationsView,
  }),
  putDrafts: route({
    method: 'PUT',
    path: '/api/versions/:versionId/translations/:language/drafts',
    access: 'questionnaire:write',
    summary: 'Suggest words; they are no part of the questionnaire before a person accepts them',
    params: inLanguage,
    body: z.strictObject({
      origin: z.enum(TRANSLATION_ORIGINS),
      drafts: z
        .array(z.strictObject({ key: TextKey, text: Text }))
        .min(1)
        .max(5000),
    }),
    answer: TranslationsTaken,
  }),
  dropDrafts: route({
    method: 'POST',
    path: '/api/versions/:versionId/translations/:language/drafts/drop',
    access: 'questionnaire:write',
    summary: 'Throw away words that wait',
    params: inLanguage,
    body: z.strictObject({ keys: z.array(TextKey).min(1).max(5000) }),
    answer: TranslationsView,
  }),
  accept: route({
    method: 'POST',
    path: '/api/versions/:versionId/translations/:language/accepted',
    access: 'questionnaire:write',
    summary:
      'Say, by name, that words hold, and put them into the draft. `source` is what they were read beside: 409 when it has ' +
      'changed. What a machine has written is accepted one text at a time',
    params: inLanguage,
    body: z.strictObject({
      texts: z
        .array(z.strictObject({ key: TextKey, source: Text, text: Text.min(1) }))
        .min(1)
        .max(5000),
    }),
    answer: TranslationsView,
  }),
  file: route({
    method: 'GET',
    path: '/api/versions/:versionId/translations/:language/file',
    access: 'questionnaire:read',
    summary: 'All texts as a file for a translator: CSV or XLIFF 2.1',
    params: inLanguage,
    query: z.object({ format: z.enum(TRANSLATION_FORMATS) }),
    answer: z.object({ name: z.string(), mediaType: z.string(), text: z.string() }),
  }),
  takeFile: route({
    method: 'POST',
    path: '/api/versions/:versionId/translations/:language/file',
    access: 'questionnaire:write',
    summary: 'Take in a translated file, as words that wait to be accepted; tells text by text what did not fit',
    params: inLanguage,
    body: z.strictObject({
      format: z.enum(TRANSLATION_FORMATS),
      origin: z.enum(TRANSLATION_ORIGINS),
      text: z.string().max(1_900_000),
    }),
    answer: TranslationsTaken,
  }),
};
