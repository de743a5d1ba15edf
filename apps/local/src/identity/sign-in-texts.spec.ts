import { describe, expect, it } from '@jest/globals';
import { chooseLanguage } from './sign-in-texts.ts';

describe('chooseLanguage', () => {
  it.each([
    [undefined, 'nb'],
    ['', 'nb'],
    ['no', 'nb'],
    ['nb-NO,nb;q=0.9,en;q=0.8', 'nb'],
    ['nn-NO,nn;q=0.9,nb;q=0.8', 'nn'],
    ['en-GB', 'en'],
    ['en;q=0.5, nn;q=0.7', 'nn'],
    ['de-DE,de;q=0.9,en;q=0.3', 'en'],
    ['sv', 'nb'],
    ['en;q=0', 'nb'],
    ['*', 'nb'],
  ])('%j gives %s', (header, expected) => {
    expect(chooseLanguage(header)).toBe(expected);
  });
});
