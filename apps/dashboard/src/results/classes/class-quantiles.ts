import type { BandQuantiles } from '../distribution/band-quantiles.ts';
import type { ClassRow } from './class-rows.ts';

/** Classes of the quartiles; null where hidden classes leave it open which one it is. */
export type ClassQuantiles = { [Quartile in keyof BandQuantiles]: string | null };

/**
 * The classes that a quarter, half and three quarters of those who answered are in or below, as far as they follow from the shares that
 * are shown, wherever the others may lie: a reader with a pencil finds the same. The ends of a line are nearly always hidden.
 */
export function classQuantiles(rows: readonly ClassRow[]): ClassQuantiles {
  const known = rows.reduce((sum, { shown }) => sum + (shown?.share ?? 0), 0);
  const hidden = Math.max(0, 1 - known);
  const at = (share: number): string | null => {
    let [least, most] = [0, 0];
    for (const { label, shown } of rows) {
      if (shown === null) most = least + hidden;
      else if (most < share - ROUNDING && least + shown.share >= share - ROUNDING) return label;
      else [least, most] = [least + shown.share, most + shown.share];
    }
    return null;
  };
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) };
}

const ROUNDING = 1e-9;
