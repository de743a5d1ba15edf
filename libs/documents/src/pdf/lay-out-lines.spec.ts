import { describe, expect, it } from '@jest/globals';
import { layOutLines } from './lay-out-lines.ts';

/** Every letter is one point wide. */
const measure = (text: string): number => [...text].length;
const lines = (text: string, width: number, rightToLeft = false): string[] =>
  layOutLines(text, width, measure, rightToLeft).map(({ runs }) => runs.map((run) => run.text).join(' | '));

describe('layOutLines', () => {
  it('breaks at spaces, and where the text has breaks of its own', () => {
    expect(lines('en to tre fire', 6)).toEqual(['en to', 'tre', 'fire']);
    expect(lines('en\n\nto', 6)).toEqual(['en', '', 'to']);
  });

  it('breaks a word that is wider than a line', () => {
    expect(lines('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  });

  it('lets no line be wider than it may, and loses no letter', () => {
    const text = 'Hvordan fungerer det nå for brukeren, og hvordan vet vi det?';
    for (const width of [1, 5, 8, 13, 40]) {
      const laid = layOutLines(text, width, measure);
      expect(Math.max(...laid.map((line) => line.width))).toBeLessThanOrEqual(width);
      expect(lines(text, width).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });

  it('turns the runs of a text from right to left, and not the words inside a run of another script', () => {
    expect(lines('أجاب Post A الآن', 40, true)).toEqual(['الآن | Post A | أجاب']);
    expect(lines('Hei مرحبا بك du', 40)).toEqual(['Hei | مرحبا بك | du']);
  });
});
