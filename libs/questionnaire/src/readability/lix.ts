import type { ReadText } from './read-text.ts';

/**
 * LIX: mean sentence length + share of long words (over 6 letters) in percent. Under 30 very easy, 30-40 easy, 40-50
 * medium, 50-60 hard, over 60 very hard. Undefined for a text without words. Source: Björnsson 1968, "Läsbarhet".
 */
export function lix(text: string): number | undefined {
  const words = text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu) ?? [];
  if (words.length === 0) return undefined;
  const sentences = text.split(/[.!?:]+(?=\s|$)/u).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
  const long = words.filter((word) => [...word].length > 6).length;
  return words.length / Math.max(sentences, 1) + (100 * long) / words.length;
}

/** LIX of several texts read one after another, each ending its last sentence. Undefined without words. */
export function lixOfAll(texts: readonly ReadText[]): number | undefined {
  const sum = (of: (text: ReadText) => number) => texts.reduce((total, text) => total + of(text), 0);
  const words = sum((text) => text.words);
  if (words === 0) return undefined;
  return words / sum((text) => text.sentences.length) + (100 * sum((text) => text.longWords)) / words;
}
