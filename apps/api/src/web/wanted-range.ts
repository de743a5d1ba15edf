/** The bytes that a request asks for, both ends in them. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Reads a Range header with one range (RFC 9110, 14.1.2), so that a broken download goes on where it stopped. Null where it asks
 * for the whole, or in a way that need not be served; 'outside' where there are no such bytes.
 */
export function wantedRange(header: string | undefined, size: number): ByteRange | 'outside' | null {
  const match = header === undefined ? null : /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return from < size && from <= to ? { from, to } : 'outside';
}
