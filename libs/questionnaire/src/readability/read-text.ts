import type { LanguageTag, Texts } from '../texts/texts.ts';
import { type Sentence, sentencesIn } from './sentences.ts';

/** A text cut in sentences, with what is counted of it. */
export interface ReadText {
  text: string;
  sentences: readonly Sentence[];
  words: number;
  /** Words of more than six letters. */
  longWords: number;
}

// While somebody types, one text changes and hundreds stay: what was read is kept with the record that holds the text.
const READ = new WeakMap<Texts, Map<LanguageTag, ReadText>>();

/** One text in one language, read once for as long as it stays. Undefined when there are no words in that language. */
export function readText(texts: Texts, language: LanguageTag): ReadText | undefined {
  const text = texts[language];
  if (!text?.trim()) return undefined;
  const kept = READ.get(texts) ?? new Map<LanguageTag, ReadText>();
  READ.set(texts, kept);
  const known = kept.get(language);
  if (known?.text === text) return known;
  const sentences = sentencesIn(text);
  const words = sentences.flatMap((sentence) => sentence.words);
  const longWords = words.filter((word) => [...word.text].length > 6).length;
  const read = { text, sentences, words: words.length, longWords };
  kept.set(language, read);
  return read;
}
