/** Something of a person's that must not be found where it does not belong. */
export interface Canary {
  readonly what: string;
  readonly text: string;
}

/** Every spelling in which `text` could lie somewhere: as it is, in capitals or not, percent-coded, in hexadecimal, in base64. */
export function spellingsOf(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  // What stands before it moves it within groups of three bytes; the signs at both ends hang on the neighbours.
  const inBase64 = [0, 1, 2].map((before) => {
    const coded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return coded.slice(before === 0 ? 0 : before + 1, (bytes.length + before) % 3 === 0 ? undefined : -1);
  });
  const inBase64Url = inBase64.map((coded) => coded.replaceAll('+', '-').replaceAll('/', '_'));
  const escaped = JSON.stringify(text).slice(1, -1);
  const spelled = [text, text.toUpperCase(), encodeURIComponent(text), escaped, bytes.toString('hex')];
  return [...new Set([...spelled, ...inBase64, ...inBase64Url])];
}

/** Which canaries stand in `written`, in any spelling. @returns what each is, sorted and once each */
export function found(written: string | Buffer, canaries: readonly Canary[]): string[] {
  const place = typeof written === 'string' ? Buffer.from(written, 'utf8') : written;
  return canaries
    .filter(({ text }) => spellingsOf(text).some((spelling) => place.includes(spelling)))
    .map(({ what }) => what)
    .sort();
}
