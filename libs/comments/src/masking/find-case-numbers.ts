import { isPlainYear } from './calendar-day.ts';
import type { Span } from './found.ts';
import { type HintedPattern, matchesOf } from './hinted-pattern.ts';
import { joinedSpans } from './joined-spans.ts';

const NUMBER_WORD = '(?:nummer(?:et)?|nr|no|id)';
const NORWEGIAN =
  'saks?|klagesaks?|arkivsaks?|journal|pasient|henvisnings|tilvisings|klage|referanse|meldings|avviks|bruker|brukar|klient|rekvisisjons|prøve|vedtaks|søknads';
const ENGLISH = 'case|reference|file|patient|record|hospital|complaint|journal';
const CUE = `(?:${NORWEGIAN})-?\\s?${NUMBER_WORD}|(?:${ENGLISH})\\s(?:number|no|id|#)|(?:ref|jnr|snr|npe|npr|mrn)[.-]?\\s?(?:nr|nummer)?`;
const LINK = '\\.?(?:\\s?[:=#]|\\s(?:er|var|is|was|mitt|min|på)){0,3}\\s{0,2}';
const STRONG = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${CUE})${LINK}(?<value>\\p{L}{0,5}[-/]?\\d[\\d/.-]{1,24})(?!\\p{L})`,
  'dgiu',
);
const WEAK =
  /(?<![\p{L}\p{N}])(?:sak|saken|saka|case|arkivsak|klagesak)\.?:?\s(?<value>(?:19|20)\d\d\/\d{2,8}(?:-\d{1,4})?|\d{5,12})(?![\d/])/dgiu;
/** Archives number cases by year: 2021/12345. So do European rules, which are no cases. */
const ARCHIVE = /(?<![\d/.]|(?:EU|EØS|EF)\s)(?<value>(?:19|20)\d\d\/\d{3,8}(?:-\d{1,4})?)(?![\d/])/dgu;

/** Exported for their spec. */
export const CASE_PATTERNS: readonly HintedPattern[] = [
  {
    hint: /sak|journal|patient|pasient|henvis|tilvis|klage|ref|melding|avvik|bruk[ea]r|klient|rekvis|prøve|vedtak|søknad|case|file|record|hospital|complaint|jnr|snr|npe|npr|mrn/iu,
    pattern: STRONG,
  },
  { hint: /sak|case/iu, pattern: WEAK },
  { hint: /(?:19|20)\d\d\//u, pattern: ARCHIVE },
];

/** Finds numbers of cases, journals, patients and referrals in folded text, by the word in front or the archive's form. */
export function findCaseNumbers(text: string): Span[] {
  const spans: Span[] = [];
  if (!/\d/u.test(text)) return spans; // every pattern asks for a digit; most comments have none
  for (const hinted of CASE_PATTERNS) {
    for (const match of matchesOf(text, hinted)) {
      const [start, end] = match.indices?.groups?.value ?? [0, 0];
      const value = text.slice(start, end).replace(/[./-]{1,24}$/u, '');
      const [from, to] = value.split('/');
      const years = isPlainYear(from ?? '') && isPlainYear(to ?? '');
      if (!years && !isPlainYear(value) && value.replace(/\D/gu, '').length >= 3)
        spans.push({ start, end: start + value.length });
    }
  }
  return joinedSpans(spans);
}
