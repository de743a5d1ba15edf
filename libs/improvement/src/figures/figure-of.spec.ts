import { describe, expect, it } from '@jest/globals';
import { roundTo, scoreFigure, shareFigure } from './figure-of.ts';

describe('figures', () => {
  it('gives a share its Wilson interval: 65 of 100 lies between .5525 and .7364', () => {
    const figure = shareFigure({ count: 65, n: 100 });
    expect(figure).toEqual({ estimate: 0.65, low: 0.552544, high: 0.736358, n: 100, level: 0.95, method: 'wilson' });
  });

  it('keeps the interval of a score on the scale', () => {
    const figure = scoreFigure({ estimate: 96, margin: 7, n: 12, precision: 'ones' });
    expect(figure).toEqual({ estimate: 96, low: 89, high: 100, n: 12, level: 0.95, method: 't' });
  });

  it('refuses a score that was released without the margin of its interval', () => {
    expect(() => scoreFigure({ estimate: 50, margin: null, n: 12, precision: 'ones' })).toThrow(RangeError);
  });

  it('rounds half away from zero and never gives minus zero', () => {
    expect([roundTo(2.5, 0), roundTo(-2.5, 0), roundTo(1.005, 2), roundTo(-0.2, 0)]).toEqual([3, -3, 1.01, 0]);
    expect(Object.is(roundTo(-0.2, 0), -0)).toBe(false);
  });
});
