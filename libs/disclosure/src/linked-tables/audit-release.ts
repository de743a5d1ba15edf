import { exactRanges, type Range } from './exact-ranges.ts';
import { hiddenSystems } from './hidden-system.ts';
import { at, type Cell, linkTable, type Relation } from './linked-table.ts';
import { isSafe, isTooFew, policyOf, type ReleasePolicy } from './policy.ts';
import { STEPS_PER_MOVE, witnessRanges } from './witness-search.ts';

/** Something an outsider can learn from the shown cells and the relations. */
export type Finding =
  /** A cell below k is shown. */
  | { readonly kind: 'shown-too-few'; readonly key: string; readonly count: number }
  /** A hidden cell follows exactly. */
  | { readonly kind: 'determined'; readonly key: string; readonly value: number }
  /** A hidden cell is known too closely. */
  | { readonly kind: 'narrow'; readonly key: string; readonly low: number; readonly high: number }
  /** A hidden cell is known to be below k. */
  | { readonly kind: 'known-too-few'; readonly key: string; readonly low: number; readonly high: number }
  /** The hidden parts of one shown total add up to 1 to k - 1. */
  | { readonly kind: 'small-sum'; readonly total: string; readonly keys: readonly string[]; readonly sum: number }
  /** Too many hidden cells hang together to bound these exactly, and no other table was found: treat as unsafe. */
  | { readonly kind: 'not-proven'; readonly keys: readonly string[] };

export interface Audit {
  readonly safe: boolean;
  readonly findings: readonly Finding[];
  /** What each hidden cell can be bounded to; in systems too large to bound exactly, values found possible. */
  readonly ranges: ReadonlyMap<string, Readonly<Range>>;
}

/**
 * What an attacker can derive who sees all cells but the hidden ones and knows the relations: exact bounds over all
 * relations together. Bounds are over real numbers; where whole numbers leave less room (only possible when a cell is in
 * three relations or more) the true range may be narrower.
 * @throws RangeError when the table does not add up
 */
export function auditRelease(
  cells: readonly Cell[],
  relations: readonly Relation[],
  hiddenKeys: Iterable<string>,
  options: Partial<ReleasePolicy> = {},
): Audit {
  const policy = policyOf(options);
  const table = linkTable(cells, relations);
  const hidden = new Set(hiddenKeys);
  const isHidden = (cell: number): boolean => hidden.has(at(table.keys, cell));
  const findings: Finding[] = [];
  const ranges = new Map<string, Range>();
  for (const { key, count } of cells) {
    if (hidden.has(key)) ranges.set(key, { low: 0, high: Number.POSITIVE_INFINITY });
    else if (isTooFew(count, policy)) findings.push({ kind: 'shown-too-few', key, count });
  }
  for (const { total, parts } of table.rows) {
    const hiddenParts = parts.filter(isHidden);
    const sum = hiddenParts.reduce((running, part) => running + at(table.counts, part), 0);
    if (!isHidden(total) && sum > 0 && sum < policy.k) {
      const keys = hiddenParts.map((part) => at(table.keys, part));
      findings.push({ kind: 'small-sum', total: at(table.keys, total), keys, sum });
    }
  }
  for (const system of hiddenSystems(table, isHidden, table.rows.keys())) {
    const keys = system.columns.map((cell) => at(table.keys, cell));
    const found = exactRanges(system, keys.keys());
    if (found === null) {
      const counts = system.columns.map((cell) => at(table.counts, cell));
      const met = witnessRanges(
        system,
        counts,
        [...keys.keys()],
        (_, range) => isSafe(range, policy),
        10 * STEPS_PER_MOVE,
      );
      const open = keys.filter((_, column) => !isSafe(at(met, column), policy));
      if (open.length > 0) findings.push({ kind: 'not-proven', keys: open });
      keys.forEach((key, column) => {
        ranges.set(key, at(met, column));
      });
      continue;
    }
    found.forEach(({ low, high }, column) => {
      // A count is whole, so a bound between two whole numbers says no more than the next one inside.
      const range = { low: Math.ceil(low), high: Math.floor(high) };
      const key = at(keys, column);
      ranges.set(key, range);
      if (range.high === range.low) findings.push({ kind: 'determined', key, value: range.low });
      else if (range.high - range.low < policy.minWidth) findings.push({ kind: 'narrow', key, ...range });
      if (range.high < policy.k) findings.push({ kind: 'known-too-few', key, ...range });
    });
  }
  return { safe: findings.length === 0, findings, ranges };
}
