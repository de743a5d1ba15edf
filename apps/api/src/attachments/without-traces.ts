import { jpegWithoutTraces } from './traces/jpeg.ts';
import { pngWithoutTraces, webpWithoutTraces } from './traces/pictures.ts';
import { mp3WithoutTraces, mp4WithoutTraces } from './traces/sound.ts';

const CLEANED: Readonly<Record<string, (bytes: Buffer) => Buffer | undefined>> = {
  'image/jpeg': jpegWithoutTraces,
  'image/png': pngWithoutTraces,
  'image/webp': webpWithoutTraces,
  'audio/mp4': mp4WithoutTraces,
  'audio/mpeg': mp3WithoutTraces,
};

/**
 * The same file without what a device writes down beside the picture or the sound: where and when it was taken, with what, by whom. Of
 * pictures only the parts that draw them are kept, so that what nobody thought of goes too. PDF, Ogg and WebM stay as they are: a PDF's
 * traces are woven into it, and browsers write none into the other two.
 * @returns undefined for what can't be read through, which is not taken
 */
export function withoutTraces(bytes: Buffer, type: string): Buffer | undefined {
  return (CLEANED[type] ?? ((same) => same))(bytes);
}
