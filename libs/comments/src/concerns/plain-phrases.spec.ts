import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { holdsAny, phrasesOf, plainWords } from './plain-phrases.ts';

const word = fc.constantFrom('i', 'å', 'dø', 'død', 'døde', 'liv', 'livet', 'tar', 'ta', 'skal', 'skade');
const texts = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
const parts = fc.array(fc.array(word, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 });

/** The same said as a pattern: parts at the beginnings of words, with three words between at most, and more only behind the last. */
function pattern(phrase: readonly (readonly string[])[]): RegExp {
  const between = '\\S* (?:\\S+ ){0,3}';
  return new RegExp(` ${phrase.map((words) => words.join(' ')).join(between)}`, 'u');
}

describe('phrases', () => {
  it('are found where a pattern finds them, by themselves and among others', () => {
    fc.assert(
      fc.property(texts, fc.array(parts, { minLength: 1, maxLength: 6 }), (text, phrases) => {
        const said = phrases.map((phrase) => phrase.map((words) => words.join(' ')).join(' * '));
        const plain = plainWords(text);
        const expected = phrases.map((phrase) => pattern(phrase).test(plain));
        expect(said.map((phrase) => holdsAny(plain, phrasesOf({ nb: [phrase] })))).toEqual(expected);
        expect(holdsAny(plain, phrasesOf({ nb: said }))).toBe(expected.includes(true));
      }),
      { numRuns: 2000 },
    );
  });

  it('are looked for at the beginning of a word only, and may go on behind it', () => {
    const phrases = phrasesOf({ nb: ['selvmord'] });
    expect(holdsAny(plainWords('Selvmordstankene kom'), phrases)).toBe(true);
    expect(holdsAny(plainWords('uselvmord'), phrases)).toBe(false);
    expect(holdsAny(plainWords(''), phrases)).toBe(false);
  });

  it('take no longer for a long text than for as many short ones', () => {
    const phrases = phrasesOf({ nb: ['ta * ta * ta * livet'] });
    const began = performance.now();
    expect(holdsAny(plainWords('ta '.repeat(20_000)), phrases)).toBe(false);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
