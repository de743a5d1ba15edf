import { isCalendarDay, isPlainYear } from './calendar-day.ts';
import { type DigitChain, digitChains, digitsOf, groupsHolding, holdsDigits } from './digit-chains.ts';
import type { Span } from './found.ts';
import { hasCheckDigits, hasPersonalNumberDate, isHelpNumber } from './personal-number.ts';

const CUE =
  /(?:fødsels|person|fødsel|d-?|h-?|hjelpe)-?(?:nummer|nr)\p{L}{0,3}\.?(?:\s?[:=]|\s(?:er|var|mitt|er det)){0,2}\s?$|(?:fnr|pnr|personal number|national id(?: number)?)\.?(?:\s?:|\s(?:is|er)){0,1}\s?$/iu;
/** Every cue has letters; in a long row of numbers there are none to look at more closely. */
const isCue = (before: string): boolean => /\p{L}/u.test(before) && CUE.test(before);
const AMOUNT = /^\s?(?:kr\b|kroner|nok\b|,-)/iu;

/** A row of groups that may be somebody's number, and its digits. */
interface Reading {
  readonly groups: DigitChain;
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

interface Rule {
  readonly count: number;
  readonly holds: (reading: Reading, text: string) => boolean;
}

/** The years in a chain that end a written date: 2021 in "1.5.2021-3.6.2022". They are part of no number. */
function yearsOfDates(chain: DigitChain): Set<DigitChain[number]> {
  return new Set(
    chain.filter((group, index) => {
      if (!isPlainYear(group.digits)) return false;
      const [day, month] = [chain[index - 2], chain[index - 1]];
      if (day === undefined || month === undefined) return false;
      return isCalendarDay(Number(day.digits), Number(month.digits), Number(group.digits));
    }),
  );
}

const NO_GROUPS: ReadonlySet<DigitChain[number]> = new Set();

/** All rows of groups in a chain that hold exactly `count` digits. */
function readings(chain: DigitChain, count: number): Reading[] {
  const years = count === 11 ? yearsOfDates(chain) : NO_GROUPS;
  const found: Reading[] = [];
  for (const [from, { start }] of chain.entries()) {
    const groups = groupsHolding(chain, from, count);
    if (groups === undefined || (years.size > 0 && groups.some((group) => years.has(group)))) continue;
    found.push({ groups, digits: digitsOf(groups), start, end: groups.at(-1)?.end ?? start });
  }
  return found;
}

const eleven = (accept: (digits: string) => boolean): Rule => ({
  count: 11,
  // A plus sign in front makes it a telephone number abroad.
  holds: ({ digits, start }, text) => accept(digits) && !/\+\(?$/u.test(text.slice(Math.max(0, start - 2), start)),
});

/** The strictest rule first: where two readings of a chain overlap, the one with right check digits is the person's. */
const RULES: readonly Rule[] = [
  eleven((digits) => hasPersonalNumberDate(digits) && hasCheckDigits(digits, 'from-2032')),
  eleven(isHelpNumber),
  // Mistyped: check digits fail, but the date holds. Recall goes before precision here.
  eleven(hasPersonalNumberDate),
  {
    // The century written out: 13.09.1972 48022.
    count: 13,
    holds: ({ groups, digits, end }, text) => {
      const whole = groups.length === 1 || groups.at(-1)?.digits.length === 5;
      const year = digits.slice(4, 8);
      if (!whole || !isPlainYear(year) || AMOUNT.test(text.slice(end, end + 8))) return false;
      return isCalendarDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(year));
    },
  },
  ...[11, 5].map((count) => ({
    // Said to be one: "personnummer 48022".
    count,
    holds: ({ groups, start }: Reading, text: string) =>
      (count === 11 || groups.length === 1) && isCue(text.slice(Math.max(0, start - 32), start)),
  })),
];

/** Of all rules: house numbers and times of day, the digits of most comments, are shorter. */
const FEWEST_DIGITS = Math.min(...RULES.map(({ count }) => count));

/** Finds personal numbers of every series in folded text, however they are split by spaces, line breaks, dots or hyphens. */
export function findPersonalNumbers(text: string): Span[] {
  return digitChains(text).flatMap((chain) => {
    if (!holdsDigits(chain, FEWEST_DIGITS)) return [];
    const byCount = new Map([11, 13, 5].map((count) => [count, readings(chain, count)]));
    const taken = new Set<DigitChain[number]>();
    const spans: Span[] = [];
    for (const { count, holds } of RULES) {
      for (const reading of byCount.get(count) ?? []) {
        if ((taken.size > 0 && reading.groups.some((group) => taken.has(group))) || !holds(reading, text)) continue;
        for (const group of reading.groups) taken.add(group);
        spans.push({ start: reading.start, end: reading.end });
      }
    }
    return spans;
  });
}
