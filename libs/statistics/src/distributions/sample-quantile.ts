import { requireFinite } from '../checks.ts';

/**
 * Quantile of a list of numbers, by straight lines between the sorted values: R's `quantile`, type 7.
 * Source: Hyndman and Fan (1996), The American Statistician 50(4).
 * @throws RangeError for an empty list, a value that is no number, or p outside 0-1
 */
export function sampleQuantile(values: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p must lie between 0 and 1, got ${p}`);
  for (const value of values) requireFinite('value', value);
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new RangeError('a quantile needs at least one value');
  return below + (place - Math.floor(place)) * (above - below);
}
