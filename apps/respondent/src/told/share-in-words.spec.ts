import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shareInWords } from './share-in-words.ts';

describe('a share in words', () => {
  it.each([
    [0.61, 6, 10],
    [0.74, 3, 4],
    [0.26, 1, 4],
    [0.33, 1, 3],
    [0.66, 2, 3],
    [0.5, 5, 10],
    [0.05, 1, 10],
    [0.95, 9, 10],
    [0.72, 7, 10],
  ])('%d is %d of %d', (share, part, whole) => {
    expect(shareInWords(share)).toEqual({ kind: 'of', part, whole });
  });

  it.each([
    [0, 'nobody'],
    [0.03, 'nearly-nobody'],
    [0.97, 'nearly-everybody'],
    [1, 'everybody'],
  ])('%d is %s', (share, kind) => {
    expect(shareInWords(share)).toEqual({ kind });
  });

  it('never says more than five percentage points wrong', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), (share) => {
        const words = shareInWords(share);
        return words.kind === 'of' && Math.abs(words.part / words.whole - share) <= 0.05 + 1e-9;
      }),
    );
  });
});
