import { describe, expect, it } from '@jest/globals';
import type { Question, Texts } from '@medvirk/questionnaire';
import { aloudText } from './aloud-text.ts';

const words = (texts: Texts | undefined) => texts?.nb ?? '';

describe('a question read aloud', () => {
  it('has its hint and its choices', () => {
    const question: Question = {
      code: 'q',
      type: 'single-choice',
      texts: { nb: 'Fikk du vite det?' },
      hint: { nb: 'Tenk på medisiner.' },
      options: [
        { code: 'yes', texts: { nb: 'Ja' } },
        { code: 'no', texts: { nb: 'Nei' } },
      ],
    };
    expect(aloudText(question, words)).toBe('Fikk du vite det?\nTenk på medisiner.\nJa\nNei');
  });

  it('says what the ends of a row of numbers mean, not every number', () => {
    const points = [
      { value: 0, texts: { nb: 'Dårlig' } },
      { value: 1, texts: {} as Texts },
      { value: 2, texts: { nb: 'Bra' } },
    ];
    const question: Question = {
      code: 'q',
      type: 'scale',
      texts: { nb: 'Alt i alt?' },
      points,
      higherIsBetter: true,
      display: 'numbers',
    };
    expect(aloudText(question, words)).toBe('Alt i alt?\n0: Dårlig\n2: Bra');
  });
});
