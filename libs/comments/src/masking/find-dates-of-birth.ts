import { isCalendarDay } from './calendar-day.ts';
import type { Span } from './found.ts';
import { type HintedPattern, matchesOf } from './hinted-pattern.ts';

const CUE =
  'født|fødd|fødselsdato(?:en)?|fødselsdag(?:en)?|bursdag(?:en)?|f\\.?\\s?dato|f\\.\\s?d\\.|f\\.?|born|date of birth|birth ?date|birthday|dob';
const LINK = '(?:\\s?[:=(]|\\s(?:er|var|den|dato|min|mi|på|is|was|on|my)){0,4}\\s{0,2}';
const MONTH =
  'jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars|march|mar|april|apr|mai|may|juni|june|jun|juli|july|jul|august|aug|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?';
const YEAR = "(?:\\d{4}|'?\\d{2})(?!\\d)";
const NUMERIC = `(?<day>\\d{1,2})\\s?[./ -]\\s?(?<month>\\d{1,2})\\s?[./ -]\\s?${YEAR}`;
const ISO = '(?<isoYear>\\d{4})-(?<isoMonth>\\d{1,2})-(?<isoDay>\\d{1,2})(?!\\d)';
const TIGHT = '(?<tightDay>\\d{2})(?<tightMonth>\\d{2})(?:\\d{4}|\\d{2})(?!\\d)';
const WORDS = `\\d{1,2}(?:\\.|st|nd|rd|th)?\\s?(?:of )?(?:${MONTH})(?!\\p{L})\\.?(?:,?\\s?${YEAR})?|(?:${MONTH})\\.?\\s\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s\\d{4}(?!\\d))?`;
const SAID = new RegExp(`(?<![\\p{L}\\p{N}])(?:${CUE})${LINK}(?<date>${ISO}|${NUMERIC}|${TIGHT}|${WORDS})`, 'dgiu');
/** The words of the cue, or an "f" that begins no other word; a month may stand right after it. */
const SAID_HINT =
  /fød|fødd|bursdag|born|birth|dob|(?:^|[^a-zæøå])f(?:[^a-zæøå]|d|jan|feb|ma[riy]|apr|ju[nl]|aug|sep|o[kc]t|nov|de[sc])/iu;
/** Six digits right after what is masked already, most often a name: "Kari Hansen 130972". */
const AFTER_MASKED = /\u0080,? \(?(?<date>(?<day>\d{2})(?<month>\d{2})(?:\d{4}|\d{2}))(?![\d.])/dgu;
/** Exported for their spec. */
export const BIRTH_PATTERNS: readonly HintedPattern[] = [
  { hint: SAID_HINT, pattern: SAID },
  { hint: /\u0080/u, pattern: AFTER_MASKED },
];

/**
 * Finds dates in folded text that are said to be somebody's date of birth: "født 13.09.72", "f. 3. mars 1975", or that follow a name as six digits. Other
 * dates stay, and so does a year alone.
 */
export function findDatesOfBirth(text: string): Span[] {
  const spans: Span[] = [];
  if (!/\d/u.test(text)) return spans; // every form of a date asks for a digit; most comments have none
  for (const match of BIRTH_PATTERNS.flatMap((hinted) => [...matchesOf(text, hinted)])) {
    const [start, end] = match.indices?.groups?.date ?? [0, 0];
    const part = match.groups ?? {};
    const day = part.day ?? part.isoDay ?? part.tightDay;
    const month = part.month ?? part.isoMonth ?? part.tightMonth;
    // The year only matters for 29 February, where a mistyped one should not leave the rest in sight.
    if (day === undefined || isCalendarDay(Number(day), Number(month), 0)) spans.push({ start, end });
  }
  return spans;
}
