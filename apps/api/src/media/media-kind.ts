import type { AssetKind } from '@medvirk/questionnaire';

/** What a file is by its own first bytes: names and declared types are whatever somebody says. */
export interface MediaKind {
  kind: AssetKind;
  /** Media type that it is served with, and nothing else. */
  type: string;
}

/**
 * The kinds that browsers show by themselves and that can't run anything. SVG is a document with scripts, and is refused.
 * Signatures: PNG (RFC 2083), JPEG (JFIF), WebP (RIFF), MP3 (ID3v2 or a frame of MPEG layer III), Ogg (RFC 3533), MP4 and M4A
 * (ISO 14496-12, brand), WebM (RFC 8794, document type), WebVTT.
 */
export function mediaKindOf(bytes: Uint8Array): MediaKind | undefined {
  const text = (from: number, length: number) => Buffer.from(bytes.subarray(from, from + length)).toString('latin1');
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return { kind: 'image', type: 'image/png' };
  if (text(0, 3) === '\xff\xd8\xff') return { kind: 'image', type: 'image/jpeg' };
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return { kind: 'image', type: 'image/webp' };
  if (text(0, 3) === 'ID3' || isFrame(bytes)) return { kind: 'audio', type: 'audio/mpeg' };
  if (text(0, 4) === 'OggS') return { kind: 'audio', type: 'audio/ogg' };
  if (text(4, 4) === 'ftyp') {
    if (text(8, 4) === 'M4A ') return { kind: 'audio', type: 'audio/mp4' };
    // Pictures (HEIC, AVIF) and QuickTime come in the same box, and not every browser shows them.
    return FILM_BRANDS.has(text(8, 4)) ? { kind: 'video', type: 'video/mp4' } : undefined;
  }
  if (text(0, 4) === '\x1a\x45\xdf\xa3' && text(0, 64).includes('\x42\x82\x84webm')) {
    return { kind: 'video', type: 'video/webm' };
  }
  if (/^(?:\xef\xbb\xbf)?WEBVTT[\s]/.test(text(0, 12))) return { kind: 'captions', type: 'text/vtt' };
  return undefined;
}

/** Major brands of films in MP4 (mp4ra.org). */
const FILM_BRANDS: ReadonlySet<string> = new Set([
  ...['isom', 'iso2', 'iso3', 'iso4', 'iso5', 'iso6', 'mp41', 'mp42', 'avc1', 'dash', 'MSNV', 'M4V ', 'M4VH', 'M4VP'],
]);

/** MPEG audio: eleven bits of sync, version 1 or 2, layer III. */
function isFrame([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xf6) === 0xf2;
}
