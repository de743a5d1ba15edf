import { isCalendarDay, isPlainYear } from './calendar-day.ts';
import { type DigitChain, digitChains, digitsOf, groupsHolding } from './digit-chains.ts';
import type { Span } from './found.ts';
import { hasCheckDigits, hasPersonalNumberDate, isHelpNumber } from './personal-number.ts';

const CUE =
  /(?:fødsels|person|fødsel|d-?|h-?|hjelpe)-?(?:nummer|nr)\p{L}{0,3}\.?(?:\s?[:=]|\s(?:er|var|mitt|er det)){0,2}\s?$|(?:fnr|pnr|personal number|national id(?: number)?)\.?(?:\s?:|\s(?:is|er)){0,1}\s?$/iu;
const AMOUNT = /^\s?(?:kr\b|kroner|nok\b|,-)/iu;

type Rule = (groups: DigitChain, text: string) => boolean;

/** The years in a chain that end a written date: 2021 in "1.5.2021-3.6.2022". They are part of no number. */
function yearsOfDates(chain: DigitChain): Set<DigitChain[number]> {
  return new Set(
    chain.filter((group, index) => {
      const [day, month] = [chain[index - 2], chain[index - 1]];
      if (day === undefined || month === undefined || !isPlainYear(group.digits)) return false;
      return isCalendarDay(Number(day.digits), Number(month.digits), Number(group.digits));
    }),
  );
}

const eleven = (accept: (digits: string) => boolean): { count: number; holds: Rule } => ({
  count: 11,
  holds: (groups, text) => {
    const start = groups[0]?.start ?? 0;
    // A plus sign in front makes it a telephone number abroad.
    return accept(digitsOf(groups)) && !/\+\(?$/u.test(text.slice(Math.max(0, start - 2), start));
  },
});

/** The strictest rule first: where two readings of a row of groups overlap, the one with right check digits is the person's. */
const RULES: readonly { count: number; holds: Rule }[] = [
  eleven((digits) => hasPersonalNumberDate(digits) && hasCheckDigits(digits, 'from-2032')),
  eleven(isHelpNumber),
  // Mistyped: check digits fail, but the date holds. Recall goes before precision here.
  eleven(hasPersonalNumberDate),
  {
    // The century written out: 13.09.1972 48022.
    count: 13,
    holds: (groups, text) => {
      const digits = digitsOf(groups);
      const whole = groups.length === 1 || groups.at(-1)?.digits.length === 5;
      const year = digits.slice(4, 8);
      const after = groups.at(-1)?.end ?? 0;
      if (!whole || !isPlainYear(year) || AMOUNT.test(text.slice(after, after + 8))) return false;
      return isCalendarDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(year));
    },
  },
  ...[11, 5].map((count) => ({
    // Said to be one: "personnummer 48022".
    count,
    holds: (groups: DigitChain, text: string) => {
      const start = groups[0]?.start ?? 0;
      return (count === 11 || groups.length === 1) && CUE.test(text.slice(Math.max(0, start - 32), start));
    },
  })),
];

/** Finds personal numbers of every series in folded text, however they are split by spaces, line breaks, dots or hyphens. */
export function findPersonalNumbers(text: string): Span[] {
  return digitChains(text).flatMap((chain) => {
    const taken = new Set<DigitChain[number]>();
    const years = yearsOfDates(chain);
    const spans: Span[] = [];
    for (const { count, holds } of RULES) {
      for (let from = 0; from < chain.length; from += 1) {
        const groups = groupsHolding(chain, from, count);
        if (groups === undefined || groups.some((group) => taken.has(group))) continue;
        if ((count === 11 && groups.some((group) => years.has(group))) || !holds(groups, text)) continue;
        for (const group of groups) taken.add(group);
        spans.push({ start: groups[0]?.start ?? 0, end: groups.at(-1)?.end ?? 0 });
      }
    }
    return spans;
  });
}
