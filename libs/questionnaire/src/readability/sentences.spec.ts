import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sentencesIn, wordsIn } from './sentences.ts';

const sentences = (text: string) => sentencesIn(text).map((sentence) => sentence.text);

describe('sentencesIn', () => {
  it.each([
    ['Hva var bra? Hva kan bli bedre?', ['Hva var bra?', 'Hva kan bli bedre?']],
    ['Tenk på mat, f.eks. frokost. Var den god?', ['Tenk på mat, f.eks. frokost.', 'Var den god?']],
    ['Du kom ca. kl. 12 den 1. mars.', ['Du kom ca. kl. 12 den 1. mars.']],
    ['Det var i 2024. Så kom du igjen.', ['Det var i 2024.', 'Så kom du igjen.']],
    ['Ventet du mer enn 3.5 timer?', ['Ventet du mer enn 3.5 timer?']],
    ['Først dette\nså dette', ['Først dette', 'så dette']],
    ['«Hva er viktig for deg?» spurte vi.', ['«Hva er viktig for deg?»', 'spurte vi.']],
    ['... ?!', []],
    ['', []],
  ])('reads "%s" as %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it('knows which sentences ask', () => {
    expect(sentencesIn('Tenk på maten. Var den god?').map(({ asks }) => asks)).toEqual([false, true]);
  });

  it('counts words filled in from an earlier answer as nothing, and keeps all places', () => {
    const text = 'Var {{ward|avdelingen}} bra?';
    expect(wordsIn(text).map((word) => [word.text, text.slice(word.start, word.end)])).toEqual([
      ['Var', 'Var'],
      ['bra', 'bra'],
    ]);
    expect(sentences(text)).toEqual([text]);
  });

  it('gives places that lie in the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aå .?!\n{}|1"»-'.split('')), maxLength: 60 }), (text) => {
        let last = 0;
        for (const sentence of sentencesIn(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          for (const word of sentence.words) {
            expect(text.slice(word.start, word.end)).toBe(word.text);
            expect(word.start).toBeGreaterThanOrEqual(last);
            expect(word.end).toBeLessThanOrEqual(sentence.end);
            last = word.end;
          }
        }
      }),
    );
  });
});

describe('wordsIn', () => {
  it.each([
    ['Pleie- og omsorg', ['Pleie', 'og', 'omsorg']],
    ['lege og/eller sykepleier', ['lege', 'og/eller', 'sykepleier']],
    ['e-post, 3.5 år', ['e-post', '3.5', 'år']],
  ])('of "%s" are %j', (text, expected) => {
    expect(wordsIn(text).map((word) => word.text)).toEqual(expected);
  });
});
