import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ToldView } from '@medvirk/api-contract';
import { saidInWords } from './said-in-words.ts';
import { tellingIn } from './telling.ts';
import type { ToldTexts } from './told-texts.ts';

const textsOf = (language: string) =>
  JSON.parse(readFileSync(new URL(`./texts/${language}.json`, import.meta.url), 'utf8')) as ToldTexts;
const figure = { estimate: 0.61, low: 0.55, high: 0.67, n: 248, level: 0.95, method: 'wilson' } as const;
const said = (changes: Partial<ToldView['themes'][number]['said'][number]> = {}) => ({
  question: 'whom-to-call',
  texts: { nb: 'Visste du hvem du kunne ringe?', en: 'Did you know whom to call?' },
  measure: 'unfavourable-share' as const,
  figure,
  ...changes,
});

// Spaces inside numbers are of the kind that does not break.
const plain = (text: string) => text.replace(/\u00a0/gu, ' ');

describe('what was said', () => {
  it('is told in numbers of people, with percent, interval and base beside it', () => {
    const words = saidInWords(said(), tellingIn('nb', textsOf('nb')));
    expect(words.large).toBe('6 av 10');
    expect(plain(words.exact)).toBe('61 %. Med så mange svar ligger det trolig mellom 55 % og 67 %. 248 har svart.');
    expect(words.few).toBe(false);
  });

  it('is told in the language of the reader', () => {
    const words = saidInWords(said({ measure: 'favourable-share' }), tellingIn('en', textsOf('en')));
    expect(`${words.large} ${words.about} ${words.question}`).toBe(
      '6 in 10 gave a good answer to Did you know whom to call?',
    );
  });

  it('is points for a mean score', () => {
    const score = { ...figure, estimate: 61.4, low: 55.2, high: 67.5, method: 't' as const };
    const words = saidInWords(said({ measure: 'mean-score', figure: score }), tellingIn('nb', textsOf('nb')));
    expect(words.large).toBe('61');
    expect(words.exact).toContain('mellom 55 og 68');
  });

  it('says so when few have answered', () => {
    expect(saidInWords(said({ figure: { ...figure, n: 29 } }), tellingIn('nb', textsOf('nb'))).few).toBe(true);
  });
});
