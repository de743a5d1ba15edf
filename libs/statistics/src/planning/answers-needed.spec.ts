import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tMargin } from '../means/t-interval.ts';
import { wilsonInterval } from '../proportions/wilson-interval.ts';
import { answersForDifference, answersForMean, answersForShare } from './answers-needed.ts';

describe('answersForShare', () => {
  it.each([
    [0.05, undefined, 385],
    [0.03, undefined, 1068],
    [0.1, undefined, 97],
    [0.05, 1_000, 278],
    [0.05, 500, 218],
    [0.05, 100, 80],
  ])('for +- %d among %p people is the %d of every textbook', (halfWidth, population, answers) => {
    expect(answersForShare(halfWidth, { population }).answers).toBe(answers);
  });

  it('asks more people than must answer, and says when there are too few of them', () => {
    expect(answersForShare(0.05, { responseRate: 0.4 })).toEqual({ answers: 385, invitations: 963, reachable: true });
    const few = { population: 500, responseRate: 0.4 };
    expect(answersForShare(0.05, few)).toEqual({ answers: 218, invitations: 545, reachable: false });
    expect(answersForShare(0.05, { designEffect: 1.5 }).answers).toBe(577);
  });

  it('gives an interval of the width that was asked for, or a little narrower', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.2, noNaN: true }), (halfWidth) => {
        const { answers } = answersForShare(halfWidth);
        const { low, high } = wilsonInterval(Math.round(answers / 2), answers);
        expect((high - low) / 2).toBeLessThanOrEqual(halfWidth);
        expect((high - low) / 2).toBeGreaterThan(halfWidth * 0.8);
      }),
    );
  });

  it('never needs more than there are', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 5_000 }),
        (width, population) => {
          expect(answersForShare(width, { population }).answers).toBeLessThanOrEqual(population);
        },
      ),
    );
  });

  it('refuses impossible plans', () => {
    expect(() => answersForShare(5)).toThrow('halfWidth');
    expect(() => answersForShare(0.05, { share: 1 })).toThrow('share');
    expect(() => answersForShare(0.05, { population: 0 })).toThrow('population');
    expect(() => answersForShare(0.05, { responseRate: 0 })).toThrow('responseRate');
    expect(() => answersForShare(0.05, { designEffect: 0.5 })).toThrow('designEffect');
  });
});

describe('answersForMean', () => {
  it('is the least number whose t interval is narrow enough', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 20, noNaN: true }),
        fc.double({ min: 5, max: 40, noNaN: true }),
        (width, sd) => {
          const { answers } = answersForMean(width, sd);
          expect(tMargin(sd, answers)).toBeLessThanOrEqual(width);
          if (answers > 2) expect(tMargin(sd, answers - 1)).toBeGreaterThan(width);
        },
      ),
    );
  });

  it('is 99 for +- 5 points with a standard deviation of 25, and fewer in a small ward', () => {
    expect(answersForMean(5, 25).answers).toBe(99);
    expect(answersForMean(5, 25, { population: 60 }).answers).toBe(38);
    expect(() => answersForMean(0, 25)).toThrow(RangeError);
  });
});

describe('answersForDifference', () => {
  it.each([
    [0.5, 0.6, 0.8, 388],
    [0.5, 0.6, 0.9, 519],
    [0.8, 0.9, 0.8, 199],
  ])('from %d to %d with power %d is %d in each group', (from, to, power, answers) => {
    expect(answersForDifference(from, to, { power }).answers).toBe(answers);
  });

  it('refuses a difference of nothing', () => {
    expect(() => answersForDifference(0.5, 0.5)).toThrow(RangeError);
  });
});
