import type { SentenceLanguage } from './language.ts';

/** How one language writes numbers, dates, quotes and lists. */
export interface Format {
  /** `decimals` digits after the mark, always; thousands from 10 000 on are set apart. */
  number(value: number, decimals?: number): string;
  /** A share from 0 to 1 as whole percent. */
  percent(share: number): string;
  /** Whole percent that is rounded already. */
  percentSign: string;
  /** An ISO date in full. */
  date(iso: string): string;
  quote(text: string): string;
  /** a, b and c. */
  and(parts: readonly string[]): string;
  or(parts: readonly string[]): string;
}

// Numbers are not to be torn apart at the end of a line.
const NO_BREAK_SPACE = '\u00a0';
const MINUS = '\u2212';

interface Marks {
  decimal: string;
  thousands: string;
  percentSign: string;
  quotes: readonly [string, string];
  and: string;
  or: string;
  date: (day: number, month: string, year: number) => string;
  months: readonly string[];
}

const NORWEGIAN: Omit<Marks, 'and' | 'or'> = {
  decimal: ',',
  thousands: NO_BREAK_SPACE,
  percentSign: `${NO_BREAK_SPACE}%`,
  quotes: ['«', '»'],
  date: (day, month, year) => `${day}. ${month} ${year}`,
  months: 'januar februar mars april mai juni juli august september oktober november desember'.split(' '),
};

const ENGLISH: Marks = {
  decimal: '.',
  thousands: ',',
  percentSign: '%',
  quotes: ['“', '”'],
  and: 'and',
  or: 'or',
  date: (day, month, year) => `${day} ${month} ${year}`,
  months: 'January February March April May June July August September October November December'.split(' '),
};

/** Written out here, not left to the platform: nynorsk is missing on many, and a sentence must read the same everywhere. */
export const FORMATS: Record<SentenceLanguage, Format> = {
  nb: formatOf({ ...NORWEGIAN, and: 'og', or: 'eller' }),
  nn: formatOf({ ...NORWEGIAN, and: 'og', or: 'eller' }),
  en: formatOf(ENGLISH),
};

function formatOf(marks: Marks): Format {
  const number = (value: number, decimals = 0): string => {
    const [whole = '', rest] = Math.abs(value).toFixed(decimals).split('.');
    const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, marks.thousands) : whole;
    const digits = rest === undefined ? grouped : `${grouped}${marks.decimal}${rest}`;
    return value < 0 && Number(digits.replace(/\D/g, '')) > 0 ? `${MINUS}${digits}` : digits;
  };
  const list = (word: string) => (parts: readonly string[]) =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${word} ${parts.at(-1)}`;
  return {
    number,
    percent: (share) => `${number(share * 100)}${marks.percentSign}`,
    percentSign: marks.percentSign,
    date: (iso) => {
      const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
      return marks.date(day, marks.months[month - 1] ?? '', year);
    },
    quote: (text) => `${marks.quotes[0]}${text.trim()}${marks.quotes[1]}`,
    and: list(marks.and),
    or: list(marks.or),
  };
}

/** Quoted words without their last full stop, since the sentence around them sets its own. Dots that trail off stay. */
export const withoutStop = (text: string): string => text.trim().replace(/(?<!\.)\.$/, '');
