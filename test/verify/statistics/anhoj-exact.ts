import { anhojLimits } from '@medvirk/statistics';

/**
 * Share of random series of `n` points (n even) in which the run chart signals though nothing happened, counted exactly:
 * series without a signal are those with enough crossings and no run too long, and runs are parts of a whole number.
 * @param about a centre fixed beforehand (each point falls on either side like a coin), or the series' own median (half of
 * the points on each side)
 */
export function exactFalseSignals(n: number, about: 'fixed-centre' | 'own-median'): number {
  const { longestRunAllowed, crossingsRequired } = anhojLimits(n);
  let quiet = 0n;
  if (about === 'fixed-centre') {
    for (let runs = crossingsRequired + 1; runs <= n; runs += 1) quiet += 2n * waysToSplit(n, runs, longestRunAllowed);
    return 1 - ratio(quiet, 2n ** BigInt(n));
  }
  const half = n / 2;
  for (let above = 1; above <= half; above += 1) {
    for (const below of [above - 1, above, above + 1]) {
      if (below < 1 || above + below - 1 < crossingsRequired) continue;
      const ways = waysToSplit(half, above, longestRunAllowed) * waysToSplit(half, below, longestRunAllowed);
      // As many runs above as below: the first may be either.
      quiet += above === below ? 2n * ways : ways;
    }
  }
  return 1 - ratio(quiet, choose(n, half));
}

/** Ways to write `total` as an ordered sum of `parts` whole numbers from 1 to `longest`. */
function waysToSplit(total: number, parts: number, longest: number): bigint {
  let ways = 0n;
  for (let over = 0; total - over * longest >= parts; over += 1) {
    const each = choose(parts, over) * choose(total - over * longest - 1, parts - 1);
    ways += over % 2 === 0 ? each : -each;
  }
  return ways;
}

/** Rows of Pascal's triangle, made once. */
const pascal: bigint[][] = [[1n]];

function choose(n: number, k: number): bigint {
  for (let row = pascal.length; row <= n; row += 1) {
    const above = pascal[row - 1] ?? [];
    pascal.push(Array.from({ length: row + 1 }, (_, i) => (above[i - 1] ?? 0n) + (above[i] ?? 0n)));
  }
  return pascal[n]?.[k] ?? 0n;
}

const SCALE = 10n ** 15n;
const ratio = (part: bigint, whole: bigint): number => Number((part * SCALE) / whole) / Number(SCALE);
