import { describe, expect, it } from '@jest/globals';
import { directionOf } from './direction.ts';
import { textIn } from './text-in.ts';
import { LanguageTag, Texts } from './texts.ts';

describe('textIn', () => {
  it('gives the wanted language where it exists', () => {
    expect(textIn({ nb: 'Ja', nn: 'Jau', en: 'Yes' }, 'nn')).toBe('Jau');
  });

  it.each([
    ['nn', { nb: 'Ikke', en: 'Not' }, 'Ikke'],
    ['nb', { nn: 'Ikkje', en: 'Not' }, 'Ikkje'],
    ['nb', { en: 'Not', pl: 'Nie' }, 'Not'],
    ['se', { en: 'Not', nn: 'Ikkje' }, 'Ikkje'],
    ['pl', { ar: 'لا' }, 'لا'],
  ])('in %s falls back to the closest that there is', (language, texts, expected) => {
    expect(textIn(texts, language)).toBe(expected);
  });

  it('passes over a text that is there and empty', () => {
    expect(textIn({ nb: '', nn: 'Ikkje' }, 'nb')).toBe('Ikkje');
    expect(textIn({ nb: '', pl: '', ar: 'لا' }, 'en')).toBe('لا');
  });

  it('gives no text for no texts', () => {
    expect(textIn(undefined, 'nb')).toBe('');
    expect(textIn({}, 'nb')).toBe('');
  });
});

describe('Texts', () => {
  it.each(['nb', 'en', 'sma', 'zh-Hant', 'en-GB'])('takes the language %s', (tag) => {
    expect(LanguageTag.safeParse(tag).success).toBe(true);
  });

  it.each(['', 'norsk', 'NB', 'constructor', 'nb_NO'])('refuses the language "%s"', (tag) => {
    expect(Texts.safeParse({ [tag]: 'x' }).success).toBe(false);
  });

  it('lets nobody put a text on the prototype', () => {
    const texts = Texts.parse(JSON.parse('{"__proto__":{"nb":"x"},"en":"y"}'));
    expect([textIn(texts, 'nb'), Object.keys(texts)]).toEqual(['y', ['en']]);
  });
});

describe('directionOf', () => {
  it('is from right to left for Arabic and Urdu, with or without a region, not for Sami', () => {
    expect(['ar', 'ar-SY', 'ur', 'se'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'ltr']);
  });
});
