import type { ReleasedCount } from '@medvirk/api-contract';
import { type Released, releasedUnits } from '@medvirk/disclosure';
import type { UnitTree } from '../organisation/unit-tree.ts';

const HIDDEN_COUNT: ReleasedCount = { kind: 'hidden' };

export function toReleasedCount(released: Released<number> | undefined): ReleasedCount {
  return released?.kind === 'shown' ? { kind: 'shown', count: released.value } : HIDDEN_COUNT;
}

/** A count that stands alone, with nothing to subtract it from. */
export function releaseCount(count: number, k: number): ReleasedCount {
  return count < k ? HIDDEN_COUNT : { kind: 'shown', count };
}

export interface ReleasedUnitCounts {
  /** Responses given to the unit itself. */
  own(unitId: string): ReleasedCount;
  /** Responses to the unit and all below it. */
  rollUp(unitId: string): ReleasedCount;
  /** Responses to the whole survey. */
  all(): ReleasedCount;
}

/** Units that nobody has answered for have nothing to protect. */
export function withoutZeros(counts: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** Stands above the top units, so that the survey's total is protected beside them. */
export const WHOLE = 'whole-survey';

/**
 * Which response counts of a unit tree may be shown beside each other: none under k, and none that subtraction along the
 * tree would give away.
 * @param counts responses per unit, its own only
 */
export function releaseUnitCounts(tree: UnitTree, counts: ReadonlyMap<string, number>, k: number): ReleasedUnitCounts {
  const filled = withoutZeros(counts);
  const nodes = tree.withAncestors([...filled.keys()]).map((id) => ({ id, parentId: tree.parentOf(id) ?? WHOLE }));
  const released = releasedUnits([{ id: WHOLE, parentId: null }, ...nodes], filled, k);
  return {
    own: (unit) => toReleasedCount(released.get(unit)?.own),
    rollUp: (unit) => toReleasedCount(released.get(unit)?.rollUp),
    all: () => toReleasedCount(released.get(WHOLE)?.rollUp),
  };
}
