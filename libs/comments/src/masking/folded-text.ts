import type { Span } from './found.ts';

/** Text made easy to search, and the way back to where each of its characters stood. */
export interface FoldedText {
  readonly text: string;
  /** Turns a stretch of the folded text into the stretch of the original text that it came from. */
  readonly toOriginal: (span: Span) => Span;
}

const DASHES = /^[\p{Pd}\u2212]$/u;
const SPACES = /^[\p{Zs}\u2028\u2029\u0085]$/u;
const INVISIBLE = /^\p{Cf}$/u;
const DIGIT = /^\p{Nd}$/u;
/** Nothing in it is folded: ASCII as it is typed, and the letters of western Europe. Nearly every comment. */
const PLAIN = /^[\t\n\r\u0020-\u007e\u00c0-\u00ff]*$/u;
const ASCII = /^[\u0020-\u007e]$/u;

/** Decimal digits of a script stand in unbroken runs that start at a zero; the mathematical ones are five such runs in a row. */
function digitValue(codePoint: number): string {
  let steps = 0;
  while (DIGIT.test(String.fromCodePoint(codePoint - steps - 1))) steps += 1;
  return String(steps % 10);
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (DASHES.test(character)) return '-';
  if (SPACES.test(character)) return ' ';
  if (DIGIT.test(character)) return digitValue(character.codePointAt(0) ?? 0);
  const plain = character.normalize('NFKC');
  return ASCII.test(plain) ? plain : character;
}

/**
 * Folds what only looks different: full-width and other scripts' digits and letters to ASCII, all dashes to "-", all
 * spaces to " ", and drops characters that can't be seen (soft hyphen, zero-width space, direction marks), which would
 * otherwise hide an identifier. Letters such as æ, ø and å stay. Time is linear in the length of the text.
 */
export function foldText(original: string): FoldedText {
  if (PLAIN.test(original)) return { text: original, toOriginal: (span) => span };
  const seen = new Map<string, string>();
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let position = 0;
  for (const character of original) {
    let folded = character;
    if (character > '\u007e') {
      folded = seen.get(character) ?? foldCharacter(character);
      seen.set(character, folded);
    }
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(position);
      ends.push(position + character.length);
    }
    if (folded !== '') parts.push(folded);
    position += character.length;
  }
  return {
    text: parts.join(''),
    toOriginal: ({ start, end }) => ({
      start: starts[start] ?? original.length,
      end: ends[end - 1] ?? original.length,
    }),
  };
}
