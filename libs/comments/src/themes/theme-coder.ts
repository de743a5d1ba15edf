import type { WordLanguage } from '../words/word-language.ts';
import { type CodingWord, codingWords } from './coding-words.ts';
import { type EntryPhrase, type EntryWord, type ReadEntry, readEntry } from './read-entry.ts';

/** One line of a theme's word list. */
export interface WordEntry {
  readonly text: string;
  /** `counts`: a comment with it is about the theme. `excludes`: where it stands, words inside it don't count ("vente barn"). */
  readonly effect: 'counts' | 'excludes';
}

/** What a theme is recognised by in one language. */
export interface ThemeWords {
  readonly theme: string;
  readonly language: WordLanguage;
  readonly entries: readonly WordEntry[];
}

/** A stretch of a comment that made it count for a theme, and the entry that did. */
export interface ThemeHit {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
}

export interface CodedTheme {
  readonly theme: string;
  readonly hits: readonly ThemeHit[];
}

/** Codes comments of one language to themes by their word lists. */
export interface ThemeCoder {
  /** The themes that a comment is about, in the order of the lists, with what shows it. */
  code(text: string): CodedTheme[];
  /** Entries that can't be read, and so do nothing. */
  readonly unread: readonly { readonly theme: string; readonly text: string }[];
}

interface Compiled {
  readonly list: number;
  readonly entry: WordEntry;
  readonly read: ReadEntry;
}

/** First and last word of a phrase found, as places in the comment's words. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many small words may stand inside a phrase without breaking it: "lang og trist kø" is still no "lang kø". */
const MOST_SMALL_BETWEEN = 2;
const PREFIX_KEY = 3;

/**
 * Makes a coder from word lists. Entries are found through the first word of each, so that a comment costs time by its length
 * and not by the number of entries.
 * @param lists those of other languages are left out
 */
export function themeCoder(lists: readonly ThemeWords[], language: WordLanguage): ThemeCoder {
  const own = lists.filter((list) => list.language === language);
  const byStem = new Map<string, Compiled[]>();
  const byPrefix = new Map<string, Compiled[]>();
  const unread: { theme: string; text: string }[] = [];
  own.forEach((list, at) => {
    for (const entry of list.entries) {
      const result = readEntry(entry.text, language);
      if (!result.ok) {
        unread.push({ theme: list.theme, text: entry.text });
        continue;
      }
      const first = result.entry.phrases[0]?.[0];
      if (first === undefined) continue;
      const [index, key] = 'stem' in first ? [byStem, first.stem] : [byPrefix, first.prefix.slice(0, PREFIX_KEY)];
      index.set(key, [...(index.get(key) ?? []), { list: at, entry, read: result.entry }]);
    }
  });
  return {
    unread,
    code(text) {
      const words = codingWords(text, language);
      const counted = new Map<number, ThemeHit[]>();
      const excluded = new Map<number, Stretch[]>();
      const found: { compiled: Compiled; stretches: readonly Stretch[] }[] = [];
      words.forEach((word, at) => {
        const candidates = [...(byStem.get(word.stem) ?? []), ...(byPrefix.get(word.word.slice(0, PREFIX_KEY)) ?? [])];
        for (const compiled of candidates) {
          const stretches = entryAt(words, at, compiled.read);
          if (stretches === undefined) continue;
          if (compiled.entry.effect === 'counts') found.push({ compiled, stretches });
          else excluded.set(compiled.list, [...(excluded.get(compiled.list) ?? []), ...stretches]);
        }
      });
      for (const { compiled, stretches } of found) {
        const barred = excluded.get(compiled.list) ?? [];
        if (stretches.some((stretch) => barred.some((other) => other.from <= stretch.from && other.to >= stretch.to)))
          continue;
        const hits = counted.get(compiled.list) ?? [];
        for (const { from, to } of stretches) {
          hits.push({ start: words[from]?.start ?? 0, end: words[to]?.end ?? 0, entry: compiled.entry.text });
        }
        counted.set(compiled.list, hits);
      }
      return own.flatMap(({ theme }, at) => {
        const hits = counted.get(at);
        return hits === undefined ? [] : [{ theme, hits: hits.sort((a, b) => a.start - b.start) }];
      });
    },
  };
}

/** Where an entry's phrases stand when its first begins at `at`; the others anywhere in the same sentence. */
function entryAt(words: readonly CodingWord[], at: number, { phrases }: ReadEntry): Stretch[] | undefined {
  const [first, ...others] = phrases;
  const to = first === undefined ? undefined : phraseEnd(words, at, first);
  if (to === undefined) return undefined;
  const stretches: Stretch[] = [{ from: at, to }];
  for (const phrase of others) {
    const found = inSentence(words, at, phrase);
    if (found === undefined) return undefined;
    stretches.push(found);
  }
  return stretches;
}

function inSentence(words: readonly CodingWord[], near: number, phrase: EntryPhrase): Stretch | undefined {
  const sentence = words[near]?.sentence;
  let from = near;
  while (from > 0 && words[from - 1]?.sentence === sentence) from -= 1;
  for (; words[from]?.sentence === sentence && from < words.length; from += 1) {
    const to = phraseEnd(words, from, phrase);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

/** The place of a phrase's last word when its first stands at `at`. */
function phraseEnd(words: readonly CodingWord[], at: number, phrase: EntryPhrase): number | undefined {
  let next = at;
  let last = at;
  for (const [index, wanted] of phrase.entries()) {
    if (index > 0) {
      for (
        let passed = 0;
        passed < MOST_SMALL_BETWEEN && words[next]?.small && !fits(words[next], wanted);
        passed += 1
      ) {
        next += 1;
      }
    }
    const word = words[next];
    if (!fits(word, wanted) || word?.sentence !== words[at]?.sentence) return undefined;
    last = next;
    next += 1;
  }
  return last;
}

function fits(word: CodingWord | undefined, wanted: EntryWord): boolean {
  if (word === undefined) return false;
  return 'stem' in wanted ? word.stem === wanted.stem : word.word.startsWith(wanted.prefix);
}
