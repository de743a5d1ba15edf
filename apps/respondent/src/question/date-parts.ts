/** A moment as it is typed: fields of their own, each as text. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
  /** As the browser's field for times gives it: 07:30. */
  time: string;
}
export type DatePart = keyof DateParts;

/** What is asked for: a day, a month, a year, or a day with a time. */
export type Precision = 'day' | 'month' | 'year' | 'date-time';

export const PARTS: Readonly<Record<Precision, readonly DatePart[]>> = {
  day: ['day', 'month', 'year'],
  month: ['month', 'year'],
  year: ['year'],
  'date-time': ['day', 'month', 'year', 'time'],
};

/**
 * The ISO date of typed fields. Half a date gives a text that the rules refuse as no date; nothing at all gives
 * '': not answered. Whether the date exists (31 February) is for the rules to say.
 */
export function isoOfParts(parts: DateParts, precision: Precision = 'day'): string {
  const asked = PARTS[precision].map((part) => parts[part].trim());
  if (asked.every((part) => part === '')) return '';
  const date = (['year', 'month', 'day'] as const)
    .filter((part) => PARTS[precision].includes(part))
    .map((part) => parts[part].trim().padStart(part === 'year' ? 4 : 2, part === 'year' ? ' ' : '0'))
    .join('-');
  return precision === 'date-time' ? `${date}T${parts.time}` : date;
}

/** The fields of a stored date, without the zeros that people don't write. */
export function partsOfIso(iso: string): DateParts {
  const [date = '', time = ''] = iso.split('T');
  const [year = '', month = '', day = ''] = date.split('-').map((part) => part.trim());
  return { day: day.replace(/^0+/, ''), month: month.replace(/^0+/, ''), year, time };
}
