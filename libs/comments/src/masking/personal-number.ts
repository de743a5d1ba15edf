import { isCalendarDay } from './calendar-day.ts';

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
// Added to the month: 0 ordinary, 40 H-numbers, 65 Norsk helsenett's synthetic, 80 the Tax Administration's synthetic.
const MONTH_SERIES = [0, 40, 65, 80];

/** The two check digits' rules: `today`, or `from-2032`, which also allows a remainder of 1, 2 or 3 in the first. */
export type CheckRule = 'today' | 'from-2032';

function remainder(digits: string, weights: readonly number[], own: string | undefined): number {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), Number(own));
  return sum % 11;
}

/**
 * Whether eleven digits have right check digits. Weights and rules are those of the Norwegian Tax Administration; the
 * rule from 1 January 2032 leaves the second digit as it is.
 */
export function hasCheckDigits(digits: string, rule: CheckRule): boolean {
  if (!/^\d{11}$/u.test(digits)) return false;
  const first = remainder(digits, FIRST_WEIGHTS, digits[9]);
  const second = remainder(digits, SECOND_WEIGHTS, digits[10]);
  return second === 0 && first <= (rule === 'today' ? 0 : 3);
}

/**
 * Whether the first six of eleven digits are a date in any series: fødselsnummer, D-number (day + 40), H-number
 * (month + 40), synthetic (month + 65 or + 80), and D together with each of those.
 */
export function hasPersonalNumberDate(digits: string): boolean {
  if (!/^\d{11}$/u.test(digits)) return false;
  const day = Number(digits.slice(0, 2));
  const month = Number(digits.slice(2, 4));
  const year = Number(digits.slice(4, 6));
  return MONTH_SERIES.some((added) => isCalendarDay(day > 40 ? day - 40 : day, month - added, year));
}

/** Whether eleven digits are a common help number (FH-nummer): no date, first digit 8 or 9, check digits as today. */
export function isHelpNumber(digits: string): boolean {
  return /^[89]/u.test(digits) && hasCheckDigits(digits, 'today');
}
