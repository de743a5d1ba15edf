import { describe, expect, it } from '@jest/globals';
import { lix } from './lix.ts';

/** `long` words of seven letters and `short` of two, in sentences of `perSentence` words. */
function aText({ long, short, perSentence }: { long: number; short: number; perSentence: number }): string {
  const words = [...Array<string>(long).fill('sykehus'), ...Array<string>(short).fill('er')];
  return words.map((word, index) => ((index + 1) % perSentence === 0 ? `${word}.` : word)).join(' ');
}

describe('lix', () => {
  it('is mean sentence length plus per cent of long words: 20 words and 20 % give 40', () => {
    expect(lix(aText({ long: 20, short: 80, perSentence: 20 }))).toBe(40);
  });

  it('gives 41.86 for two sentences of 11 words with 4 long ones', () => {
    const text = 'Dette er en kort setning. Pasienten opplevde ventetiden som altfor lang.';
    expect(lix(text)).toBeCloseTo(11 / 2 + 400 / 11, 10);
    expect(lix(text)).toBeCloseTo(41.86, 2);
  });

  it('calls a word long from seven letters, Norwegian letters counted as one each', () => {
    expect(lix('sjukes')).toBe(1);
    expect(lix('sjukest')).toBe(101);
    expect(lix('blåbær')).toBe(1);
    expect(lix('blåbæra')).toBe(101);
  });

  it('takes a text without a full stop as one sentence', () => {
    expect(lix('Hva er viktig for deg')).toBe(5);
  });

  it('does not end a sentence inside a number', () => {
    expect(lix('Det tok 3.5 år')).toBe(5); // 3 and 5 are words of their own, the sentence is one
  });

  it('has no value for a text without words', () => {
    for (const text of ['', '   ', '...', '?!']) expect(lix(text)).toBeUndefined();
  });
});
