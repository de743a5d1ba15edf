/** The value that a share of all values does not exceed: `percentile(times, 0.95)`. @throws RangeError for none */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new RangeError('nothing to take a percentile of');
  return value;
}
