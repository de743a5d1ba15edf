import { isCalendarDay, isPlainYear } from './calendar-day.ts';
import { type DigitChain, digitsOf } from './digit-chains.ts';

// How Norwegian numbers of eight digits are written; those in the second list only when they can't be amounts or counts.
const USUAL = ['8', '2222', '323'];
const POSSIBLE = ['44', '233', '332', '35', '53', '26', '62', '224', '422', '242', '11111111'];
const CUE =
  /(?:tlf|tel|telefon|mobil|mob|nummer|nr|ring|kontakt|sms|melding|phone|call|text)\p{L}{0,6}[.:]{0,2}\s{0,2}(?:\p{L}{1,6}[.:]?\s){0,3}$/iu;
const NOT_A_PHONE_BEFORE = /(?:(?<!\p{L})(?:kr|nok|kl|klokka|klokken)\.?|[€$£])\s?$/iu;
const NOT_A_PHONE_AFTER =
  /^(?:\s?(?:kr(?!\p{L})|kroner|nok(?!\p{L})|%|prosent|mill|euro|innbygg)|,-|,\d{1,2}(?!\d|[\s.\-/()]{1,4}\d))/iu;

function isWrittenDate(groups: DigitChain, digits: string, sizes: string): boolean {
  const dayFirst =
    isPlainYear(digits.slice(4)) &&
    isCalendarDay(Number(digits.slice(0, 2)), Number(digits.slice(2, 4)), Number(digits.slice(4)));
  const yearFirst =
    isPlainYear(digits.slice(0, 4)) &&
    isCalendarDay(Number(digits.slice(6)), Number(digits.slice(4, 6)), Number(digits.slice(0, 4)));
  if (groups.length === 1) return dayFirst || yearFirst;
  return (sizes === '224' && dayFirst) || (sizes === '422' && yearFirst);
}

/** "2021-2022", "1500-2500", "2230-2330": from one year, amount or time of day to a later one. */
function isRange(groups: DigitChain): boolean {
  const [from, to] = groups.map((group) => group.digits);
  if (groups.length !== 2 || from === undefined || to === undefined) return false;
  if (isPlainYear(from) && isPlainYear(to)) return true;
  return from.length === 4 && to.length === 4 && /[-/]/u.test(groups[1]?.gap ?? '') && Number(to) > Number(from);
}

/** "10 20 30 40", "2 3 4 5 6 7 8 9": steps on a scale, not a number to ring. */
function isScale(groups: DigitChain): boolean {
  const values = groups.map((group) => Number(group.digits));
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return (
    groups.length >= 4 &&
    [1, 2, 5, 10].includes(Math.abs(step)) &&
    values.every((value, index) => index === 0 || value - (values[index - 1] ?? 0) === step)
  );
}

/**
 * Whether groups that hold eight digits read as a Norwegian telephone number where they stand. A word such as "tlf"
 * in front widens what is accepted; dates, ranges of years, times and amounts are never numbers to ring.
 */
export function looksLikePhone(groups: DigitChain, chain: DigitChain, text: string): boolean {
  const first = groups[0];
  const last = groups.at(-1);
  if (first === undefined || last === undefined) return false;
  const digits = digitsOf(groups);
  const sizes = groups.map((group) => group.digits.length).join('');
  if (isWrittenDate(groups, digits, sizes) || isRange(groups)) return false;
  if (NOT_A_PHONE_AFTER.test(text.slice(last.end, last.end + 12))) return false;
  const before = text.slice(Math.max(0, first.start - 40), first.start);
  if (NOT_A_PHONE_BEFORE.test(before)) return false;
  if (CUE.test(before)) return true;
  if (digits.startsWith('0') || isScale(groups) || (sizes === '44' && isPlainYear(first.digits))) return false;
  const gaps = groups.slice(1).map((group) => group.gap);
  // One way of separating all through: "22.30-23.30" is a time span.
  if (new Set(gaps.map((gap) => gap.trim())).size > 1) return false;
  if (USUAL.includes(sizes)) return true;
  if (digits.startsWith('1') || digits.endsWith('000') || !POSSIBLE.includes(sizes)) return false;
  return sizes !== '11111111' || chain.length === groups.length;
}
