import type { Span } from './found.ts';

const AT_WORD = 'alfakrøll|krøllalfa|krullalfa|snabel-?a';
/** "@", "(at)", "[krøllalfa]", " alfakrøll ", " at ", and "(a)" without spaces. */
const AT = new RegExp(
  `\\s?@\\s?|\\s?[([{<]\\s?(?:at|${AT_WORD})\\s?[)\\]}>]\\s?|\\(a\\)|\\s(?:at|${AT_WORD})\\s`,
  'giu',
);
const JOIN_WORD = 'punktum|punkt|dot|prikk|understrek|underscore|bindestrek';
const JOIN = `\\s?[([{]\\s?(?:${JOIN_WORD}|\\.)\\s?[)\\]}]\\s?|\\s(?:${JOIN_WORD})\\s`;
const JOIN_BEFORE = new RegExp(`(?:${JOIN})$`, 'iu');
const JOIN_AFTER = new RegExp(`\\.|${JOIN}|\\s\\.\\s?|,`, 'iuy');
const LABEL = /[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,62}/uy;
const LOCAL_CHARACTER = /[\p{L}\p{M}\p{N}._%+'-]/u;
const TOP = /^(?:no|com|org|net|se|dk|fi|de|uk|eu|info|nu|name|online)$/iu;
const LONGEST_LOCAL = 64;
const MOST_LABELS = 6;

/** Where the part before the at-sign starts; `end` itself when there is none. */
function localStart(text: string, end: number): number {
  let start = end;
  for (let part = 0; part < MOST_LABELS; part += 1) {
    const partEnd = start;
    while (start > 0 && partEnd - start < LONGEST_LOCAL && LOCAL_CHARACTER.test(text.charAt(start - 1))) start -= 1;
    if (start === partEnd) break;
    const join = JOIN_BEFORE.exec(text.slice(Math.max(0, start - 16), start));
    const before = join === null ? 0 : start - join[0].length;
    if (join === null || !LOCAL_CHARACTER.test(text.charAt(before - 1))) break;
    start = before;
  }
  while (start < end && /[.'%-]/u.test(text.charAt(start))) start += 1;
  return start;
}

interface Domain {
  readonly end: number;
  readonly labels: number;
  readonly spelled: boolean;
}

function stickyMatch(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The domain that starts at `start`: its last label must be letters only, as top-level domains are. */
function readDomain(text: string, start: number): Domain | undefined {
  const first = stickyMatch(LABEL, text, start);
  if (first === undefined) return undefined;
  let domain: Domain = { end: start + first.length, labels: 1, spelled: false };
  let at = domain.end;
  let spelled = false;
  let previous = first;
  for (let count = 1; count < MOST_LABELS; count += 1) {
    const join = stickyMatch(JOIN_AFTER, text, at);
    const label = join === undefined ? undefined : stickyMatch(LABEL, text, at + join.length);
    if (join === undefined || label === undefined) break;
    // "ola@firma.no.Takk": the sentence goes on. "ola@firma . Neste": only a known ending may stand after a loose dot,
    // or a comma hit by mistake.
    if ((TOP.test(previous) && /^\p{Lu}/u.test(label)) || (/^(?:\s\.\s?|,)$/u.test(join) && !TOP.test(label))) break;
    spelled ||= join !== '.';
    at += join.length + label.length;
    previous = label;
    if (/^\p{L}{2,24}$/u.test(label)) domain = { end: at, labels: count + 1, spelled };
    if (join !== '.' && TOP.test(label)) break;
  }
  return domain;
}

function isAddress(at: string, local: string, domain: Domain, domainText: string): boolean {
  if (local === '') return false;
  // " at " is a word of its own in Norwegian and English: only with the dot spelled out too.
  if (/^\sat\s$/iu.test(at)) return domain.spelled;
  if (domain.labels > 1) return true;
  // "ola.nordmann@gmail": the ending forgotten.
  return at === '@' && local.length >= 2 && /^\p{L}[\p{L}\p{N}-]{2,}$/u.test(domainText);
}

/** Finds e-mail addresses in folded text, also those spelled out: "ola (at) firma punktum no". */
export function findEmails(text: string): Span[] {
  const spans: Span[] = [];
  let taken = 0;
  for (const match of text.matchAll(AT)) {
    if (match.index < taken) continue;
    const start = Math.max(taken, localStart(text, match.index));
    const domainStart = match.index + match[0].length;
    const domain = readDomain(text, domainStart);
    if (domain === undefined) continue;
    if (!isAddress(match[0], text.slice(start, match.index), domain, text.slice(domainStart, domain.end))) continue;
    spans.push({ start, end: domain.end });
    taken = domain.end;
  }
  return spans;
}
