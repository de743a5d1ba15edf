import { describe, expect, it } from '@jest/globals';
import { isSame, NOT_SHOWN, SKIPPED, type SlotValue } from './facts.ts';

const answered = (value: unknown): SlotValue => ({ state: 'answered', value }) as SlotValue;

/** Nobody looks again at what is the same: it must be made new, since the very same object is the same by itself. */
describe('what a slot of the plan holds', () => {
  it.each<[string, SlotValue, SlotValue]>([
    ['shown', true, true],
    ['a number that is none', Number.NaN, Number.NaN],
    ['nothing', undefined, undefined],
    ['no codes', [], []],
    ['codes', ['a', 'b'], ['a', 'b']],
    ['an answer', answered('a'), answered('a')],
    ['an answer of several', answered(['a', 'b']), answered(['a', 'b'])],
    ['a state', { ...SKIPPED }, { ...SKIPPED }],
  ])('is the same with %s as before', (_, before, after) => {
    expect(isSame(before, after)).toBe(true);
  });

  it.each<[string, SlotValue, SlotValue]>([
    ['shown, then not', true, false],
    ['a number, then nothing', 1, undefined],
    ['nothing, then codes', undefined, ['a']],
    ['codes, then nothing', ['a'], undefined],
    ['one code more', ['a'], ['a', 'b']],
    ['one code less', ['a', 'b'], ['a']],
    ['one code changed for another', ['a', 'b'], ['a', 'c']],
    ['the same codes in another order', ['a', 'b'], ['b', 'a']],
    ['another answer', answered('a'), answered('b')],
    ['one, then several', answered('a'), answered(['a'])],
    ['several, then one', answered(['a']), answered('a')],
    ['one chosen more', answered(['a']), answered(['a', 'b'])],
    ['answered, then skipped', answered('a'), SKIPPED],
    ['skipped, then answered', SKIPPED, answered('a')],
    ['skipped, then not shown', SKIPPED, NOT_SHOWN],
    ['codes, then an answer', ['a'], answered('a')],
    ['an answer, then codes', answered('a'), ['a']],
  ])('is another with %s', (_, before, after) => {
    expect(isSame(before, after)).toBe(false);
  });
});
