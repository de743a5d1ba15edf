import { FAMILY_NAMES } from './family-names.ts';
import { GIVEN_NAMES } from './given-names.ts';
import { smallLetterAt } from './letters.ts';
import { ABBREVIATIONS, GREETINGS } from './name-cues.ts';
import { FAMILY_NAMES_THAT_ARE_WORDS, GIVEN_NAMES_THAT_ARE_WORDS } from './names-that-are-words.ts';

const FACTOR = 31;
const HASH_BITS = 17;
const [SMALL_S, SPACE, TAB, COMMA, FULL_STOP] = [115, 32, 9, 44, 46] as const;
const codes = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));
/** After one of these a capital letter is due, or may be, whatever else stands between two words. */
const OPENERS = codes('.!?…"\'«»“”„‘’*•–[]-');
const LINE_ENDS = codes('\n\r');
const COLONS = codes(':;');

/** What stands between two words so far, as `nameTokens` sees it; after the first three a capital letter is due. */
const GAP = { opened: 0, line: 1, colon: 2, space: 3, comma: 4, other: 5 } as const;
type Gap = (typeof GAP)[keyof typeof GAP];

/** The gap with one more character in it. */
function longerGap(gap: Gap, code: number): Gap {
  if (code === SPACE || code === TAB || gap === GAP.opened) return gap;
  if (OPENERS.has(code)) return GAP.opened;
  if (LINE_ENDS.has(code)) return gap === GAP.other ? gap : GAP.line;
  if (gap !== GAP.space) return GAP.other;
  return code === COMMA ? GAP.comma : COLONS.has(code) ? GAP.colon : GAP.other;
}

const hashed = (hash: number, letter: number): number => (Math.imul(hash, FACTOR) + letter) | 0;

/** Sets of word hashes as bits: small enough to stay in the processor's cache; of other words a few in a hundred pass too. */
function bitsOf(lists: readonly string[]): Uint32Array {
  const bits = new Uint32Array(1 << (HASH_BITS - 5));
  for (const part of lists.flatMap((list) => list.trim().split(/[\s'’-]+/u))) {
    let hash = 0;
    for (let at = 0; at < part.length; at += 1) hash = hashed(hash, smallLetterAt(part, at));
    bits[slotOf(hash)] = (bits[slotOf(hash)] ?? 0) | (1 << (hash & 31));
  }
  return bits;
}

const slotOf = (hash: number): number => (hash & ((1 << HASH_BITS) - 1)) >>> 5;

const holds = (bits: Uint32Array, hash: number): boolean => ((bits[slotOf(hash)] ?? 0) & (1 << (hash & 31))) !== 0;

const ALWAYS = [GIVEN_NAMES, FAMILY_NAMES, GREETINGS, ABBREVIATIONS];
const WRITTEN_SMALL = bitsOf(ALWAYS);
const WITH_CAPITAL = bitsOf([...ALWAYS, GIVEN_NAMES_THAT_ARE_WORDS, FAMILY_NAMES_THAT_ARE_WORDS]);

/**
 * Whether a folded text can hold a name at all: a word on a list of names, a capital letter where none is due, or a greeting.
 * One pass without a look-up or a string, since most comments name nobody and each passes here on its way to being stored.
 * May say yes for nothing; never says no for a text in which `findNames` finds one.
 */
export function mayHoldNames(text: string): boolean {
  let gap: Gap = GAP.opened;
  let initialEnd = -1; // a full stop right here belongs to an initial and ends no sentence
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let letter = smallLetterAt(text, at);
    if (letter === 0) {
      if (at !== initialEnd || code !== FULL_STOP) gap = longerGap(gap, code);
      at += 1;
      continue;
    }
    const capital = letter !== code;
    const start = at;
    if (capital && gap > GAP.colon) return true;
    let hash = 0;
    let before = 0;
    let last = 0;
    while (letter !== 0) {
      before = hash;
      last = letter;
      hash = hashed(hash, letter);
      at += 1;
      letter = at < text.length ? smallLetterAt(text, at) : 0;
    }
    if (holds(capital ? WITH_CAPITAL : WRITTEN_SMALL, hash)) return true;
    if (capital && last === SMALL_S && holds(WITH_CAPITAL, before)) return true;
    gap = GAP.space;
    initialEnd = capital && at - start === 1 ? at : -1;
  }
  return false;
}
