const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether a day and a month exist in a year. With a two-digit year (0-99) the century is unknown, so 29 February is
 * accepted for every two-digit year that is a leap year in some century.
 */
export function isCalendarDay(day: number, month: number, year: number): boolean {
  const longest = LONGEST[month - 1];
  if (longest === undefined || !Number.isInteger(day) || day < 1 || day > longest) return false;
  if (month !== 2 || day < 29) return true;
  if (year < 100) return year % 4 === 0;
  return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
}

/** Whether a four-digit year is one that people write about: 1900 to 2099. */
export function isPlainYear(year: string): boolean {
  return /^(?:19|20)\d\d$/u.test(year);
}
