import {
  type CommentLens,
  type ThemeCoder,
  type ThemeWords,
  themeCoder,
  toneOf,
  type WordLanguage,
  wordLanguageOf,
} from '@medvirk/comments';
import { isFreeText, itemsOf } from '@medvirk/questionnaire';
import type { Database } from '../database/database.ts';
import type { StoredThemeWord } from './coding.repository.ts';

const BATCH = 500;
const LANGUAGES: readonly WordLanguage[] = ['no', 'en'];

/** Words that count, gathered to lists as coding takes them; suggestions that nobody has taken are left out. */
export function themeLists(words: readonly Omit<StoredThemeWord, 'id' | 'addedBy' | 'addedById'>[]): ThemeWords[] {
  const lists = new Map<
    string,
    { theme: string; language: WordLanguage; entries: { text: string; effect: 'counts' | 'excludes' }[] }
  >();
  for (const { theme, language, text, effect, accepted } of words) {
    if (!accepted) continue;
    const key = `${theme} ${language}`;
    const list = lists.get(key) ?? { theme, language, entries: [] };
    list.entries.push({ text, effect });
    lists.set(key, list);
  }
  return [...lists.values()];
}

/**
 * Codes the comments of a survey that are not coded by the words as they now stand, batch by batch. Safe to run twice and
 * beside itself: a batch is held while it is coded, and a second run finds nothing to do.
 * @returns comments coded
 */
export async function codeComments(database: Database, organisationId: string, surveyId: string): Promise<number> {
  let total = 0;
  for (;;) {
    const coded = await database.within(organisationId, async (store) => {
      // The stamp is read before the words: words that change in between are coded once more, never once too few.
      const stamp = await store.coding.stamp();
      const words = await store.coding.words();
      const comments = await store.coding.toCode(surveyId, stamp, BATCH);
      if (comments.length === 0) {
        await store.coding.forgetLostTexts(surveyId);
        return 0;
      }
      const lists = themeLists(words);
      const coders = new Map<WordLanguage, ThemeCoder>(
        LANGUAGES.map((language) => [language, themeCoder(lists, language)]),
      );
      const lenses = await lensesOf(store.surveys.contentOf(surveyId));
      await store.coding.saveCodes(
        comments.map(({ id, question, language, text }) => {
          const own = wordLanguageOf(language);
          return {
            id,
            themes:
              coders
                .get(own)
                ?.code(text)
                .map(({ theme }) => theme) ?? [],
            tone: toneOf(text, own, lenses.get(question) ?? null),
          };
        }),
        stamp,
      );
      return comments.length;
    });
    total += coded;
    if (coded === 0) return total;
  }
}

type Fielded = Awaited<ReturnType<import('../surveys/survey.repository.ts').SurveyRepository['contentOf']>>;

async function lensesOf(reading: Promise<Fielded>): Promise<Map<string, CommentLens>> {
  const fielded = await reading;
  const lenses = new Map<string, CommentLens>();
  for (const item of fielded ? itemsOf(fielded.content) : []) {
    if (isFreeText(item) && item.lens) lenses.set(item.code, item.lens);
  }
  return lenses;
}
