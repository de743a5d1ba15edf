/** Days as numbers (days since 1 January 1970) and back: what comparing and counting needs. Proleptic Gregorian, no zones. */

const MILLISECONDS = 86_400_000;
const MOMENT = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T\d{2}:\d{2})?)?)?$/;
/** 0000-01-01 and 9999-12-31: outside of them an ISO day is written in another way. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

/** The day of an ISO day, month (its first day), year (its first day) or moment; undefined for anything else. */
export function dayNumber(value: unknown): number | undefined {
  const parts = typeof value === 'string' ? MOMENT.exec(value) : null;
  if (!parts) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // 31 February becomes 3 March: not a day.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / MILLISECONDS;
}

/** The day as ISO text; undefined where it has none (before year 0, after 9999, not a whole number). */
export function isoDay(day: number): string | undefined {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY) return undefined;
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Whole months from one day to another, negative when it lies before. A month is full on the same day of the month, or on
 * the last day of a month that has no such day: 31 January to 28 February is one month.
 */
export function wholeMonths(from: number, to: number): number {
  if (to < from) return 0 - wholeMonths(to, from);
  const [start, end] = [new Date(from * MILLISECONDS), new Date(to * MILLISECONDS)];
  const months = 12 * (end.getUTCFullYear() - start.getUTCFullYear()) + end.getUTCMonth() - start.getUTCMonth();
  const lastOfMonth = new Date((to + 1) * MILLISECONDS).getUTCDate() === 1;
  return end.getUTCDate() >= start.getUTCDate() || lastOfMonth ? months : months - 1;
}
