import { smallLetterAt } from './letters.ts';
import { mayHoldNames } from './may-hold-names.ts';
import { classesOf, WORD_CLASS } from './word-classes.ts';

/** How a word is written: "kari", "Kari" or "KARI". */
export type WordForm = 'small' | 'capital' | 'shouted';

/** What stands between a word and the one before it. `stop`: a sentence ended; `other`: digits, brackets, what is masked. */
export type Gap = 'none' | 'space' | 'comma' | 'line' | 'colon' | 'stop' | 'other';

/** One word of a text as the search for names sees it. Positions are in the folded text. */
export interface NameToken {
  readonly start: number;
  readonly end: number;
  readonly form: WordForm;
  /** Bits of `WORD_CLASS`. */
  readonly classes: number;
  readonly gap: Gap;
  /** Stands where any word would have a capital letter. */
  readonly opens: boolean;
}

const NAME = WORD_CLASS.given | WORD_CLASS.family;

const isCapital = (text: string, at: number): boolean => {
  const small = smallLetterAt(text, at);
  return small !== 0 && small !== text.charCodeAt(at);
};

function formOf(written: string): WordForm {
  if (!isCapital(written, 0)) return 'small';
  return written.length > 1 && written === written.toUpperCase() ? 'shouted' : 'capital';
}

/** Where the word that starts at `start` ends: letters, with single hyphens and apostrophes inside. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    if (smallLetterAt(text, end) > 0) {
      end += 1;
      continue;
    }
    const character = text.charAt(end);
    if ((character !== '-' && character !== "'" && character !== '’') || end + 1 >= text.length) break;
    if (smallLetterAt(text, end + 1) === 0) break;
    end += 2;
  }
  return end;
}

/** "Anne-Marie" is a name when one of its parts is; "Karis" and "Kari's" are Kari's. */
function classesOfCapital(written: string): number {
  const small = written.toLowerCase();
  const known = classesOf(small);
  if (known !== 0) return known;
  if (written.includes('-')) {
    const parts = written.split('-');
    if (parts.some((part) => !isCapital(part, 0))) return 0;
    const all = parts.map((part) => classesOf(part.toLowerCase()));
    const plain = all.find((classes) => (classes & NAME) !== 0 && (classes & WORD_CLASS.word) === 0);
    return plain ?? all.find((classes) => (classes & NAME) !== 0) ?? 0;
  }
  const owner = /^(.{2,30}?)(?:['’]s|['’]|s)$/u.exec(small)?.[1];
  if (owner === undefined) return 0;
  const classes = classesOf(owner);
  return (classes & (NAME | WORD_CLASS.notPerson)) === 0 ? 0 : classes;
}

const QUOTES = /["'«»“”„‘’*•–[\]-]/u;

/** What lies between two words, or before the first. An initial or an abbreviated title keeps its full stop. */
function gapBetween(text: string, from: number, to: number, before: NameToken | undefined): Gap {
  if (to - from === 1 && text.charCodeAt(from) === 32) return 'space';
  let gap: Gap = 'space';
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at);
    if (character === ' ' || character === '\t') continue;
    if (character === '.' && at === from && before !== undefined && keepsFullStop(before)) continue;
    if (character === '.' || character === '!' || character === '?' || character === '…') return 'stop';
    if (character === '\n' || character === '\r') gap = gap === 'other' ? 'other' : 'line';
    else if (gap === 'space' && character === ',') gap = 'comma';
    else if (gap === 'space' && (character === ':' || character === ';')) gap = 'colon';
    else gap = 'other';
  }
  return gap;
}

function keepsFullStop(token: NameToken): boolean {
  if ((token.classes & WORD_CLASS.abbreviation) !== 0) return true;
  return token.end - token.start === 1 && token.form === 'capital';
}

function opensAfter(gap: Gap, text: string, from: number, to: number): boolean {
  if (gap === 'other') return QUOTES.test(text.slice(from, to));
  return gap !== 'space' && gap !== 'comma';
}

/** Whether a word alone is reason to look closer: a name that is no other word, or a capital where none is due. */
function isWorthALook(token: NameToken, before: NameToken | undefined): boolean {
  if ((token.classes & NAME) !== 0) return true;
  if (token.form !== 'capital') return false;
  return !token.opens || (before !== undefined && (before.classes & WORD_CLASS.greeting) !== 0);
}

/**
 * The words of a folded text with what is known of each, or nothing when no word in it can be a name, which is the common
 * case.
 */
export function nameTokens(text: string): readonly NameToken[] {
  if (!mayHoldNames(text)) return [];
  const tokens: NameToken[] = [];
  let before: NameToken | undefined;
  let worth = false;
  let at = 0;
  while (at < text.length) {
    if (smallLetterAt(text, at) === 0) {
      at += 1;
      continue;
    }
    const start = at;
    const end = wordEnd(text, start);
    const written = text.slice(start, end);
    const form = formOf(written);
    const from = before?.end ?? 0;
    const gap = before === undefined && start === 0 ? 'none' : gapBetween(text, from, start, before);
    const opens = before === undefined || opensAfter(gap, text, from, start);
    const classes = form === 'small' ? classesOf(written) : classesOfCapital(written);
    const token = { start, end, form, classes, gap, opens };
    worth ||= isWorthALook(token, before);
    tokens.push(token);
    before = token;
    at = end;
  }
  return worth ? tokens : [];
}
