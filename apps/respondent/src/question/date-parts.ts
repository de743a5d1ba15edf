/** A date as it is typed: three fields, each as text. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

/**
 * The ISO date of three typed fields. Half a date gives a text that the rules refuse as no date; nothing at all gives
 * '': not answered. Whether the date exists (31 February) is for the rules to say.
 */
export function isoOfParts({ day, month, year }: DateParts): string {
  const parts = [year.trim(), month.trim(), day.trim()];
  if (parts.every((part) => part === '')) return '';
  return parts.map((part, index) => part.padStart(index === 0 ? 4 : 2, index === 0 ? ' ' : '0')).join('-');
}

/** The fields of a stored date, without the zeros that people don't write. */
export function partsOfIso(iso: string): DateParts {
  const [year = '', month = '', day = ''] = iso.split('-').map((part) => part.trim());
  return { day: day.replace(/^0+/, ''), month: month.replace(/^0+/, ''), year };
}
