import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { TOLD_LANGUAGES } from '../told/told-texts.ts';
import { SCREEN_LANGUAGES } from './screen-language.ts';

const read = (path: string): Record<string, string> =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, string>;
const placesIn = (text: string): string[] => [...text.matchAll(/\{\w+\}/gu)].map(([place]) => place).sort();

const LANGUAGES = SCREEN_LANGUAGES.filter((language) => language !== 'nb');
const FOLDERS: readonly (readonly [string, readonly string[]])[] = [
  ['.', LANGUAGES],
  ['./rare', LANGUAGES],
  ['../invited/texts', LANGUAGES],
  ['../word/texts', LANGUAGES],
  ['../question/written', LANGUAGES],
  ['../told/texts', TOLD_LANGUAGES.filter((language) => language !== 'nb')],
  ['../kiosk/texts', TOLD_LANGUAGES.filter((language) => language !== 'nb')],
];
/** Signs that a language is written with, for those that are written with others than Norwegian. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ur: /\p{Script=Arabic}/u,
  uk: /\p{Script=Cyrillic}/u,
};

describe.each(FOLDERS)('the texts in %s', (folder, languages) => {
  const nb = read(`${folder}/nb.json`);

  it.each(languages)('are complete in %s, with the same places to fill', (language) => {
    const other = read(`${folder}/${language}.json`);
    expect(Object.keys(other)).toEqual(Object.keys(nb));
    for (const [key, text] of Object.entries(nb)) {
      expect({ key, places: placesIn(other[key] ?? '') }).toEqual({ key, places: placesIn(text) });
      expect(other[key]?.trim()).not.toBe('');
    }
  });

  it('are written in the signs of their language', () => {
    const foreign = languages.flatMap((language) => {
      const script = SCRIPTS[language];
      if (!script) return [];
      const texts = Object.entries(read(`${folder}/${language}.json`)).filter(([key]) => key !== 'own.file');
      return texts.filter(([, text]) => /\p{L}/u.test(text.replace(/\{\w+\}/gu, '')) && !script.test(text));
    });
    expect(foreign).toEqual([]);
  });

  // Nynorsk has many a sentence in common with bokmål.
  it.each(languages.filter((language) => language !== 'nn'))(
    'hold in %s no sentence that was left in English or bokmål',
    (language) => {
      const [own, en] = [read(`${folder}/${language}.json`), read(`${folder}/en.json`)];
      const left = Object.entries(own).filter(([key, text]) => {
        const isSentence =
          text
            .replace(/\{\w+\}/gu, '')
            .split(' ')
            .filter(Boolean).length > 3;
        return isSentence && (text === nb[key] || (language !== 'en' && text === en[key]));
      });
      expect(left).toEqual([]);
    },
  );

  it('hold no exclamation marks: calm words only', () => {
    const said = ['nb', ...languages].flatMap((language) => Object.values(read(`${folder}/${language}.json`)));
    expect(said.filter((text) => text.includes('!'))).toEqual([]);
  });
});
