import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tQuantile, tUpperTail } from './student-t.ts';

const relative = (value: number, expected: number): number => Math.abs(value / expected - 1);

describe('tQuantile', () => {
  // Upper 2.5 %, 0.1 % and 25 % points, from scipy 1 `stats.t.isf`.
  it.each([
    [1, 12.706204736174705, 318.30883898555044, 1],
    [1.3, 7.500529325562036, 89.92242898188007, 0.9095175281352076],
    [2, 4.302652729749464, 22.327124770119873, 0.8164965809277261],
    [7, 2.3646242515927844, 4.785289628638334, 0.7111417780817866],
    [9.5, 2.2441374614922966, 4.215146109508075, 0.7011881382612825],
    [30, 2.042272456301238, 3.385184866829305, 0.6827556933212927],
    [99, 1.9842169515864176, 3.1746038497557527, 0.6769759855461531],
    [1000, 1.9623390808264085, 3.0984021639129233, 0.6747351646070093],
    [4999, 1.9604386466615251, 3.091863446346706, 0.6745388301775066],
    [5001, 1.9604384567894741, 3.09186279370585, 0.6745388105481677],
    [1_000_000, 1.9599663568141072, 3.09024045631652, 0.6744899955310875],
  ])('with %d degrees of freedom has the published points to 10 digits', (df, at975, at999, at75) => {
    expect(relative(tQuantile(0.975, df), at975)).toBeLessThan(1e-10);
    expect(relative(tQuantile(0.999, df), at999)).toBeLessThan(1e-10);
    expect(relative(tQuantile(0.75, df), at75)).toBeLessThan(1e-10);
  });

  it('undoes the tail probability', () => {
    const tail = fc.double({ min: 1e-5, max: 0.49, noNaN: true });
    const freedom = fc.double({ min: 0.8, max: 4_000, noNaN: true });
    fc.assert(
      fc.property(tail, freedom, (p, df) => {
        expect(relative(tUpperTail(-tQuantile(p, df), df), p)).toBeLessThan(1e-9);
      }),
    );
  });

  it('is 0 in the middle and refuses impossible input', () => {
    expect(tQuantile(0.5, 3)).toBe(0);
    expect(() => tQuantile(0.9, 0)).toThrow(RangeError);
    expect(() => tQuantile(1, 5)).toThrow(RangeError);
  });
});

describe('tUpperTail', () => {
  it.each([
    [2.5, 4, 0.03338327240599407],
    [0.1, 3.7, 0.46276263373509513],
    [8, 20, 5.828314135744255e-8],
    [1.96, 1000, 0.025136592477874368],
  ])('beyond %d with %d degrees of freedom is %d', (t, df, tail) => {
    expect(relative(tUpperTail(t, df), tail)).toBeLessThan(1e-10);
    expect(tUpperTail(-t, df)).toBeCloseTo(1 - tail, 12);
  });
});
