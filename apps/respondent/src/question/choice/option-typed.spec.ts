import { describe, expect, it } from '@jest/globals';
import type { Option } from '@medvirk/questionnaire';
import { optionTyped } from './option-typed.ts';

const options: Option[] = [
  { code: 'os', texts: { nb: 'Oslo', en: 'Oslo' } },
  { code: 'mr', texts: { nb: 'Møre og Romsdal' } },
];

describe('an option that is typed', () => {
  it.each([
    ['Oslo', 'os'],
    ['  møre  OG romsdal ', 'mr'],
    ['Bergen', 'Bergen'],
    ['os', 'os'],
    [' ', ''],
  ])('"%s" is %s', (text, code) => {
    expect(optionTyped(options, text, 'nb')).toBe(code);
  });
});
