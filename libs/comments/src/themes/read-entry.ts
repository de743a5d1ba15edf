import { stemOf } from '../words/stem.ts';
import type { WordLanguage } from '../words/word-language.ts';

/** How one word of an entry is recognised: by its stem, or by how it begins ("vent*"). */
export type EntryWord = { readonly stem: string } | { readonly prefix: string };

/** Words that stand side by side in this order. */
export type EntryPhrase = readonly EntryWord[];

/** An entry of a word list as it is matched: all its phrases must stand in one sentence. */
export interface ReadEntry {
  readonly phrases: readonly EntryPhrase[];
}

/** Why an entry can't be used. `short-prefix`: fewer than three letters before the star. */
export type EntryProblem = 'empty' | 'too-long' | 'not-a-word' | 'short-prefix';

const MOST_PHRASES = 4;
const MOST_WORDS = 6;
const SHORTEST_PREFIX = 3;
const WORD = /^[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*$/u;
const PREFIX = /^([\p{L}\p{M}\p{N}-]+)\*$/u;

/**
 * Reads an entry as people write it: "ventetid" (any form of the word), "lang kø" (side by side), "vent*" (whatever begins so), and
 * "lege + tid" (both in one sentence).
 */
export function readEntry(
  text: string,
  language: WordLanguage,
): { ok: true; entry: ReadEntry } | { ok: false; problem: EntryProblem } {
  const parts = text.normalize('NFC').toLowerCase().replaceAll('’', "'").split('+');
  const phrases: EntryWord[][] = [];
  for (const part of parts) {
    const written = part.trim().split(/\s+/u).filter(Boolean);
    if (written.length === 0) return { ok: false, problem: 'empty' };
    if (written.length > MOST_WORDS || parts.length > MOST_PHRASES) return { ok: false, problem: 'too-long' };
    const words: EntryWord[] = [];
    for (const word of written) {
      const prefix = PREFIX.exec(word)?.[1];
      if (prefix !== undefined && prefix.length < SHORTEST_PREFIX) return { ok: false, problem: 'short-prefix' };
      if (prefix === undefined && !WORD.test(word)) return { ok: false, problem: 'not-a-word' };
      words.push(prefix === undefined ? { stem: stemOf(word, language) } : { prefix });
    }
    phrases.push(words);
  }
  return { ok: true, entry: { phrases } };
}
