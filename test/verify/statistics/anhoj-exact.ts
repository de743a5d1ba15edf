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

function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i += 1) ways = (ways * BigInt(n - k + i)) / BigInt(i);
  return n >= k ? ways : 0n;
}

const SCALE = 10n ** 15n;
const ratio = (part: bigint, whole: bigint): number => Number((part * SCALE) / whole) / Number(SCALE);
