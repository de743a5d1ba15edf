import { describe, expect, it } from '@jest/globals';
import { mediaKindOf } from './media-kind.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('the kind of a file', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0..JFIF', 'image/jpeg'],
    ['RIFF....WEBPVP8 ', 'image/webp'],
    ['ID3\x04....', 'audio/mpeg'],
    ['\xff\xfb\x90\x64', 'audio/mpeg'],
    ['OggS....', 'audio/ogg'],
    ['\0\0\0\x20ftypM4A ', 'audio/mp4'],
    ['\0\0\0\x20ftypisom', 'video/mp4'],
    ['\0\0\0\x1cftypmp42', 'video/mp4'],
    [
      '\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\xf7\x81\x01\x42\xf2\x81\x04\x42\xf3\x81\x08\x42\x82\x84webm',
      'video/webm',
    ],
    ['WEBVTT\n\n00:00', 'text/vtt'],
  ])('is seen by its first bytes: %j is %s', (start, type) => {
    expect(mediaKindOf(bytes(start))?.type).toBe(type);
  });

  it.each([
    '',
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    '<!doctype html>',
    'RIFF....WAVEfmt ',
    'MZ....',
    '%PDF-1.7',
    'WEBVTTX',
    'GIF89a',
    '\0\0\0\x14ftypqt  ',
    '\0\0\0\x18ftypheic',
    '\x1a\x45\xdf\xa3\x93\x42\x82\x88matroska',
  ])('is none of those that are taken: %j', (start) => {
    expect(mediaKindOf(bytes(start))).toBeUndefined();
  });
});
