import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { ReturnTo } from './return-to.ts';

describe('ReturnTo', () => {
  it.each(['/', '/surveys', '/surveys/1?unit=2&x=/#part', '/a//b', '/sp%C3%B8rsm%C3%A5l'])('goes to %j', (place) => {
    expect(ReturnTo.parse(place)).toBe(place);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/\r\\evil.example',
    '\t//evil.example',
    ' //evil.example',
    '/a\\b',
    'https://evil.example',
    'javascript:alert(1)',
    'surveys',
    '',
    `/${'a'.repeat(500)}`,
    undefined,
    ['/surveys', '//evil.example'],
  ])('goes to the front page instead of %j', (place) => {
    expect(ReturnTo.parse(place)).toBe('/');
  });

  it('never leads off the site, whatever is asked for', () => {
    const bits = fc.constantFrom(
      '/',
      '\\',
      '\t',
      '\n',
      '\r',
      ' ',
      '\u0000',
      '@',
      ':',
      '?',
      '#',
      '.',
      '%2f',
      'evil.example',
      'https:',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 8 }), (parts) => {
        const site = 'https://medvirk.example.no';
        expect(new URL(ReturnTo.parse(parts.join('')), site).origin).toBe(site);
      }),
      { numRuns: 3000 },
    );
  });
});
