import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachmentTypeOf } from './attachment-kind.ts';
import { withoutTraces } from './without-traces.ts';

const bytes = (...parts: (string | number[] | Buffer)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const segment = (marker: number, body: Buffer) =>
  bytes([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255], body);
const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];

/** EXIF with which way up the picture is held and, behind it, where it was taken. */
const exif = (turn: number) =>
  segment(
    0xe1,
    bytes(
      'Exif\0\0II*\0',
      [8, 0, 0, 0],
      [1, 0],
      [0x12, 1, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0],
      [0, 0, 0, 0],
      'GPS 59.9139N',
    ),
  );
const TABLE = segment(0xdb, bytes('table'));
const SCAN = bytes(segment(0xda, bytes('scan')), [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4]);
const END = [0xff, 0xd9];
const jpeg = (...extra: Buffer[]) =>
  bytes(
    [0xff, 0xd8],
    segment(0xe0, bytes('JFIF\0\x01')),
    ...extra,
    TABLE,
    SCAN,
    END,
    'a film of the seconds around it',
  );

describe('a JPEG', () => {
  it('loses where and with what it was taken, what others have written into it, and what stands behind its end', () => {
    const traces = [
      segment(0xe1, bytes('http://ns.adobe.com/xap GPS')),
      segment(0xed, bytes('Photoshop GPS')),
      segment(0xfe, bytes('GPS')),
    ];
    const clean = withoutTraces(jpeg(exif(1), ...traces), 'image/jpeg');
    expect(clean).toEqual(bytes([0xff, 0xd8], segment(0xe0, bytes('JFIF\0\x01')), TABLE, SCAN, END));
  });

  it('keeps which way up it is held, and nothing else of its EXIF', () => {
    const clean = withoutTraces(jpeg(exif(6)), 'image/jpeg') ?? Buffer.alloc(0);
    expect(clean.includes('GPS')).toBe(false);
    expect(clean.subarray(2, 4)).toEqual(bytes([0xff, 0xe1]));
    // Cleaned again it is the same: the segment that was written can be read.
    expect(withoutTraces(clean, 'image/jpeg')).toEqual(clean);
  });

  it('keeps all scans of one that comes sharper bit by bit', () => {
    const twoScans = bytes([0xff, 0xd8], TABLE, SCAN, segment(0xc4, bytes('huffman')), SCAN, END);
    expect(withoutTraces(twoScans, 'image/jpeg')).toEqual(twoScans);
  });

  it.each([
    ['cut off', jpeg().subarray(0, 30)],
    ['with a segment longer than the file', bytes([0xff, 0xd8, 0xff, 0xdb, 0xff, 0xff], 'x')],
    ['that is none', bytes('GIF89a')],
  ])('%s is not taken', (_, broken) => {
    expect(withoutTraces(broken, 'image/jpeg')).toBeUndefined();
  });
});

const chunk = (name: string, body = '') => bytes(u32(body.length), name, body, 'crc4');
const PNG = '\x89PNG\r\n\x1a\n';

describe('a PNG', () => {
  it('keeps the chunks that draw it', () => {
    const drawn = [chunk('IHDR', 'head'), chunk('pHYs', 'size'), chunk('IDAT', 'dots'), chunk('IEND')];
    const [head = bytes(), ...rest] = drawn;
    const traced = bytes(
      PNG,
      head,
      chunk('eXIf', 'GPS'),
      chunk('tEXt', 'Author'),
      chunk('tIME', 'now'),
      ...rest,
      'more',
    );
    expect(withoutTraces(traced, 'image/png')).toEqual(bytes(PNG, ...drawn));
    expect(withoutTraces(traced.subarray(0, 40), 'image/png')).toBeUndefined();
  });
});

