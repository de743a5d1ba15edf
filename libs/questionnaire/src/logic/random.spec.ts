import { describe, expect, it } from '@jest/globals';
import { drawOf, randomStream } from './random.ts';

const SEEDS = Array.from({ length: 20_000 }, (_, seed) => seed * 214_013);

describe('randomStream', () => {
  it('is the same for the same seed and name, and another for another', () => {
    const first = (seed: number, name: string) => {
      const next = randomStream(seed, name);
      return [next(), next(), next()];
    };
    expect(first(7, 'a')).toEqual(first(7, 'a'));
    expect(first(7, 'a')).not.toEqual(first(8, 'a'));
    expect(first(7, 'a')).not.toEqual(first(7, 'b'));
  });

  it('stays the same for ever: order and draws of stored responses hang on it', () => {
    const next = randomStream(12_345, 'section');
    expect([next(), next()].map((value) => Math.floor(value * 1e6))).toEqual([678_488, 791_337]);
  });
});

describe('drawOf', () => {
  it('gives each of 0 to 99 as often, for neighbouring seeds too', () => {
    const counts = new Array<number>(100).fill(0);
    for (const seed of SEEDS) {
      const draw = drawOf(seed, 'a');
      counts[draw] = (counts[draw] ?? 0) + 1;
    }
    const expected = SEEDS.length / 100;
    const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 99 degrees of freedom: above 149 happens once in a thousand.
    expect(chiSquare).toBeLessThan(149);
  });

  it('draws apart under different names', () => {
    const both = SEEDS.filter((seed) => drawOf(seed, 'a') < 50 && drawOf(seed, 'b') < 50).length;
    expect(Math.abs(both / SEEDS.length - 0.25)).toBeLessThan(0.015);
  });
});
