import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from './folded-text.ts';

describe('folding text', () => {
  it('turns full-width, mathematical and other scripts’ digits into plain ones', () => {
    expect(foldText('１３𝟎𝟗𝟟𝟐٤٨۰२２①²').text).toBe('13097248022' + '12');
  });

  it('turns dashes and spaces into one kind each and drops what can’t be seen', () => {
    expect(foldText('1\u20132\u00a03\u200b4\u00ad5\u22126').text).toBe('1-2 345-6');
  });

  it('leaves letters, accents and line breaks alone', () => {
    expect(foldText('Blåbær, née\nŋ 😀').text).toBe('Blåbær, née\nŋ 😀');
  });

  it('leads back to the stretch of the original', () => {
    const original = 'a\u200b１２\u200b３b';
    const { text, toOriginal } = foldText(original);
    const start = text.indexOf('123');
    const span = toOriginal({ start, end: start + 3 });
    expect(original.slice(span.start, span.end)).toBe('１２\u200b３');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldText(text).text;
        expect(foldText(once).text).toBe(once);
      }),
    );
  });
});
