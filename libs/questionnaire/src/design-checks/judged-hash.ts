/**
 * A short hash of what was judged, so that a dismissal can tell whether the text is still the same. Not for secrets:
 * 64 bits of FNV-1a (Fowler, Noll, Vo 1991), 16 hexadecimal digits.
 */
export function judgedHash(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index += 1) {
    hash ^= BigInt(text.charCodeAt(index));
    hash = BigInt.asUintN(64, hash * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
