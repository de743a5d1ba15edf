import { findAddresses } from './find-addresses.ts';
import { findCaseNumbers } from './find-case-numbers.ts';
import { findDatesOfBirth } from './find-dates-of-birth.ts';
import { findEmails } from './find-emails.ts';
import { findHandles } from './find-handles.ts';
import { findPersonalNumbers } from './find-personal-numbers.ts';
import { findPhones } from './find-phones.ts';
import { findUrls } from './find-urls.ts';
import { foldText } from './folded-text.ts';
import type { Found, IdentifierKind, Span } from './found.ts';
import { joinedSpans } from './joined-spans.ts';
import { MARKS, markLanguageOf, markPattern } from './marks.ts';
import { findNames } from './names/find-names.ts';

/** A comment that may be stored, and what was taken out of it. */
export interface MaskedComment {
  readonly text: string;
  /** In the order they stood. Positions count in the text that was given, not in the masked one. */
  readonly found: readonly Found[];
}

// Stands where something is masked already. No finder's pattern accepts it, so nothing is found twice or across it. A control
// character of Latin-1: searching a text whose every character fits one byte takes half the time.
const FILLER = '\u0080';

/** The finder that is surest of what it sees goes first: what one has taken, the next does not see. */
const FINDERS: readonly (readonly [IdentifierKind, (text: string) => Span[]])[] = [
  ['email', findEmails],
  ['url', findUrls],
  ['personal-number', findPersonalNumbers],
  ['date-of-birth', findDatesOfBirth],
  ['case-number', findCaseNumbers],
  ['phone', findPhones],
  ['handle', findHandles],
  ['address', findAddresses],
  ['name', findNames],
];

// What is masked can uncover something beside it, so the search is repeated until it finds nothing more: twice for
// nearly every text. The ceiling keeps a text made to uncover one thing at a time from costing more than linear time.
const MOST_ROUNDS = 8;

/** Replaces each of the ordered spans by what `write` gives for it. */
function replaceSpans<S extends Span>(text: string, spans: readonly S[], write: (span: S) => string): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const span of spans) {
    parts.push(text.slice(from, span.start), write(span));
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}

const blanked = (span: Span): string => FILLER.repeat(span.end - span.start);

/**
 * Masks what points to a person in a comment, before it is stored: personal numbers, telephone numbers, e-mail and web
 * addresses, user names, dates of birth, street addresses, case numbers and names. Each is replaced by a mark that can be
 * read, in the language of `language` (a tag such as "nb" or "nn-NO"; other languages get bokmål).
 *
 * Masking masked text again changes nothing. Takes time linear in the length of the text.
 *
 * @example maskIdentifiers('Ring meg på 98 76 54 32').text // 'Ring meg på [telefonnummer fjernet]'
 */
export function maskIdentifiers(text: string, language = 'nb'): MaskedComment {
  const folded = foldText(text);
  let open = folded.text.replace(markPattern(), (mark) => FILLER.repeat(mark.length));
  const found: Found[] = [];
  // Which writing of the text each finder has searched in vain: until something else is masked, it need not search again.
  const searched: number[] = FINDERS.map(() => -1);
  let writing = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = writing;
    for (const [index, [kind, find]] of FINDERS.entries()) {
      if (searched[index] === writing) continue;
      searched[index] = writing;
      const spans = joinedSpans(find(open));
      if (spans.length === 0) continue;
      for (const span of spans) found.push({ kind, ...folded.toOriginal(span) });
      open = replaceSpans(open, spans, blanked);
      writing += 1;
    }
    if (writing === before) break;
  }
  found.sort((a, b) => a.start - b.start);
  const marks = MARKS[markLanguageOf(language)];
  return { text: replaceSpans(text, found, ({ kind }) => marks[kind]), found };
}
