import type { Texts } from '../texts/texts.ts';
import type { ClassScale, ValueClass } from './value-classes.ts';

type Ends = Pick<ValueClass, 'from' | 'below'>;

interface Words {
  locale: string;
  atMost(value: string): string;
  atLeast(value: string): string;
  under(value: string): string;
  /** Of numbers with decimals: the first belongs to the class, the second does not. */
  upTo(from: string, below: string): string;
  untilYear(year: string): string;
  fromYear(year: string): string;
}

const WORDS = {
  nb: {
    locale: 'nb',
    atMost: (value) => `${value} eller mindre`,
    atLeast: (value) => `${value} eller mer`,
    under: (value) => `Under ${value}`,
    upTo: (from, below) => `${from} til under ${below}`,
    untilYear: (year) => `${year} eller før`,
    fromYear: (year) => `${year} eller senere`,
  },
  nn: {
    locale: 'nn',
    atMost: (value) => `${value} eller mindre`,
    atLeast: (value) => `${value} eller meir`,
    under: (value) => `Under ${value}`,
    upTo: (from, below) => `${from} til under ${below}`,
    untilYear: (year) => `${year} eller før`,
    fromYear: (year) => `${year} eller seinare`,
  },
  en: {
    locale: 'en-GB',
    atMost: (value) => `${value} or less`,
    atLeast: (value) => `${value} or more`,
    under: (value) => `Under ${value}`,
    upTo: (from, below) => `${from} to under ${below}`,
    untilYear: (year) => `${year} or before`,
    fromYear: (year) => `${year} or later`,
  },
} satisfies Record<string, Words>;

type Language = keyof typeof WORDS;
const LANGUAGES = Object.keys(WORDS) as Language[];
const hasWords = (language: string): language is Language => Object.hasOwn(WORDS, language);

/** What a class is called, in each language of the house. */
export function classTexts(scale: ClassScale, ends: Ends): Texts {
  return Object.fromEntries(LANGUAGES.map((language) => [language, classWords(scale, ends, language)]));
}

/**
 * What a class, or several that lie side by side taken as one, is called: "10–19", "2 til under 5", "mars 2026", "1940–1949",
 * "06–09". In English for a language that the house has no words in.
 */
export function classWords(scale: ClassScale, { from, below }: Ends, language: string): string {
  const words: Words = WORDS[hasWords(language) ? language : 'en'];
  const write = (limit: number): string => limitWords(scale, limit, words.locale);
  const last = below === null ? null : scale.isWhole && scale.measure !== 'hour' ? below - 1 : below;
  if (from === null && last === null) return '';
  if (scale.measure === 'year' || scale.measure === 'month') {
    if (from === null) return words.untilYear(write(last ?? 0));
    if (last === null) return words.fromYear(write(from));
    return from === last ? write(from) : `${write(from)}–${write(last)}`;
  }
  if (last === null) return words.atLeast(write(from ?? 0));
  if (from === null) return scale.isWhole ? words.atMost(write(last)) : words.under(write(last));
  if (scale.isWhole) return from === last ? write(from) : `${write(from)}–${write(last)}`;
  // The last class takes the greatest number that may be answered.
  const isLast = below === scale.classes.at(-1)?.below;
  return isLast ? `${write(from)}–${write(last)}` : words.upTo(write(from), write(last));
}

/** One limit, as it stands on an axis. */
export function limitWords({ measure }: Pick<ClassScale, 'measure'>, limit: number, language: string): string {
  switch (measure) {
    case 'number':
      return new Intl.NumberFormat(localeOf(language), {
        useGrouping: Math.abs(limit) >= 10_000,
        maximumFractionDigits: 10,
      }).format(limit);
    case 'hour':
      return String(limit).padStart(2, '0');
    case 'year':
      return String(limit);
    case 'month':
      return new Intl.DateTimeFormat(localeOf(language), { year: 'numeric', month: 'short', timeZone: 'UTC' }).format(
        Date.UTC(Math.floor(limit / 12), limit % 12),
      );
  }
}

/** Browsers differ in what they carry for nynorsk; bokmål has the same numbers. */
const localeOf = (language: string): string[] =>
  language === 'nn' ? ['nn', 'nb'] : [language === 'en' ? 'en-GB' : language];
