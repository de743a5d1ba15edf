import type { AttachmentKind } from '@medvirk/questionnaire';
import { mediaKindOf } from '../media/media-kind.ts';

/** What a file from somebody who answers is, by its own bytes. */
export interface AttachmentType {
  kind: AttachmentKind;
  /** Media type that it is handed out with, and nothing else. */
  type: string;
}

/**
 * Pictures, PDF (ISO 32000) and sound. Browsers record sound into the boxes that films come in, WebM and MP4: such a box is sound when
 * it says that it holds no picture track, and is refused when it does.
 */
export function attachmentTypeOf(bytes: Buffer): AttachmentType | undefined {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') return { kind: 'document', type: 'application/pdf' };
  const media = mediaKindOf(bytes);
  switch (media?.kind) {
    case 'image':
      return { kind: 'image', type: media.type };
    case 'audio':
      return holdsPictures(bytes, media.type) ? undefined : { kind: 'audio', type: media.type };
    case 'video':
      return holdsPictures(bytes, media.type) || !holdsSound(bytes, media.type)
        ? undefined
        : { kind: 'audio', type: media.type.replace('video/', 'audio/') };
    default:
      return undefined;
  }
}

function holdsPictures(bytes: Buffer, type: string): boolean {
  if (type === 'audio/ogg') return bytes.subarray(0, 4096).includes('\x80theora', 0, 'latin1');
  return type === 'video/webm' ? hasCodec(bytes, 'V_') : hasHandler(bytes, 'vide');
}

const holdsSound = (bytes: Buffer, type: string): boolean =>
  type === 'video/webm' ? hasCodec(bytes, 'A_') : hasHandler(bytes, 'soun');

/** Matroska: the element CodecID (0x86), its length in one byte, and a name that begins with what the track holds. */
function hasCodec(bytes: Buffer, prefix: 'V_' | 'A_'): boolean {
  for (let at = bytes.indexOf(prefix); at >= 0; at = bytes.indexOf(prefix, at + 1)) {
    if (bytes[at - 2] === 0x86) return true;
  }
  return false;
}

/** ISO 14496-12: the box `hdlr` of a track, its version and flags, four bytes of nothing, and what the track holds. */
function hasHandler(bytes: Buffer, handler: 'vide' | 'soun'): boolean {
  for (let at = bytes.indexOf('hdlr'); at >= 0; at = bytes.indexOf('hdlr', at + 1)) {
    if (bytes.subarray(at + 12, at + 16).toString('latin1') === handler) return true;
  }
  return false;
}
