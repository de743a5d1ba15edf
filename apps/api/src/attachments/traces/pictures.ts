/** Chunks of a PNG (W3C, third edition) that draw it, moving pictures too: no text, no EXIF, no time. */
const PNG_DRAWS: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A PNG with the chunks that draw it, and no other; nothing behind its end. */
export function pngWithoutTraces(bytes: Buffer): Buffer | undefined {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (at === 8 && name !== 'IHDR') return undefined;
    if (PNG_DRAWS.has(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return undefined;
}

/** Chunks of a WebP (RFC 9649) that draw it. */
const WEBP_DRAWS: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);
/** What the head of a WebP says to come: EXIF and XMP. */
const WEBP_TRACES = 0x08 | 0x04;

/** A WebP with the chunks that draw it, and no other. */
export function webpWithoutTraces(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 12) return undefined;
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4));
  const kept: Buffer[] = [];
  for (let at = 12; at + 8 <= whole; ) {
    const size = bytes.readUInt32LE(at + 4);
    const end = at + 8 + size + (size % 2);
    if (end > whole) return undefined;
    const name = bytes.toString('latin1', at, at + 4);
    const chunk = Buffer.from(bytes.subarray(at, end));
    if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~WEBP_TRACES, 8);
    if (WEBP_DRAWS.has(name)) kept.push(chunk);
    at = end;
  }
  if (kept.length === 0) return undefined;
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
