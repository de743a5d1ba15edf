import { describe, expect, it } from '@jest/globals';
import { digitChains, digitsOf, groupsHolding } from './digit-chains.ts';

const read = (text: string): string[][] => digitChains(text).map((chain) => chain.map(({ digits }) => digits));

describe('chains of digits', () => {
  it('hold groups with short separators between them', () => {
    expect(read('12 34-56 (78)\n90, 11')).toEqual([['12', '34', '56', '78', '90'], ['11']]);
  });

  it('read digits that are written as words, but not parts of words', () => {
    expect(read('null én to 34')).toEqual([['0', '1', '2', '34']]);
    expect(read('entotre enig toget')).toEqual([]);
  });

  it('end where the separator is longer than four characters', () => {
    expect(read('1    2     3')).toEqual([['1', '2'], ['3']]);
  });

  it('give the groups that hold so many digits, never a part of a group', () => {
    const [chain = []] = digitChains('12 345 6');
    expect(digitsOf(groupsHolding(chain, 0, 5) ?? [])).toBe('12345');
    expect(groupsHolding(chain, 0, 4)).toBeUndefined();
    expect(groupsHolding(chain, 2, 2)).toBeUndefined();
  });
});
