import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { marksIn, quoteText } from './quote-text.ts';

const COMMENT = 'Legen [navn fjernet] på øyeavdelingen forklarte meg alt i ro og mak.';
const stretch = (part: string) => ({ start: COMMENT.indexOf(part), end: COMMENT.indexOf(part) + part.length });

describe('marksIn', () => {
  it('tells where masking took something out', () => {
    expect(marksIn(COMMENT).map(({ start, end }) => COMMENT.slice(start, end))).toEqual(['[navn fjernet]']);
    expect(marksIn('Ingenting er tatt ut [her]')).toEqual([]);
  });
});

describe('quoteText', () => {
  it('is the comment as it stands when nothing more is taken out', () => {
    expect(quoteText(COMMENT, [])).toBe(COMMENT);
  });

  it('takes out what the editor marks, whole words at a time', () => {
    expect(quoteText(COMMENT, [stretch('øyeavd')])).toBe(
      'Legen [navn fjernet] på [fjernet] forklarte meg alt i ro og mak.',
    );
    expect(quoteText(COMMENT, [stretch('øyeavdelingen')], 'nn')).toContain('på [fjerna] forklarte');
  });

  it('takes a mark with it that a stretch touches, and never opens one', () => {
    expect(quoteText(COMMENT, [stretch('[navn')])).toBe(
      'Legen [fjernet] på øyeavdelingen forklarte meg alt i ro og mak.',
    );
  });

  it('makes one of stretches that overlap or meet', () => {
    const both = [stretch('Legen [navn fjernet]'), stretch('[navn fjernet] på'), stretch('øyeavdelingen')];
    expect(quoteText(COMMENT, both)).toBe('[fjernet] forklarte meg alt i ro og mak.');
  });

  it('masks once more by the rules of today', () => {
    expect(quoteText('Ring meg på 98 76 54 32, så forklarer jeg hvordan det var', [])).toContain(
      '[telefonnummer fjernet]',
    );
  });

  it('is nothing when too little is left', () => {
    expect(quoteText(COMMENT, [{ start: 0, end: COMMENT.length }])).toBeUndefined();
    expect(quoteText('Bra.', [])).toBeUndefined();
  });

  it('never holds a word that the comment did not hold, whatever is taken out', () => {
    const places = fc.array(fc.tuple(fc.integer({ min: -5, max: 90 }), fc.integer({ min: -5, max: 90 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(places, (pairs) => {
        const quote = quoteText(
          COMMENT,
          pairs.map(([start, end]) => ({ start, end })),
        );
        const words = (quote ?? '').replaceAll('[fjernet]', ' ').split(/\s+/u).filter(Boolean);
        for (const word of words) expect(COMMENT).toContain(word);
      }),
    );
  });
});
