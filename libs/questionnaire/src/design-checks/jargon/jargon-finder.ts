import type { Sentence, Span } from '../../readability/sentences.ts';
import { wordsIn } from '../../readability/sentences.ts';
import type { JargonWord } from './jargon-word.ts';

/** Usual endings of Norwegian nouns, verbs and adjectives, in both written forms. */
const ENDINGS = new Set(
  ' e en et a er ene ar ane n r ne t te tt s es ens ets enes anes est este ende ande de dd dde ing inga ingen inger ingar ingene ingane else elsen elser elsene elsar'.split(
    ' ',
  ),
);
const SHORTEST_STEM = 4;

export interface JargonMatch extends Span {
  word: JargonWord;
}

/** Finds words of one list in sentences of one language. Made once per list and language: it looks words up, not through. */
export class JargonFinder {
  private readonly byFirstLetters = new Map<string, { parts: Pattern[]; word: JargonWord }[]>();
  private readonly anywhere: { parts: Pattern[]; word: JargonWord }[] = [];

  constructor(words: readonly JargonWord[], language: string) {
    for (const word of words) {
      for (const form of (word.words[language] ?? '').toLowerCase().split('|')) this.add(form.trim(), word);
    }
  }

  private add(form: string, word: JargonWord): void {
    const pieces = form.split(/\s+/u).filter(Boolean);
    const parts = pieces.map((piece, index) => patternOf(piece, index === pieces.length - 1));
    const first = parts[0];
    if (!first) return;
    const entry = { parts, word };
    if (first.anyBeginning) this.anywhere.push(entry);
    else {
      const key = keyOf(first.stem);
      this.byFirstLetters.set(key, [...(this.byFirstLetters.get(key) ?? []), entry]);
    }
  }

  find(sentence: Sentence): JargonMatch[] {
    const found: JargonMatch[] = [];
    for (let index = 0; index < sentence.words.length; index += 1) {
      const word = sentence.words[index];
      if (!word) continue;
      const candidates = [...(this.byFirstLetters.get(keyOf(word.text.toLowerCase())) ?? []), ...this.anywhere];
      const match = candidates
        .filter(({ parts }) => parts.every((part, at) => fits(part, sentence.words[index + at]?.text.toLowerCase())))
        .sort((a, b) => b.parts.length - a.parts.length)[0];
      if (!match) continue;
      const end = sentence.words[index + match.parts.length - 1]?.end ?? word.end;
      const text = sentence.text.slice(word.start - sentence.start, end - sentence.start);
      found.push({ text, start: word.start, end, word: match.word });
      index += match.parts.length - 1;
    }
    return found;
  }
}

/** Whether a form can be found at all: it has letters to look for. */
export function isFindable(form: string): boolean {
  return form.split('|').every((each) => wordsIn(each.replaceAll('*', '')).length > 0);
}

interface Pattern {
  stem: string;
  anyBeginning: boolean;
  anyEnding: boolean;
  /** Only the last word of an expression is inflected. */
  inflected: boolean;
}

function patternOf(piece: string, isLast: boolean): Pattern {
  const anyBeginning = piece.startsWith('*');
  const anyEnding = piece.endsWith('*') && piece.length > 1;
  const bare = piece.replace(/^\*|\*$/gu, '');
  const inflected = isLast && !anyEnding;
  const stem = inflected && bare.length > SHORTEST_STEM && bare.endsWith('e') ? bare.slice(0, -1) : bare;
  return { stem, anyBeginning, anyEnding, inflected: inflected && bare.length >= SHORTEST_STEM };
}

function fits({ stem, anyBeginning, anyEnding, inflected }: Pattern, word: string | undefined): boolean {
  if (word === undefined) return false;
  const at = anyBeginning ? word.indexOf(stem) : word.startsWith(stem) ? 0 : -1;
  if (at < 0) return false;
  if (anyEnding) return true;
  const rest = word.slice(at + stem.length);
  return inflected ? ENDINGS.has(rest) : rest === '';
}

const keyOf = (word: string): string => word.slice(0, 2);
