import { describe, expect, it } from '@jest/globals';
import { MARKS, markLanguageOf, markPattern } from './marks.ts';

describe('marks', () => {
  it.each([
    ['nb', 'nb'],
    ['nb-NO', 'nb'],
    ['nn_NO', 'nn'],
    ['EN-gb', 'en'],
    ['se', 'nb'],
    ['', 'nb'],
  ])('for %j are written in %s', (tag, expected) => {
    expect(markLanguageOf(tag)).toBe(expected);
  });

  it('stand in square brackets, each different, in every language', () => {
    for (const marks of Object.values(MARKS)) {
      const all = Object.values(marks);
      expect(new Set(all).size).toBe(9);
      for (const mark of all) expect(mark).toMatch(/^\[[^[\]]+\]$/u);
    }
  });

  it('are found whole by their pattern', () => {
    const all = Object.values(MARKS).flatMap((marks) => Object.values(marks));
    expect(`a ${all.join('')} b`.replace(markPattern(), '')).toBe('a  b');
  });
});
