import { describe, expect, it } from '@jest/globals';
import { indexScore, scaleScore } from './scale-score.ts';

describe('scaleScore', () => {
  it('turns five points into 0 25 50 75 100', () => {
    expect([1, 2, 3, 4, 5].map((value) => scaleScore(value, 1, 5))).toEqual([0, 25, 50, 75, 100]);
  });

  it('turns a scale on which low is good', () => {
    expect([1, 2, 3, 4, 5].map((value) => scaleScore(value, 1, 5, true))).toEqual([100, 75, 50, 25, 0]);
    expect(scaleScore(7, 0, 10)).toBe(70);
  });

  it.each([
    [6, 1, 5],
    [1, 5, 5],
    [Number.NaN, 1, 5],
  ])('refuses value %d on a scale from %d to %d', (value, min, max) => {
    expect(() => scaleScore(value, min, max)).toThrow(RangeError);
  });
});

describe('indexScore', () => {
  it.each([
    [[100, 50, null, null], 75],
    [[100, null, null], null],
    [[null], null],
    [[], null],
    [[0, 50, 100], 50],
  ])('of %j is %j: half the items are enough', (items, expected) => {
    expect(indexScore(items)).toBe(expected);
  });
});
