import { describe, expect, it } from '@jest/globals';
import { voiceFor } from './voice-for.ts';

const local = (lang: string) => ({ lang, localService: true });
const onServer = (lang: string) => ({ lang, localService: false });

describe('the voice that reads aloud', () => {
  it.each([
    ['nb', [local('en-GB'), local('nb-NO')], 'nb-NO'],
    ['nb', [local('no_NO')], 'no_NO'],
    ['nn', [local('nb-NO'), local('nn-NO')], 'nn-NO'],
    ['nn', [local('nb-NO')], 'nb-NO'],
    ['ar', [local('en-GB'), local('ar-SA')], 'ar-SA'],
  ])('for %s of %j is %s', (language, voices, lang) => {
    expect(voiceFor(voices, language)?.lang).toBe(lang);
  });

  it('is never one that sends the text away, and never one of another language', () => {
    expect(voiceFor([onServer('nb-NO'), local('sv-SE')], 'nb')).toBeUndefined();
  });
});
