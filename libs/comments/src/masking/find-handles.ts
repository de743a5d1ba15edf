import type { Span } from './found.ts';
import { type HintedPattern, matchesOf } from './hinted-pattern.ts';
import { joinedSpans } from './joined-spans.ts';

const AT_HANDLE = /(?<![\p{L}\p{N}@._-])@(?=[\p{N}_.]*\p{L})[\p{L}\p{N}_][\p{L}\p{N}_.]{1,29}/gu;
const SERVICE =
  'snap(?:chat)?|insta(?:gram)?|facebook|fb|tik ?tok|twitter|messenger|telegram|discord|whatsapp|brukernavn(?:et)?|brukarnamn(?:et)?|user ?name';
/** After "snap:" or "brukernavnet er", a word that is not an ordinary one, or that ends the sentence. Exported for its spec. */
export const NAMED_HANDLE: HintedPattern = {
  hint: new RegExp(SERVICE, 'iu'),
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${SERVICE})(?:\\s?[:=]\\s?|\\s(?:min |mitt |my )?(?:er|heter|heiter|is)\\s)(?<handle>[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{2,29})`,
    'dgiu',
  ),
};

/** Finds user names in social media in folded text: "@kari_n", "snap: olanord99", "brukernavnet er kari.n". */
export function findHandles(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.includes('@') ? text.matchAll(AT_HANDLE) : []) {
    spans.push({ start: match.index, end: match.index + match[0].replace(/\.$/u, '').length });
  }
  for (const match of matchesOf(text, NAMED_HANDLE)) {
    const [start, end] = match.indices?.groups?.handle ?? [0, 0];
    const handle = text.slice(start, end).replace(/\.$/u, '');
    const endsSentence = /^\s{0,2}(?:$|[,;!?)\n])/u.test(text.slice(end, end + 3)) || text.charAt(end - 1) === '.';
    const afterColon = /[:=]\s?$/u.test(text.slice(match.index, start));
    if (!/\p{L}/u.test(handle)) continue;
    if (/[\d_.]/u.test(handle) || (afterColon && endsSentence)) spans.push({ start, end: start + handle.length });
  }
  return joinedSpans(spans);
}
