import { describe, expect, it } from '@jest/globals';
import { readEntry } from './read-entry.ts';

describe('an entry of a word list', () => {
  it('is read as words, beginnings of words, phrases, and phrases in one sentence', () => {
    expect(readEntry('Ventetiden', 'no')).toEqual({ ok: true, entry: { phrases: [[{ stem: 'ventetid' }]] } });
    expect(readEntry('vent*', 'no')).toEqual({ ok: true, entry: { phrases: [[{ prefix: 'vent' }]] } });
    expect(readEntry('lang kø + ute', 'no')).toMatchObject({ ok: true, entry: { phrases: [[{}, {}], [{}]] } });
  });

  it.each([
    ['', 'empty'],
    ['lege +', 'empty'],
    ['ab*', 'short-prefix'],
    ['a&e', 'not-a-word'],
    ['en to tre fire fem seks sju', 'too-long'],
    ['a + b + c + d + e', 'too-long'],
  ])('such as "%s" is refused as %s', (text, problem) => {
    expect(readEntry(text, 'no')).toEqual({ ok: false, problem });
  });
});
