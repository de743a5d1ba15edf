import { describe, expect, it } from '@jest/globals';
import { firstLanguage, screenLanguageOf } from './screen-language.ts';

describe('the language of the screen', () => {
  it.each([
    ['nb', 'nb'],
    ['nn-NO', 'nn'],
    ['no', 'nb'],
    ['en-GB', 'en'],
    ['ar', 'ar'],
    ['ur-PK', 'ur'],
    ['se', 'se'],
    ['sel', 'en'],
    ['de', 'en'],
  ])('is for %s: %s', (language, screen) => {
    expect(screenLanguageOf(language)).toBe(screen);
  });
});

describe('the language to start in', () => {
  it.each([
    [['nb', 'nn', 'en'], ['nn-NO', 'nb'], 'nn'],
    [['nb', 'en'], ['no-NO'], 'nb'],
    [['nb', 'en'], ['pl', 'en-US'], 'en'],
    [['nb', 'ar'], ['pl'], 'nb'],
    [['nb', 'zh-Hant'], ['zh-Hant'], 'zh-Hant'],
  ])('of %j for a reader of %j is %s', (offered, wanted, language) => {
    expect(firstLanguage(offered, wanted)).toBe(language);
  });
});
