import { describe, expect, it } from '@jest/globals';
import { stemOf } from './stem.ts';

describe('stemming', () => {
  it.each([
    ['ventetid', 'ventetiden', 'ventetida'],
    ['parkering', 'parkeringen', 'parkeringa'],
    ['fastlege', 'fastlegen', 'fastlegene', 'fastlegane', 'fastlegar'],
    ['sykepleier', 'sykepleieren', 'sykepleierne', 'sykepleiere'],
    ['sjukepleiar', 'sjukepleiaren', 'sjukepleiarane'],
    ['ringe', 'ringer'],
    ['lege', 'legen', 'legene', 'leger', 'legar'],
  ])('gives the forms of %s one stem', (...forms) => {
    expect(new Set(forms.map((form) => stemOf(form, 'no'))).size).toBe(1);
  });

  it('keeps "fastlege" apart from "fast", and those who care from care', () => {
    expect(stemOf('fastlege', 'no')).not.toBe(stemOf('fast', 'no'));
    expect(stemOf('pleierne', 'no')).not.toBe(stemOf('pleien', 'no'));
  });

  it('gives English forms one stem', () => {
    expect(stemOf('waiting', 'en')).toBe(stemOf('waited', 'en'));
    expect(stemOf('nurses', 'en')).toBe(stemOf('nurse', 'en'));
  });
});
