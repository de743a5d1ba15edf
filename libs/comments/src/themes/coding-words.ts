import { markPattern } from '../masking/marks.ts';
import { stemOf } from '../words/stem.ts';
import { isStopword } from '../words/stopwords.ts';
import type { WordLanguage } from '../words/word-language.ts';

/** One word of a comment as coding sees it. Positions are in the text as given. */
export interface CodingWord {
  /** In small letters. */
  readonly word: string;
  readonly stem: string;
  readonly start: number;
  readonly end: number;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
  /** Says nothing by itself, such as "og" or "the". */
  readonly small: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;
const ENDS_SENTENCE = /[.!?;\n]/u;

/** The words of a comment in order; marks of masked identifiers are no words. */
export function codingWords(text: string, language: WordLanguage): CodingWord[] {
  // The marks are overwritten by as many full stops: places stay, and a mark parts what stands around it.
  const open = text.replace(markPattern(), (mark) => '.'.repeat(mark.length));
  const words: CodingWord[] = [];
  let sentence = 0;
  let before = 0;
  for (const match of open.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    if (words.length > 0 && ENDS_SENTENCE.test(open.slice(before, start))) sentence += 1;
    const word = match[0].normalize('NFC').toLowerCase().replaceAll('’', "'");
    words.push({ word, stem: stemOf(word, language), start, end, sentence, small: isStopword(word, language) });
    before = end;
  }
  return words;
}
