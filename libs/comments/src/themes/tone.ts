import { stemOf } from '../words/stem.ts';
import type { WordLanguage } from '../words/word-language.ts';
import { type CodingWord, codingWords } from './coding-words.ts';
import { TONE_WORDS } from './tone-words.ts';

/** What a comment says about how it is: good as it is, could be better, both, or not to be told. */
export type Tone = 'good' | 'better' | 'mixed' | 'unclear';

/** The lens of the question that was answered; see `design.md`: why, now, better. */
export type CommentLens = 'why' | 'now' | 'better';

/** How far a turning word reaches: "ikke spesielt hyggelig". */
const REACH = 3;

const listed = (list: string, language: WordLanguage): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).flatMap((word) => [word, stemOf(word, language)]));

function signsOf(language: WordLanguage) {
  const { good, better, turning } = TONE_WORDS[language];
  return {
    good: listed(good, language),
    better: listed(better, language),
    turning: new Set(turning.split(/\s+/u)),
  };
}

const SIGNS = { no: signsOf('no'), en: signsOf('en') } as const;

/**
 * Whether a comment praises or asks for more. What was asked decides first: an answer to "what could be better?" is about
 * that, whatever its words. Only where the question leaves it open are words weighed, with "ikke" and its like turning the three
 * words after it round. Words tell this less surely than they tell themes; the room's README has what was measured.
 */
export function toneOf(text: string, language: WordLanguage, lens: CommentLens | null): Tone {
  if (lens === 'better') return 'better';
  const { good, better, turning } = SIGNS[language];
  const holds = (words: ReadonlySet<string>, { word, stem }: CodingWord) => words.has(word) || words.has(stem);
  let praises = 0;
  let misses = 0;
  const words = codingWords(text, language);
  words.forEach((word, at) => {
    const isGood = holds(good, word);
    if (!isGood && !holds(better, word)) return;
    const turned = words
      .slice(Math.max(0, at - REACH), at)
      .some((other) => turning.has(other.word) && other.sentence === word.sentence);
    if (isGood !== turned) praises += 1;
    else misses += 1;
  });
  if (praises > 0 && misses > 0) return 'mixed';
  if (praises > 0) return 'good';
  return misses > 0 ? 'better' : 'unclear';
}
