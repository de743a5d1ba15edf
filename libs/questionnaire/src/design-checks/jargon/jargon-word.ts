import { z } from 'zod';
import { Texts } from '../../texts/texts.ts';

/**
 * A word to avoid, with what to write instead, each by language. The word may be several ("i henhold til"), several forms
 * ("motta|mottok"), or end or begin with `*` for any ending or beginning. Usual endings need no star.
 */
export const JargonWord = z.strictObject({ words: Texts, plain: Texts });
export type JargonWord = z.infer<typeof JargonWord>;

/** What an organisation has changed in the starter list. A word is known by its first language's writing. */
export interface JargonChanges {
  added: readonly JargonWord[];
  /** Words of the starter list that the house does not want to be told of. */
  removed: readonly string[];
}

/** What a word is known by in the list. */
export function jargonKey({ words }: Pick<JargonWord, 'words'>): string {
  return (words.nb ?? words.nn ?? Object.values(words)[0] ?? '').trim().toLowerCase();
}

/** The list that holds for a house: its own words first, since its plain words win over the starter list's. */
export function jargonList(starter: readonly JargonWord[], { added, removed }: JargonChanges): JargonWord[] {
  const gone = new Set([...removed.map((word) => word.trim().toLowerCase()), ...added.map(jargonKey)]);
  return [...added, ...starter.filter((word) => !gone.has(jargonKey(word)))];
}
