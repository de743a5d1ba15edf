/** How far two people agree when each said yes or no to the same comments. */
export interface Agreement {
  /** Comments that both have coded. */
  readonly n: number;
  /** Share on which they agree. */
  readonly observed: number;
  /** Cohen's kappa: 1 all, 0 no more than by chance. Null when chance alone would make them agree on everything. */
  readonly kappa: number | null;
  /** Standard error of kappa, large sample; null with kappa. */
  readonly standardError: number | null;
}

/**
 * Agreement of two coders beyond chance. Cohen (1960), Educational and Psychological Measurement 20; standard error by his
 * formula (9).
 * @param both both said yes
 * @throws RangeError when a count is not a whole number of at least 0, or all are 0
 * @example cohensKappa({ both: 20, onlyFirst: 5, onlySecond: 10, neither: 15 }) // kappa 0.4
 */
export function cohensKappa(table: {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
}): Agreement {
  const { both, onlyFirst, onlySecond, neither } = table;
  const counts = [both, onlyFirst, onlySecond, neither];
  const n = counts.reduce((total, count) => total + count, 0);
  if (n === 0 || counts.some((count) => !Number.isInteger(count) || count < 0)) throw new RangeError(counts.join(' '));
  const observed = (both + neither) / n;
  const first = (both + onlyFirst) / n;
  const second = (both + onlySecond) / n;
  const expected = first * second + (1 - first) * (1 - second);
  if (expected >= 1) return { n, observed, kappa: null, standardError: null };
  return {
    n,
    observed,
    kappa: (observed - expected) / (1 - expected),
    standardError: Math.sqrt((observed * (1 - observed)) / n) / (1 - expected),
  };
}
