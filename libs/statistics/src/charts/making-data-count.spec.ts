import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makingDataCount, shiftFlags } from './making-data-count.ts';

const limits = { centre: 0, low: -3, high: 3 };
const signals = (...values: number[]) =>
  makingDataCount(values, limits).map(({ rule, direction, from, to }) => `${rule} ${direction} ${from}-${to}`);

describe('shiftFlags', () => {
  it('flags from the seventh on one side, as NHSRplotthedots does', () => {
    expect(shiftFlags([1, 1, 1, 1, 1, 1, 1, 1, -1])).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 0]);
    expect(shiftFlags([1, 1, 1, 0, 1, 1, 1, 1])).toEqual(new Array(8).fill(0));
  });
});

describe('makingDataCount', () => {
  it('tells the whole run of a shift, not only where it is seen', () => {
    expect(signals(1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, -1)).toEqual(['shift high 0-7']);
    expect(signals(1, 1.1, 1, 1.1, 1, 1.1, -1, 1)).toEqual([]);
  });

  it('tells a single point outside', () => {
    expect(signals(0.1, 3.1, -0.1, 0.2)).toEqual(['outside high 1-1']);
    expect(signals(0.1, 3, -0.1)).toEqual([]);
  });

  it('tells seven points rising or falling, and not six', () => {
    expect(signals(-1.5, -1, -0.5, 0, 0.5, 1, 1.5)).toEqual(['trend high 0-6']);
    expect(signals(-1.5, -1, -0.5, 0, 0.5, 1)).toEqual([]);
    expect(signals(1, 1.5, 1, 0.5, 0, -0.5, -1, -1.5)).toEqual(['trend low 1-7']);
  });

  it('tells two of three beyond two sigma on the same side', () => {
    expect(signals(2.1, 0, 2.2)).toEqual(['two-of-three high 0-2']);
    expect(signals(2.1, 0, 0.1, 2.2)).toEqual([]);
    expect(signals(2.1, -2.1, 0.1)).toEqual([]);
    expect(signals(-2.1, -2.5, 0, -2.2, 0, 0)).toEqual(['two-of-three low 0-3']);
  });

  it('may have limits for each point', () => {
    const own = [1, 2, 3].map((width) => ({ centre: 0, low: -width, high: width }));
    expect(makingDataCount([1.5, 1.5, 1.5], own).map(({ from }) => from)).toEqual([0, 0]);
    expect(() => makingDataCount([1, 2], own.slice(0, 1))).toThrow('point 1');
  });

  it('mirrors when the series is turned upside down', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { maxLength: 40 }), (values) => {
        const turned = makingDataCount(
          values.map((value) => -value),
          limits,
        );
        const flip = (signal: (typeof turned)[number]) => ({
          ...signal,
          direction: signal.direction === 'high' ? 'low' : 'high',
        });
        const key = (signal: object) => JSON.stringify(Object.entries(signal).sort());
        expect(turned.map(flip).map(key).sort()).toEqual(makingDataCount(values, limits).map(key).sort());
      }),
    );
  });
});
