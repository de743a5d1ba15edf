/** Boxes that hold other boxes on the way to what is looked for. */
const HOLDS: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia']);
/** Boxes for what a device writes beside the sound: titles, which may be where it was recorded, and coordinates. */
const TRACES: ReadonlySet<string> = new Set(['udta', 'meta', 'uuid']);

/**
 * An MP4 (ISO 14496-12) in which the boxes for traces are made into empty ones: taking them out would move what the others point at.
 */
export function mp4WithoutTraces(bytes: Buffer): Buffer | undefined {
  const copy = Buffer.from(bytes);
  return emptied(copy, 0, copy.length) ? copy : undefined;
}

function emptied(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at + 8 <= to; ) {
    const short = bytes.readUInt32BE(at);
    const isLong = short === 1 && at + 16 <= to;
    const size = short === 0 ? to - at : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    const head = isLong ? 16 : 8;
    if (size < head || at + size > to) return false;
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (TRACES.has(name)) {
      bytes.write('free', at + 4, 'latin1');
      bytes.fill(0, at + head, at + size);
    } else if (HOLDS.has(name) && !emptied(bytes, at + head, at + size)) {
      return false;
    }
    at += size;
  }
  return true;
}

/** MPEG audio without what ID3 writes before (version 2) and behind it (version 1). */
export function mp3WithoutTraces(bytes: Buffer): Buffer | undefined {
  let from = 0;
  while (bytes.toString('latin1', from, from + 3) === 'ID3' && from + 10 <= bytes.length) {
    // Seven bits of each byte; ten more where a foot stands behind.
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[from + at] ?? 0) & 0x7f), 0);
    from += 10 + size + ((bytes[from + 5] ?? 0) & 0x10 ? 10 : 0);
  }
  const hasFoot =
    bytes.length - 128 >= from && bytes.toString('latin1', bytes.length - 128, bytes.length - 125) === 'TAG';
  const sound = bytes.subarray(from, hasFoot ? bytes.length - 128 : bytes.length);
  return sound[0] === 0xff ? sound : undefined;
}
