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

/** What LIX is made of, added up over several texts. */
export interface ReadingCounts {
  words: number;
  sentences: number;
  /** Words of more than six letters. */
  longWords: number;
}

/** LIX of texts that were counted one by one. Undefined without words. */
export function lixOfCounts({ words, sentences, longWords }: ReadingCounts): number | undefined {
  return words === 0 ? undefined : words / Math.max(sentences, 1) + (100 * longWords) / words;
}
