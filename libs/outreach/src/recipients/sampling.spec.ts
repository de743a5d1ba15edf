import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { drawSample } from './sampling.ts';

const people = (a: number, b = 0) => [
  ...Array.from({ length: a }, (_, id) => ({ id, unitId: 'a' })),
  ...Array.from({ length: b }, (_, id) => ({ id: a + id, unitId: 'b' })),
];
/** The linear congruential generator of Numerical Recipes: the same draw each time. */
const seeded = (seed: number) => {
  let state = seed >>> 0;
  return (limit: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
};

describe('drawSample', () => {
  it('draws exactly as many as asked for, or all there are', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(60), fc.nat(), (a, b, count, seed) => {
        const list = people(a, b);
        const whole = drawSample(list, { kind: 'number', count, perUnit: false }, seeded(seed));
        expect(whole).toHaveLength(Math.min(count, a + b));
        expect(new Set(whole).size).toBe(whole.length);
        const each = drawSample(list, { kind: 'number', count, perUnit: true }, seeded(seed));
        expect(each.filter(({ unitId }) => unitId === 'a')).toHaveLength(Math.min(count, a));
        expect(each.filter(({ unitId }) => unitId === 'b')).toHaveLength(Math.min(count, b));
      }),
    );
  });

  it('gives everybody the same chance', () => {
    const below = seeded(7);
    const times = Array.from({ length: 10 }, () => 0);
    const draws = 20_000;
    for (let draw = 0; draw < draws; draw += 1) {
      for (const { id } of drawSample(people(10), { kind: 'number', count: 3, perUnit: false }, below))
        times[id] = (times[id] ?? 0) + 1;
    }
    // Chi-square with 9 degrees of freedom stays under 27.9 in 999 of 1000 tries; without putting back it is smaller still.
    const expected = (draws * 3) / 10;
    expect(times.reduce((sum, got) => sum + (got - expected) ** 2 / expected, 0)).toBeLessThan(27.9);
  });

  it('takes a share of a stream, one at a time', () => {
    const below = seeded(11);
    const taken = Array.from(
      { length: 20_000 },
      () => drawSample(people(1), { kind: 'share', percent: 12.5 }, below).length,
    );
    const share = taken.reduce((sum, each) => sum + each, 0) / taken.length;
    expect(Math.abs(share - 0.125)).toBeLessThan(0.01);
    expect(drawSample(people(5), { kind: 'share', percent: 100 }, below)).toHaveLength(5);
    expect(drawSample(people(5), { kind: 'share', percent: 0 }, below)).toHaveLength(0);
    expect(drawSample(people(5), { kind: 'all' }, below)).toHaveLength(5);
  });
});
