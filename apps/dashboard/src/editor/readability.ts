import { lix } from '@medvirk/questionnaire';

/** From here a text is getting heavy for many; the writer gets a hint. */
const HEAVY_FROM = 45;

/** The reading level in the words people know it by. Source: Björnsson 1968. */
export type ReadingLevel = 'very-easy' | 'easy' | 'medium' | 'hard' | 'very-hard';

export interface Readability {
  lix: number;
  level: ReadingLevel;
  heavy: boolean;
  /** The longest words, which are the first to look at. */
  longWords: string[];
}

const LONG_WORD = 10;
const MOST_WORDS = 3;

/** How hard a text is to read; undefined without words. */
export function readabilityOf(text: string): Readability | undefined {
  const value = lix(text);
  if (value === undefined) return undefined;
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  const longWords = [...new Set(words)]
    .filter((word) => [...word].length >= LONG_WORD)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_WORDS);
  return { lix: Math.round(value), level: levelOf(value), heavy: value > HEAVY_FROM, longWords };
}

function levelOf(value: number): ReadingLevel {
  if (value < 30) return 'very-easy';
  if (value < 40) return 'easy';
  if (value < 50) return 'medium';
  return value < 60 ? 'hard' : 'very-hard';
}
