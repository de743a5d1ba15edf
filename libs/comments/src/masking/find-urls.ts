import type { Span } from './found.ts';

const WITH_SCHEME = /(?<![\p{L}\p{N}])(?:https?:\/\/|www\.)[^\s<>"[\]\u0080]+/giu;
// Lower-case endings only: "Takk.No er alt bra" lacks a space and is no address.
const BARE =
  /(?<![\p{L}\p{N}@._-])[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,63}){0,4}\.(?:no|com|org|net|se|dk|fi|eu|info|io|uk|de)(?![\p{L}\p{N}-])(?:[/?#:][^\s<>"[\]\u0080]*)?/gu;
/** In every address, and in few comments: found much faster than an address. */
const HINT = /:\/\/|www\.|\.(?:no|com|org|net|se|dk|fi|eu|info|io|uk|de)(?![\p{L}\p{N}-])/iu;
const TRAILING = /[.,;:!?)'»”]/u;

/** Front pages of services that everybody uses point to nobody, and say what a comment is about. */
const PUBLIC_SITES = [
  'helsenorge.no',
  'nav.no',
  'altinn.no',
  'fhi.no',
  'helsedirektoratet.no',
  'pasientogbrukerombudet.no',
];

function isPublicSite(address: string): boolean {
  return PUBLIC_SITES.includes(
    address
      .toLowerCase()
      .replace(/^https?:\/\//u, '')
      .replace(/^www\./u, '')
      .replace(/\/$/u, ''),
  );
}

/** Finds web addresses in folded text, with or without "https://", except the front pages of well-known public services. */
export function findUrls(text: string): Span[] {
  const spans: Span[] = [];
  if (!HINT.test(text)) return spans;
  let taken = 0;
  const matches = [...text.matchAll(WITH_SCHEME), ...text.matchAll(BARE)].sort((a, b) => a.index - b.index);
  for (const match of matches) {
    if (match.index < taken) continue;
    let end = match.index + match[0].length;
    while (end > match.index && TRAILING.test(text.charAt(end - 1))) end -= 1;
    taken = end;
    if (!isPublicSite(text.slice(match.index, end))) spans.push({ start: match.index, end });
  }
  return spans;
}
