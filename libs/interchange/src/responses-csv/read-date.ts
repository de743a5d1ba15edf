import { z } from 'zod';

/** Order and separators of a date. One digit is read where two stand (`3/1/2026` as `DD/MM/YYYY`); what follows it, such as a time, is not. */
export const DateFormat = z.enum([
  'YYYY-MM-DD',
  'DD.MM.YYYY',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'YYYY-MM',
  'YYYY-MM-DDTHH:mm',
]);
export type DateFormat = z.infer<typeof DateFormat>;

const PATTERNS: Record<DateFormat, RegExp> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  'DD.MM.YYYY': /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  'DD/MM/YYYY': /^(?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  'MM/DD/YYYY': /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/,
  'YYYY-MM': /^(?<year>\d{4})-(?<month>\d{1,2})$/,
  'YYYY-MM-DDTHH:mm': /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})[T ]\d{2}:\d{2}.{0,20}$/,
};

/** The date as ISO by the first format that fits and is a day of the calendar; undefined when none does. `YYYY-MM` gives the first. */
export function readDate(text: string, formats: readonly DateFormat[]): string | undefined {
  for (const format of formats) {
    const groups = PATTERNS[format].exec(text)?.groups;
    if (!groups) continue;
    const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day ?? 1)];
    const date = new Date(Date.UTC(year, month - 1, day));
    // Date.UTC counts on over the end of a month, and takes the years 0-99 for the last century.
    if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) continue;
    return date.toISOString().slice(0, 10);
  }
  return undefined;
}
