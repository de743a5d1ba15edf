import type { DistributionRow } from './distribution-rows.ts';

/** Bands that a quarter, half and three quarters of those who answered are in or below. */
export interface BandQuantiles {
  lower: string;
  median: string;
  upper: string;
}

/**
 * The bands of the quartiles, from the shares of bands in order. Null unless every band is shown: with a hidden one, where the
 * middle lies would tell of it.
 */
export function bandQuantiles(rows: readonly DistributionRow[]): BandQuantiles | null {
  let sum = 0;
  const reached: { label: string; upTo: number }[] = [];
  for (const { label, shown } of rows) {
    if (shown === null) return null;
    sum += shown.share;
    reached.push({ label, upTo: sum });
  }
  const at = (share: number) => reached.find(({ upTo }) => upTo >= share * sum - 1e-9)?.label ?? '';
  return sum > 0 ? { lower: at(0.25), median: at(0.5), upper: at(0.75) } : null;
}
