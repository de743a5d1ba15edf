import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ThemeWords, themeCoder, type WordEntry } from './theme-coder.ts';

const counts = (...texts: readonly string[]): WordEntry[] => texts.map((text) => ({ text, effect: 'counts' }));
const list = (theme: string, entries: readonly WordEntry[], language: 'no' | 'en' = 'no'): ThemeWords => ({
  theme,
  language,
  entries,
});
const themes = (text: string, ...lists: readonly ThemeWords[]): string[] =>
  themeCoder(lists, 'no')
    .code(text)
    .map(({ theme }) => theme);

describe('coding comments to themes', () => {
  it('knows a word again in any form, in bokmål and nynorsk', () => {
    const waiting = list('waiting', counts('ventetid'));
    for (const text of ['Ventetiden var lang', 'ventetida!', 'VENTETID']) {
      expect(themes(text, waiting)).toEqual(['waiting']);
    }
    expect(themes('Vi ventet', waiting)).toEqual([]);
  });

  it('knows all words that begin in one way', () => {
    const waiting = list('waiting', counts('vent*'));
    expect(themes('Vi ventet på venterommet', waiting)).toEqual(['waiting']);
    expect(themes('Inventaret var slitt', waiting)).toEqual([]);
  });

  it('knows words side by side, with small words between, but in one sentence', () => {
    const respect = list('respect', counts('tatt på alvor', 'sett hørt'));
    expect(themes('Jeg ble tatt på alvor', respect)).toEqual(['respect']);
    expect(themes('Jeg ble sett og hørt', respect)).toEqual(['respect']);
    expect(themes('Jeg ble sett. Hørt ble jeg ikke', respect)).toEqual([]);
    expect(themes('Sett nå, hvem har hørt?', respect)).toEqual([]);
  });

  it('knows words that must stand in one sentence, in any order', () => {
    const time = list('time', counts('lege + tid'));
    expect(themes('Det tok lang tid før legen kom', time)).toEqual(['time']);
    expect(themes('Legen kom. Det tok tid.', time)).toEqual([]);
  });

  it('does not count a word inside what the list bars', () => {
    const waiting = list('waiting', [...counts('vente'), { text: 'vente barn', effect: 'excludes' }]);
    expect(themes('Jeg venter barn', waiting)).toEqual([]);
    expect(themes('Jeg venter barn og måtte vente', waiting)).toEqual(['waiting']);
  });

  it('shows where a theme was found, and by which entry', () => {
    const [coded] = themeCoder([list('food', counts('mat', 'kald mat'))], 'no').code('Så kald mat!');
    expect(coded?.hits).toEqual([
      { start: 3, end: 11, entry: 'kald mat' },
      { start: 8, end: 11, entry: 'mat' },
    ]);
  });

  it('gives a comment as many themes as it is about, in the order of the lists', () => {
    const lists = [list('food', counts('mat')), list('staff', counts('lege'))];
    expect(themes('Legen var fin, maten var kald', ...lists)).toEqual(['food', 'staff']);
  });

  it('leaves out lists of another language and says which entries it can’t read', () => {
    const coder = themeCoder([list('food', counts('food'), 'en'), list('food', counts('a*', '+', 'mat'))], 'no');
    expect(coder.unread.map(({ text }) => text)).toEqual(['a*', '+']);
    expect(coder.code('food')).toEqual([]);
  });

  it('never sees the mark of something masked', () => {
    expect(themes('[telefonnummer fjernet]', list('contact', counts('telefonnummer', 'fjernet')))).toEqual([]);
  });

  it('takes time by the length of the comment, not by that of the list', () => {
    const text = 'Ventetiden var lang og maten kald. '.repeat(200);
    const milliseconds = (entries: number): number => {
      const coder = themeCoder([list('t', counts(...Array.from({ length: entries }, (_, i) => `ord${i}`)))], 'no');
      const start = performance.now();
      coder.code(text);
      return performance.now() - start;
    };
    const best = (entries: number): number => Math.min(...Array.from({ length: 5 }, () => milliseconds(entries)));
    milliseconds(10);
    expect(best(20_000)).toBeLessThan(20 * Math.max(best(10), 1));
  });

  it('never throws and never points outside the comment', () => {
    const entry = fc.record({ text: fc.string({ maxLength: 12 }), effect: fc.constantFrom('counts', 'excludes') });
    fc.assert(
      fc.property(fc.array(entry as fc.Arbitrary<WordEntry>, { maxLength: 8 }), fc.string(), (entries, text) => {
        for (const { hits } of themeCoder([list('t', entries)], 'no').code(text)) {
          for (const { start, end } of hits) expect(0 <= start && start < end && end <= text.length).toBe(true);
        }
      }),
    );
  });
});
