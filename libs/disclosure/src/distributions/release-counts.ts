import { protectCells } from '../linked-tables/protect-cells.ts';
import { HIDDEN, type Released, shown } from '../released.ts';

/**
 * Releases counts that add up to a total which is shown beside them: the six answer states, the languages or ages of
 * those who answered. Small ones are hidden, and one more where a hidden one would follow.
 */
export function releaseCounts(
  parts: readonly { readonly key: string; readonly count: number }[],
  k: number,
): { readonly total: Released<number>; readonly parts: readonly { key: string; count: Released<number> }[] } {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  const cells = parts.map(({ key, count }) => ({ key: `part:${key}`, count }));
  const relation = { total: 'total', parts: cells.map(({ key }) => key) };
  const { hidden } = protectCells([{ key: 'total', count: total, cost: 1e12 }, ...cells], [relation], { k });
  const release = (key: string, count: number): Released<number> => (hidden.has(key) ? HIDDEN : shown(count));
  return {
    total: release('total', total),
    parts: parts.map(({ key, count }) => ({ key, count: release(`part:${key}`, count) })),
  };
}
