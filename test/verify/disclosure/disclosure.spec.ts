import { describe, expect, it } from '@jest/globals';
import { subtract } from './filter-attack.ts';
import { referenceCase, wardOfTwo } from './reference-case.ts';

/** The part of `npm run verify -- disclosure` that needs no house. */
describe('what an outsider can work out', () => {
  it('is what the published reference case says', () => {
    expect(referenceCase().filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('is nothing about a ward of two, at any level of the tree', () => {
    expect(wardOfTwo().filter(({ agrees }) => !agrees)).toEqual([]);
  });

  it('is found by subtracting filters where there is something to find', () => {
    const parents = new Map([
      ['clinic', null],
      ['a', 'clinic'],
      ['b', 'clinic'],
      ['c', 'clinic'],
    ]);
    const views = (c: number) =>
      new Map([
        ['clinic', new Map([['n', 40 + c]])],
        ['a', new Map([['n', 18]])],
        ['b', new Map([['n', 22]])],
        ['c', new Map<string, number>()],
      ]);
    expect(subtract(views(2), parents).breaches).toContain('n: 42 less 18 less 22 leaves 2');
    expect(subtract(views(7), parents).breaches).toEqual([]);
  });
});
