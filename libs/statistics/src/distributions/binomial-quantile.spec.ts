import { describe, expect, it } from '@jest/globals';
import { fairBinomialQuantile } from './binomial-quantile.ts';

describe('fairBinomialQuantile', () => {
  it.each([
    [9, 2],
    [23, 8],
    [99, 41],
    [199, 88],
    [1500, 718],
    [5000, 2442],
  ])('of %d draws at 5 %% is %d, as qbinom gives', (trials, expected) => {
    expect(fairBinomialQuantile(0.05, trials)).toBe(expected);
  });

  it('refuses a number of draws that is not whole', () => {
    expect(() => fairBinomialQuantile(0.05, 2.5)).toThrow(RangeError);
  });
});
