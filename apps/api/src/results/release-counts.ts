import type { ReleasedCount } from '@medvirk/api-contract';
import { type Cell, protectCells, type Relation } from '@medvirk/disclosure';
import type { UnitTree } from '../organisation/unit-tree.ts';

/** A count that stands alone, with nothing to subtract it from. */
export function releaseCount(count: number, k: number): ReleasedCount {
  return count < k ? { kind: 'hidden' } : { kind: 'shown', count };
}

export interface ReleasedUnits {
  /** Responses given to the unit itself. */
  own(unitId: string): ReleasedCount;
  /** Responses to the unit and all below it. */
  rollUp(unitId: string): ReleasedCount;
  /** Responses to the whole survey. */
  all(): ReleasedCount;
}

const WHOLE = 'whole';
const ownKey = (unit: string) => `own ${unit}`;
const rollUpKey = (unit: string) => `sum ${unit}`;

/**
 * Which counts of a unit tree may be shown beside each other: none under k, and none that subtraction along the tree
 * would give away.
 * @param counts responses per unit, its own only
 */
export function releaseUnitCounts(tree: UnitTree, counts: ReadonlyMap<string, number>, k: number): ReleasedUnits {
  const sums = new Map<string, number>();
  const sumOf = (unit: string): number => {
    const known = sums.get(unit);
    if (known !== undefined) return known;
    const sum = tree.children(unit).reduce((total, child) => total + sumOf(child), counts.get(unit) ?? 0);
    sums.set(unit, sum);
    return sum;
  };
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  for (const { id } of tree.units) {
    cells.push({ key: ownKey(id), count: counts.get(id) ?? 0 }, { key: rollUpKey(id), count: sumOf(id) });
    relations.push({ total: rollUpKey(id), parts: [ownKey(id), ...tree.children(id).map(rollUpKey)] });
  }
  const tops = tree.units.filter((unit) => !unit.parentId).map((unit) => rollUpKey(unit.id));
  const all = tree.units.filter((unit) => !unit.parentId).reduce((total, unit) => total + sumOf(unit.id), 0);
  cells.push({ key: WHOLE, count: all });
  relations.push({ total: WHOLE, parts: tops });
  const { hidden } = protectCells(withoutEmpty(cells), onlyFilled(cells, relations), { k });
  const release = (key: string, count: number): ReleasedCount =>
    count === 0 || hidden.has(key) ? { kind: 'hidden' } : { kind: 'shown', count };
  return {
    own: (unit) => release(ownKey(unit), counts.get(unit) ?? 0),
    rollUp: (unit) => release(rollUpKey(unit), sums.get(unit) ?? 0),
    all: () => release(WHOLE, all),
  };
}

/**
 * A unit that is not in the survey, or that nobody can answer for, has no count to protect; left in, its zeros would be
 * taken for secrets and hide their neighbours.
 */
function withoutEmpty(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell) => cell.count > 0);
}

function onlyFilled(cells: readonly Cell[], relations: readonly Relation[]): Relation[] {
  const filled = new Set(withoutEmpty(cells).map((cell) => cell.key));
  return relations
    .filter(({ total }) => filled.has(total))
    .map(({ total, parts }) => ({ total, parts: parts.filter((part) => filled.has(part)) }));
}
