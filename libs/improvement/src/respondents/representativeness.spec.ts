import { describe, expect, it } from '@jest/globals';
import { shareFigure } from '../figures/figure-of.ts';
import { representativeness } from './representativeness.ts';

const group = (value: string, count: number, n: number, known: number | undefined) => ({
  value,
  count,
  figure: shareFigure({ count, n }),
  known,
});

describe('those who answered beside those who were asked', () => {
  it('are as known where what is known lies within the interval', () => {
    const { groups } = representativeness([group('young', 30, 100, 0.33), group('old', 70, 100, 0.67)]);
    expect(groups.map(({ verdict }) => verdict)).toEqual(['as-known', 'as-known']);
  });

  it('are too many or too few where it does not, and weighting has its price: 30 and 70 of 60/40 leave 70', () => {
    const { groups, effectiveN } = representativeness([group('young', 30, 100, 0.6), group('old', 70, 100, 0.4)]);
    expect(groups.map(({ verdict }) => verdict)).toEqual(['fewer-than-known', 'more-than-known']);
    expect(effectiveN).toBeCloseTo(70, 6);
  });

  it('say nothing of what is hidden or not known, and reckon no weight from it', () => {
    const hidden = { value: 'few', count: undefined, figure: undefined, known: 0.1 };
    const { groups, effectiveN } = representativeness([hidden, group('old', 70, 100, undefined)]);
    expect(groups.map(({ verdict }) => verdict)).toEqual(['hidden', 'not-known']);
    expect(effectiveN).toBeNull();
  });
});
