/** Digits that stand together, or one digit written as a word ("null", "én"). Positions are in the folded text. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** What stands between this group and the one before it in the chain; empty for the first. */
  readonly gap: string;
}

/** Groups of digits with nothing but short separators between them: "98 76 54 32" is one chain of four groups. */
export type DigitChain = readonly DigitGroup[];

const SPOKEN: Readonly<Record<string, string>> = {
  null: '0',
  en: '1',
  én: '1',
  ein: '1',
  éin: '1',
  ett: '1',
  eitt: '1',
  to: '2',
  tre: '3',
  fire: '4',
  fem: '5',
  seks: '6',
  sju: '7',
  syv: '7',
  åtte: '8',
  ni: '9',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
};

const GROUP = new RegExp(
  `\\d+|(?<![\\p{L}\\p{M}\\p{N}])(?:${Object.keys(SPOKEN).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'giu',
);
const GAP = /^[\s.\-/()]{1,4}$/u;

let lastRead: { readonly text: string; readonly chains: readonly DigitChain[] } = { text: '', chains: [] };

/**
 * Reads all chains of digit groups in folded text, in order. A gap is at most four of: white space . - / ( )
 * The last text is remembered, since the finders of numbers ask for the same one after the other. The last that masking asks
 * for is one with nothing left to mask.
 */
export function digitChains(text: string): readonly DigitChain[] {
  if (text !== lastRead.text) lastRead = { text, chains: readChains(text) };
  return lastRead.chains;
}

function readChains(text: string): DigitChain[] {
  const chains: DigitGroup[][] = [];
  let current: DigitGroup[] = [];
  let lastEnd = -1;
  for (const match of text.matchAll(GROUP)) {
    const start = match.index;
    const end = start + match[0].length;
    // Length first: a slice between far-apart groups would make the scan more than linear.
    const gap = current.length > 0 && start - lastEnd <= 4 ? text.slice(lastEnd, start) : '';
    const digits = SPOKEN[match[0].toLowerCase()] ?? match[0];
    if (GAP.test(gap)) {
      current.push({ digits, start, end, gap });
    } else {
      current = [{ digits, start, end, gap: '' }];
      chains.push(current);
    }
    lastEnd = end;
  }
  return chains;
}

/** The groups from `from` on that together hold exactly `count` digits, or undefined when a group straddles the count. */
export function groupsHolding(chain: DigitChain, from: number, count: number): DigitChain | undefined {
  let held = 0;
  for (let index = from; index < chain.length && held < count; index += 1) {
    held += chain[index]?.digits.length ?? 0;
    if (held === count) return chain.slice(from, index + 1);
  }
  return undefined;
}

/** Whether a chain has so many digits in all: what is shorter than a number can't hold one. */
export function holdsDigits(chain: DigitChain, count: number): boolean {
  let held = 0;
  for (const { digits } of chain) held += digits.length;
  return held >= count;
}

/** All digits of some groups, in order. */
export function digitsOf(groups: DigitChain): string {
  let digits = '';
  for (const group of groups) digits += group.digits;
  return digits;
}
