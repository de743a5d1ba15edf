import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCaptions } from './read-captions.ts';

const problemsOf = (file: string) => readCaptions(file).problems.map(({ line, code }) => `${line} ${code}`);

describe('captions', () => {
  it('are read with their times in seconds, names, settings and notes left aside', () => {
    const file =
      '\uFEFFWEBVTT - Velkommen\r\nKind: captions\r\n\r\nNOTE fra teamet\r\n\r\n1\r\n00:01.000 --> 00:03.500 align:start\r\nHei,\r\nog velkommen.\r\n\r\n01:00:00.000 --> 01:00:02.250\r\nHa det.\r\n';
    expect(readCaptions(file)).toEqual({
      cues: [
        { from: 1, to: 3.5, words: 'Hei,\nog velkommen.' },
        { from: 3600, to: 3602.25, words: 'Ha det.' },
      ],
      problems: [],
    });
  });

  it.each([
    ['1\n00:00:01,000 --> 00:00:02,000\nHei', '1 no-header'],
    ['WEBVTTX\n\n00:01.000 --> 00:02.000\nHei', '1 no-header'],
    ['WEBVTT\n00:01.000 --> 00:02.000\nHei', '2 no-blank-line'],
    ['WEBVTT\n\n00:01,000 --> 00:02,000\nHei', '3 wrong-time'],
    ['WEBVTT\n\nførste\n00:01.000 -> 00:02.000\nHei', '4 wrong-time'],
    ['WEBVTT\n\nbare ord', '3 wrong-time'],
    ['WEBVTT\n\n00:61.000 --> 01:02.000\nHei', '3 wrong-time'],
    ['WEBVTT\n\n00:03.000 --> 00:02.000\nHei', '3 ends-before-it-begins'],
    ['WEBVTT\n\n00:03.000 --> 00:04.000\nHei\n\n00:01.000 --> 00:02.000\nHopp', '6 begins-before-the-last'],
    ['WEBVTT\n\n00:03.000 --> 00:04.000\nHei\n00:04.000 --> 00:05.000\nHopp', '5 no-blank-line'],
    ['WEBVTT\n\n00:03.000 --> 00:04.000\n\n', '3 no-words'],
    ['WEBVTT\n\n', '3 no-cues'],
  ])('that can’t be read are told with the line: %j is %s', (file, problem) => {
    expect(problemsOf(file)).toEqual([problem]);
  });

  it('never make the reader fail, and name a line that the file has', () => {
    const piece = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\n\n',
      '00:01.000',
      ' --> ',
      '00:02.000',
      'Hei',
      'NOTE',
      '\r',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const file = pieces.join('');
        const lines = file.split(/\r\n|\n|\r/).length;
        for (const { line } of readCaptions(file).problems) expect(line >= 1 && line <= lines).toBe(true);
      }),
    );
  });
});
