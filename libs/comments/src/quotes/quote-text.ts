import { type MarkLanguage, markLanguageOf, markPattern } from '../masking/marks.ts';
import { maskIdentifiers } from '../masking/mask-identifiers.ts';

/** Where something begins and ends in a text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the reader sees where an editor has taken something out. */
const TAKEN_OUT: Readonly<Record<MarkLanguage, string>> = { nb: '[fjernet]', nn: '[fjerna]', en: '[removed]' };

/** Letters that a quote has at least: less says nothing that somebody could learn from. */
const FEWEST_LETTERS = 15;

/** Marks in a comment, in order: what masking took out of it before it was stored. */
export function marksIn(text: string): Stretch[] {
  return [...text.matchAll(markPattern())].map(({ 0: mark, index }) => ({ start: index, end: index + mark.length }));
}

/**
 * A comment as it may be quoted: with the stretches that the editor takes out replaced by a mark, and masked once more by the rules
 * as they are today. Nothing can be put in or put back: all that is left stood in the comment. A stretch that touches a
 * mark takes all of it, and one that cuts a word in two takes the whole word.
 * @param takenOut in any order, may overlap; what reaches outside of the text is cut
 * @returns undefined when too little is left to quote
 */
export function quoteText(text: string, takenOut: readonly Stretch[], language = 'nb'): string | undefined {
  const marks = marksIn(text);
  const whole = takenOut
    .map(({ start, end }) => toWholeWords(text, { start: Math.max(0, start), end: Math.min(text.length, end) }, marks))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of whole) {
    if (end <= from) continue;
    // Two stretches that meet are one: how many there were is told by nothing.
    if (start > from || parts.length === 0) {
      const between = text.slice(from, start);
      if (parts.length === 0 || between.trim() !== '') parts.push(between, TAKEN_OUT[markLanguageOf(language)]);
    }
    from = end;
  }
  parts.push(text.slice(from));
  const quote = maskIdentifiers(parts.join(''), language).text.trim();
  const said = Object.values(TAKEN_OUT)
    .reduce((rest, mark) => rest.replaceAll(mark, ''), quote.replace(markPattern(), ''))
    .replace(/[^\p{L}]/gu, '');
  return said.length < FEWEST_LETTERS ? undefined : quote;
}

const isLetter = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

function toWholeWords(text: string, { start, end }: Stretch, marks: readonly Stretch[]): Stretch {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/u.test(text[to - 1] ?? '')) to -= 1;
  if (from >= to) return { start: from, end: from };
  while (from > 0 && isLetter(text[from]) && isLetter(text[from - 1])) from -= 1;
  while (to < text.length && isLetter(text[to]) && isLetter(text[to - 1])) to += 1;
  for (const mark of marks) {
    if (mark.start < to && mark.end > from) [from, to] = [Math.min(from, mark.start), Math.max(to, mark.end)];
  }
  return { start: from, end: to };
}
