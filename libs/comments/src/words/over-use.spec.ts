import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overUse } from './over-use.ts';

describe('over-use of a term', () => {
  it('is the log-likelihood ratio of the four-fold table', () => {
    // 2 (10 ln 2 + 30 ln(30/35) + 40 ln(40/35)), the fourth cell being 0
    const byHand = 2 * (10 * Math.log(10 / 5) + 30 * Math.log(30 / 35) + 40 * Math.log(40 / 35));
    expect(overUse(10, 40, 0, 40)).toBeCloseTo(byHand, 10);
    expect(byHand).toBeCloseTo(15.296, 3);
  });

  it('is 0 for equal shares and changes sign when the sides are swapped', () => {
    expect(overUse(5, 50, 10, 100)).toBeCloseTo(0, 10);
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), fc.nat(50), (a, b, c, d) => {
        expect(overUse(a, a + b, c, c + d)).toBeCloseTo(-overUse(c, c + d, a, a + b), 8);
      }),
    );
  });

  it('is 0 when one side has no comments', () => {
    expect(overUse(3, 10, 0, 0)).toBe(0);
  });
});
