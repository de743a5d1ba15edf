import { requireCount } from '../checks.ts';

/** Gives the next number, at least 0 and below 1. */
export type Random = () => number;

/**
 * Random numbers that are the same for the same seed on every machine, so that a figure that rests on chance (bootstrap,
 * simulation) can be made again. Source: Doty-Humphrey's sfc32 (PractRand): 128 bits of state, 32 bits a number.
 * @throws RangeError unless the seed is a whole number of at least 0
 */
export function seededRandom(seed: number): Random {
  requireCount('seed', seed);
  let a = 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = seed | 0;
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return (t >>> 0) / 2 ** 32;
  };
  // The first numbers of neighbouring seeds are alike; the author discards twelve.
  for (let i = 0; i < 12; i += 1) next();
  return next;
}
