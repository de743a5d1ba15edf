import { describe, expect, it } from '@jest/globals';
import { wordLanguageOf } from './word-language.ts';

describe('the language of words', () => {
  it.each([
    ['nb', 'no'],
    ['nn-NO', 'no'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['enm', 'no'],
  ])('of comments in %s is %s', (tag, expected) => {
    expect(wordLanguageOf(tag)).toBe(expected);
  });
});
