import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { inRandomOrder } from './in-random-order.ts';
import type { RandomOrder } from './random-order.ts';

const parts = (codes: string) => [...codes].map((code) => ({ code }));
const order = (codes: string, how: RandomOrder, seed: number, name = 'q') =>
  inRandomOrder(parts(codes), how, seed, name)
    .map(({ code }) => code)
    .join('');

describe('a random order', () => {
  it('has every part once, keeps the first and the last, and holds groups together in their own order', () => {
    const small = fc.integer({ min: 0, max: 7 });
    fc.assert(
      fc.property(fc.nat(), small, small, (seed, keepFirst, keepLast) => {
        const found = order(
          'abcdefg',
          {
            keepFirst,
            keepLast,
            groups: [
              ['c', 'e'],
              ['b', 'z', 'd'],
            ],
          },
          seed,
        );
        expect([...found].sort().join('')).toBe('abcdefg');
        expect(found.slice(0, keepFirst)).toBe('abcdefg'.slice(0, keepFirst));
        const last = Math.min(keepLast, 7 - Math.min(keepFirst, 7));
        if (last > 0) expect(found.slice(-last)).toBe('abcdefg'.slice(-last));
        const moving = 'abcdefg'.slice(keepFirst, Math.max(7 - keepLast, keepFirst));
        for (const pair of ['ce', 'bd'])
          if ([...pair].every((code) => moving.includes(code))) expect(found).toContain(pair);
      }),
    );
  });

  it('gives each part each place as often', () => {
    const places = new Map<string, number>();
    const times = 6000;
    for (let seed = 0; seed < times; seed += 1) {
      for (const [place, code] of [...order('abc', {}, seed * 7919)].entries()) {
        places.set(`${code}${place}`, (places.get(`${code}${place}`) ?? 0) + 1);
      }
    }
    expect(places.size).toBe(9);
    for (const count of places.values()) expect(Math.abs(count - times / 3)).toBeLessThan(150);
  });

  it('is another for another list of the same person, and as written without a seed or a wish', () => {
    const seeds = Array.from({ length: 30 }, (_, seed) => seed);
    expect(seeds.some((seed) => order('abcdef', {}, seed, 'q') !== order('abcdef', {}, seed, 'r'))).toBe(true);
    const same = parts('abc');
    expect(inRandomOrder(same, undefined, 1, 'q')).toBe(same);
    expect(inRandomOrder(same, {}, undefined, 'q')).toBe(same);
  });
});
