import { describe, expect, it } from '@jest/globals';
import { findDatesOfBirth } from './find-dates-of-birth.ts';

const found = (text: string): string[] => findDatesOfBirth(text).map(({ start, end }) => text.slice(start, end));

describe('finding dates of birth', () => {
  it.each([
    ['født 13.09.72', '13.09.72'],
    ['født 130972', '130972'],
    ['Fødd den 3. mars 1975', '3. mars 1975'],
    ['f. 01.02.1941', '01.02.1941'],
    ['ola, f 130972', '130972'],
    ['(f.1.2.41)', '1.2.41'],
    ['fødselsdato: 1975-03-03', '1975-03-03'],
    ['fødselsdatoen min er 13 09 1972', '13 09 1972'],
    ['born on March 3rd, 1975', 'March 3rd, 1975'],
    ['Date of birth: 3 March 1975', '3 March 1975'],
  ])('finds in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'innlagt 13.09.72',
    'født i 1975',
    'født kl 14.30',
    'født 99.99.99',
    'f.eks. 13.09.2021',
    'fødestua 13.09.2021',
  ])('finds nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
