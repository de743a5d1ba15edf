import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seededRandom } from './seeded-random.ts';

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const first = (seed: number) =>
      Array.from(
        { length: 5 },
        (
          (random) => () =>
            random.next()
        )(seededRandom(seed)),
      );
    expect(first(1)).toEqual(first(1));
    expect(first(1)).not.toEqual(first(2));
  });

  it('stays within its bounds and keeps every item when it shuffles', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer(), { minLength: 1 }), (seed, items) => {
        const random = seededRandom(seed);
        const whole = random.whole(items.length);
        expect(whole >= 0 && whole < items.length).toBe(true);
        expect(items).toContain(random.pick(items));
        expect([...random.shuffled(items)].sort()).toEqual([...items].sort());
      }),
    );
  });

  it('spreads evenly, and by weight where weights are given', () => {
    const random = seededRandom(42);
    const draws = Array.from({ length: 10_000 }, () => random.next());
    for (let tenth = 0; tenth < 10; tenth += 1) {
      const share = draws.filter((draw) => Math.floor(draw * 10) === tenth).length / draws.length;
      expect(Math.abs(share - 0.1)).toBeLessThan(0.015);
    }
    const weighted = Array.from({ length: 10_000 }, () => random.weighted([1, 0, 3]));
    expect(weighted.filter((index) => index === 1)).toEqual([]);
    expect(Math.abs(weighted.filter((index) => index === 2).length / 10_000 - 0.75)).toBeLessThan(0.02);
  });

  it('refuses to pick from nothing', () => {
    expect(() => seededRandom(1).pick([])).toThrow(RangeError);
  });
});
