import type { Found, IdentifierKind } from '../found.ts';

/** A comment of our own writing, with what should be masked in it marked by hand. */
export interface GoldComment {
  readonly text: string;
  readonly expected: readonly Found[];
}

const KINDS: Readonly<Record<string, IdentifierKind>> = {
  pnr: 'personal-number',
  tlf: 'phone',
  post: 'email',
  url: 'url',
  konto: 'handle',
  dato: 'date-of-birth',
  adr: 'address',
  sak: 'case-number',
  navn: 'name',
};

/** Reads a comment in which identifiers stand as "{tlf:98 76 54 32}". */
export function goldComment(marked: string): GoldComment {
  const expected: Found[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([a-z]+):([^}]*)\}/gu)) {
    const kind = KINDS[match[1] ?? ''];
    if (kind === undefined) throw new RangeError(`Unknown kind in gold comment: ${match[0]}`);
    text += marked.slice(from, match.index);
    expected.push({ kind, start: text.length, end: text.length + (match[2] ?? '').length });
    text += match[2] ?? '';
    from = match.index + match[0].length;
  }
  return { text: text + marked.slice(from), expected };
}