describe('a WebP', () => {
  const little = (value: number) => [...u32(value)].reverse();
  const part = (name: string, body: Buffer) => bytes(name, little(body.length), body, body.length % 2 ? [0] : []);
  const webp = (...parts: Buffer[]) => {
    const body = bytes('WEBP', ...parts);
    return bytes('RIFF', little(body.length), body);
  };
  it('keeps the chunks that draw it, and its head no longer says that others come', () => {
    const traced = webp(
      part('VP8X', bytes([0x2c, 0, 0, 0])),
      part('VP8 ', bytes('dots!')),
      part('EXIF', bytes('GPS')),
      part('XMP ', bytes('GPS ')),
    );
    const clean = webp(part('VP8X', bytes([0x20, 0, 0, 0])), part('VP8 ', bytes('dots!')));
    expect(withoutTraces(traced, 'image/webp')).toEqual(clean);
  });
});

describe('sound', () => {
  const box = (name: string, body: Buffer) => bytes(u32(body.length + 8), name, body);
  const handler = (kind: string) => box('hdlr', bytes([0, 0, 0, 0, 0, 0, 0, 0], kind));
  const mp4 = (...tracks: Buffer[]) => bytes(box('ftyp', bytes('isom')), box('moov', bytes(...tracks)));
  it('in an MP4 loses its titles and places, and nothing in it moves', () => {
    const track = box('trak', bytes(handler('soun'), box('udta', bytes('Home, Main street 1'))));
    const traced = mp4(track, box('udta', bytes('GPS')));
    const clean = withoutTraces(traced, 'audio/mp4') ?? Buffer.alloc(0);
    expect(clean.length).toBe(traced.length);
    expect(clean.includes('Main street') || clean.includes('GPS')).toBe(false);
    expect(attachmentTypeOf(clean)).toEqual({ kind: 'audio', type: 'audio/mp4' });
  });

  it('in an MP3 loses what stands before and behind it', () => {
    const sound = bytes([0xff, 0xfb, 0x90, 0x64], 'sound');
    const traced = bytes('ID3\x04\0\0', [0, 0, 0, 5], 'Title', sound, 'TAG'.padEnd(128, 'x'));
    expect(withoutTraces(traced, 'audio/mpeg')).toEqual(sound);
  });

  it.each([
    ['a film in MP4', mp4(box('trak', handler('vide')), box('trak', handler('soun')))],
    ['an MP4 of nothing', mp4()],
    ['a film in WebM', bytes('\x1a\x45\xdf\xa3\x42\x82\x84webm', [0x86, 0x85], 'V_VP9', [0x86, 0x86], 'A_OPUS')],
    ['a film in Ogg', bytes('OggS....', '\x80theora')],
    ['a page', bytes('<!doctype html>')],
    ['a drawing with scripts', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a program', bytes('MZ....')],
  ])('is not %s', (_, file) => {
    expect(attachmentTypeOf(file)).toBeUndefined();
  });

  it.each([
    ['a recording in WebM', bytes('\x1a\x45\xdf\xa3\x42\x82\x84webm', [0x86, 0x86], 'A_OPUS'), 'audio', 'audio/webm'],
    ['a PDF', bytes('%PDF-1.7'), 'document', 'application/pdf'],
    ['a picture', bytes('\xff\xd8\xff\xe0'), 'image', 'image/jpeg'],
  ])('and other files are told by their own bytes: %s', (_, file, kind, type) => {
    expect(attachmentTypeOf(file)).toEqual({ kind, type });
  });
});

it('whatever comes, it ends: something is given back or nothing', () => {
  const start = fc.constantFrom(
    bytes([0xff, 0xd8]),
    bytes(PNG),
    bytes('RIFF....WEBP'),
    bytes('ID3'),
    bytes('\0\0\0\x10ftypisom'),
  );
  const types = fc.constantFrom('image/jpeg', 'image/png', 'image/webp', 'audio/mp4', 'audio/mpeg', 'application/pdf');
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 200 }), types, (head, rest, type) => {
      const file = bytes(head, Buffer.from(rest));
      const clean = withoutTraces(file, type);
      expect(clean === undefined || clean.length <= file.length + 36).toBe(true);
    }),
  );
});
