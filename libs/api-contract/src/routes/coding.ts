import { Code, Lens, LONGEST_ITEM_KEY, Texts } from '@medvirk/questionnaire';
import { z } from 'zod';
import { route } from '../route.ts';
import { Id, ReleasedCount } from '../shapes.ts';
import { ThemeView } from './organisation.ts';

export const TONES = ['good', 'better', 'mixed', 'unclear'] as const;
export const WORD_LANGUAGES = ['no', 'en'] as const;
export const WORD_EFFECTS = ['counts', 'excludes'] as const;

const Share = z.object({ estimate: z.number(), low: z.number(), high: z.number() });

/** How well words find a theme, measured on comments that people have coded. */
export const CodingQualityView = z.object({
  /** Comments that were measured on. */
  examples: z.int(),
  /** Of those that words gave the theme, the share that people gave it too. */
  precision: Share.nullable(),
  /** Of those that people gave the theme, the share that words found. */
  recall: Share.nullable(),
  f1: z.number().nullable(),
});
export type CodingQualityView = z.infer<typeof CodingQualityView>;

export const ThemeWordView = z.object({
  id: Id,
  language: z.enum(WORD_LANGUAGES),
  text: z.string(),
  effect: z.enum(WORD_EFFECTS),
  addedBy: z.string(),
  /** False for a suggestion that waits for somebody who can read comments. */
  accepted: z.boolean(),
  mine: z.boolean(),
});
export type ThemeWordView = z.infer<typeof ThemeWordView>;

export const ThemeWordsView = z.object({
  theme: ThemeView,
  words: z.array(ThemeWordView),
  /** Null where too few comments have been coded by people to tell. */
  quality: CodingQualityView.nullable(),
});
export type ThemeWordsView = z.infer<typeof ThemeWordsView>;

const NewWord = z.strictObject({
  theme: Code,
  language: z.enum(WORD_LANGUAGES),
  text: z.string().trim().min(2).max(80),
  effect: z.enum(WORD_EFFECTS),
});

/** A comment to be coded by a person, with what words made of it. */
export const CommentToCodeView = z.object({
  id: Id,
  question: z.object({ code: z.string(), texts: Texts }),
  text: z.string(),
  /** Stretches that words found, for showing. */
  hits: z.array(z.object({ theme: z.string(), start: z.int(), end: z.int() })),
  byWords: z.array(z.string()),
  tone: z.enum(TONES),
  /** What the person has said of it before. */
  mine: z.object({ themes: z.array(z.string()), tone: z.enum(TONES) }).nullable(),
});
export type CommentToCodeView = z.infer<typeof CommentToCodeView>;

export const ThemeOfCommentsView = z.object({
  theme: ThemeView,
  count: ReleasedCount,
  tones: z.array(z.object({ tone: z.enum(TONES), count: ReleasedCount })),
  /** Measured on all comments of the organisation that people have coded. */
  quality: CodingQualityView.nullable(),
  /** Agreement of two people beyond chance, where two have coded the same comments. */
  agreement: z.object({ n: z.int(), kappa: z.number().nullable() }).nullable(),
});
export type ThemeOfCommentsView = z.infer<typeof ThemeOfCommentsView>;

export const CommentThemesView = z.object({
  questions: z.array(
    z.object({
      code: z.string(),
      texts: Texts,
      lens: Lens.nullable(),
      /** Comments that have been coded. */
      n: ReleasedCount,
      themes: z.array(ThemeOfCommentsView),
    }),
  ),
});
export type CommentThemesView = z.infer<typeof CommentThemesView>;

export const ThemeSuggestionsView = z.object({
  /** Words that a theme's list may lack. */
  words: z.array(z.object({ theme: ThemeView, terms: z.array(z.string()) })),
  /** Words that come together in comments no theme has taken. */
  themes: z.array(z.object({ terms: z.array(z.string()), comments: z.int() })),
});
export type ThemeSuggestionsView = z.infer<typeof ThemeSuggestionsView>;

const surveyId = z.object({ surveyId: Id });
const wordId = z.object({ wordId: Id });
const Done = z.object({ done: z.literal(true) });

export const coding = {
  words: route({
    method: 'GET',
    path: '/api/theme-words',
    access: 'results:read',
    summary: 'The words that each theme is recognised by, and how well they do',
    answer: z.object({ lists: z.array(ThemeWordsView) }),
  }),
  addWord: route({
    method: 'POST',
    path: '/api/theme-words',
    access: 'theme-words:suggest',
    summary: 'Add a word to a theme; a suggestion where the reader may not read comments',
    body: NewWord,
    answer: z.object({ id: Id }),
  }),
  tryWord: route({
    method: 'POST',
    path: '/api/theme-words/try',
    access: 'theme-words:edit',
    summary: 'How well a theme is found now, and how well with one word more; changes nothing',
    body: NewWord,
    answer: z.object({
      before: CodingQualityView.nullable(),
      after: CodingQualityView.nullable(),
      /** Comments coded by people that the word would be found in. */
      found: z.int(),
    }),
  }),
  acceptWord: route({
    method: 'POST',
    path: '/api/theme-words/:wordId/accept',
    access: 'theme-words:edit',
    summary: 'Let a suggestion count',
    params: wordId,
    answer: Done,
  }),
  removeWord: route({
    method: 'POST',
    path: '/api/theme-words/:wordId/remove',
    access: 'theme-words:suggest',
    summary: 'Take a word out; who may only suggest takes back suggestions of their own',
    params: wordId,
    answer: Done,
  }),
  next: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/coding',
    access: 'comments:code',
    summary: 'The next comment that the person has not coded, or the one that is asked for',
    params: surveyId,
    query: z.object({ unit: Id, comment: Id.optional() }),
    answer: z.object({ comment: CommentToCodeView.nullable(), themes: z.array(ThemeView) }),
  }),
  save: route({
    method: 'PUT',
    path: '/api/surveys/:surveyId/coding/:commentId',
    access: 'comments:code',
    summary: 'Say which themes a comment is about, and its tone; again to correct it',
    params: z.object({ surveyId: Id, commentId: Id }),
    body: z.strictObject({ unit: Id, themes: z.array(z.string().max(LONGEST_ITEM_KEY)).max(50), tone: z.enum(TONES) }),
    answer: Done,
  }),
  themes: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/comment-themes',
    access: 'results:read',
    summary: 'What comments are about, question by question, with how far the counts can be trusted',
    params: surveyId,
    query: z.object({ unit: Id }),
    answer: CommentThemesView,
  }),
  suggestions: route({
    method: 'GET',
    path: '/api/surveys/:surveyId/theme-suggestions',
    access: 'comments:read',
    summary: 'Words that themes may lack, and themes that nobody has named yet',
    params: surveyId,
    query: z.object({ unit: Id }),
    answer: ThemeSuggestionsView,
  }),
};
