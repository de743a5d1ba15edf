/** What the id of an imported response is made from: hash it with SHA-256 and give the result to `responseIdOf`. */
export function responseKey(surveyId: string, respondent: string): string {
  return JSON.stringify([surveyId, respondent]);
}

/**
 * A UUID in the shape of version 4 from a hash: the same respondent gets the same id at every import, so that nothing is
 * stored twice.
 * @param hash at least 16 bytes
 */
export function responseIdOf(hash: Uint8Array): string {
  if (hash.length < 16) throw new RangeError('an id needs 16 bytes');
  const bytes = hash.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
