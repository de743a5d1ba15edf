import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareInWords } from './share-in-words.ts';

describe('a share in words', () => {
  it.each([
    [0.75, 3, 4, true],
    [0.74, 3, 4, false],
    [0.72, 7, 10, false],
    [0.8, 8, 10, true],
    [0.5, 1, 2, true],
    [1 / 3, 1, 3, true],
    [0.31, 3, 10, false],
    [0.12, 1, 10, false],
  ])('tells %d as %d of %d, exact: %s', (share, part, whole, exact) => {
    expect(shareInWords(share)).toEqual({ part, whole, exact });
  });

  it('says nothing where no fraction is near, least of all near none and near all', () => {
    expect(shareInWords(0.15)).toBeUndefined();
    expect(shareInWords(0.04)).toBeUndefined();
    expect(shareInWords(0.96)).toBeUndefined();
    expect(shareInWords(0)).toBeUndefined();
    expect(shareInWords(1)).toBeUndefined();
  });

  it('is never further from the share than three percent', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const words = shareInWords(share);
        if (words) expect(Math.abs(words.part / words.whole - share)).toBeLessThanOrEqual(0.03 + 1e-9);
      }),
    );
  });
});
