const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];

/** Tables and frames that draw the picture: SOF0 to SOF15 with DHT and DAC among them, DQT, DNL, DRI. */
const drawsThePicture = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) || (marker >= 0xdb && marker <= 0xdd);

/** Segments of applications that colours need: JFIF without its small picture, colour profile, Adobe's kind of colours. */
const COLOURS: readonly [marker: number, begins: string][] = [
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
];

/**
 * A JPEG (ITU-T T.81) with the segments that draw it, and no other: no EXIF, XMP, IPTC, comments, small pictures, or whatever stands
 * behind its end. Which way up it is held is kept, since a picture that lies on its side is hard to read.
 */
export function jpegWithoutTraces(bytes: Buffer): Buffer | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined;
  const kept: Buffer[] = [];
  let turn = 1;
  for (let at = 2; at + 4 <= bytes.length; ) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return undefined;
    if (marker === 0xff) {
      at += 1; // bytes that fill up
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at, end);
    if (end > bytes.length || segment.length < 4) return undefined;
    at = end;
    if (marker === 0xe1) turn = turnIn(segment) ?? turn;
    if (marker === SOS) at = endOfScan(bytes, end);
    if (marker === SOS) kept.push(segment, bytes.subarray(end, at));
    else if (drawsThePicture(marker) || isForColours(marker, segment)) kept.push(segment);
    if (marker === SOS && bytes[at + 1] === EOI) {
      const turned = turn === 1 ? [] : [turnSegment(turn)];
      return Buffer.concat([Buffer.from([0xff, SOI]), ...turned, ...kept, Buffer.from([0xff, EOI])]);
    }
  }
  return undefined;
}

/** The next marker that is neither a zero within the data nor a place to start over from. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0) {
    const next = bytes[at + 1] ?? EOI;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

const isForColours = (marker: number, segment: Buffer): boolean =>
  COLOURS.some(([which, begins]) => which === marker && segment.toString('latin1', 4, 4 + begins.length) === begins);

/** EXIF's tag 0x0112 in the first directory: 1 to 8. */
function turnIn(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const word = (at: number) => (at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (at + 4 > tiff.length ? 0 : isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = long(4);
  for (let entry = 0; entry < word(first); entry += 1) {
    const at = first + 2 + entry * 12;
    if (word(at) === 0x0112) return word(at + 8) >= 1 && word(at + 8) <= 8 ? word(at + 8) : undefined;
  }
  return undefined;
}

/** An EXIF segment that says this one thing. */
function turnSegment(turn: number): Buffer {
  const directory = Buffer.from('00010112000300000001000000000000000000', 'hex').subarray(0, 18);
  directory.writeUInt16BE(turn, 10);
  const head = Buffer.from('ffe10022457869660000' + '4d4d002a00000008', 'hex');
  return Buffer.concat([head, directory]);
}
