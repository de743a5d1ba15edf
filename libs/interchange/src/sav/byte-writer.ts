/** Puts bytes one after the other; numbers little-endian. */
export class ByteWriter {
  private readonly parts: Uint8Array[] = [];

  bytes(part: Uint8Array): void {
    this.parts.push(part);
  }

  text(text: Uint8Array | string): void {
    this.bytes(typeof text === 'string' ? bytesOf(text) : text);
  }

  int32(value: number): void {
    const part = new Uint8Array(4);
    new DataView(part.buffer).setInt32(0, value, true);
    this.parts.push(part);
  }

  float64(value: number): void {
    const part = new Uint8Array(8);
    new DataView(part.buffer).setFloat64(0, value, true);
    this.parts.push(part);
  }

  toBytes(): Uint8Array {
    const all = new Uint8Array(this.parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

/** UTF-8 (RFC 3629), cut between two characters where it is too long. */
export function bytesOf(text: string, most = Number.POSITIVE_INFINITY): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    // Half of a character is written as the mark for what can't be read, as every encoder does.
    const encoded = utf8(point >= 0xd800 && point <= 0xdfff ? 0xfffd : point);
    if (bytes.length + encoded.length > most) break;
    bytes.push(...encoded);
  }
  return Uint8Array.from(bytes);
}

/** One character (RFC 3629). Written out: this room runs where there is no TextEncoder in sight. */
function utf8(point: number): number[] {
  if (point < 0x80) return [point];
  const last = 0x80 | (point & 0x3f);
  if (point < 0x800) return [0xc0 | (point >> 6), last];
  const third = 0x80 | ((point >> 6) & 0x3f);
  if (point < 0x1_0000) return [0xe0 | (point >> 12), third, last];
  return [0xf0 | (point >> 18), 0x80 | ((point >> 12) & 0x3f), third, last];
}

/** UTF-8 of at most `most` bytes, filled up with blanks to `width`. */
export function padded(text: string, width: number, most = width): Uint8Array {
  const all = new Uint8Array(width).fill(0x20);
  all.set(bytesOf(text, most));
  return all;
}
