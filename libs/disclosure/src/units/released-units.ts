import type { Cell, Relation } from '../linked-tables/linked-table.ts';
import { protectCells } from '../linked-tables/protect-cells.ts';
import { HIDDEN, type Released, requireCount, shown } from '../released.ts';
import { type UnitNode, unitTree } from './unit-tree.ts';

export interface ReleasedUnit {
  /** Respondents in the unit itself. The same as `rollUp` for a unit without sub-units. */
  readonly own: Released<number>;
  /** Respondents in the unit and everything below it. */
  readonly rollUp: Released<number>;
}

/** Cells and relations of one count over a unit tree: roll-up = own + roll-ups of the sub-units. */
export function unitCells(
  units: readonly UnitNode[],
  counts: ReadonlyMap<string, number>,
): { cells: Cell[]; relations: Relation[]; rollUpKey: (id: string) => string; ownKey: (id: string) => string } {
  const { order, childrenOf } = unitTree(units);
  const known = new Set(order);
  for (const [id, count] of counts) {
    if (!known.has(id)) throw new RangeError(`there are respondents in the unknown unit ${id}`);
    requireCount(id, count);
  }
  const rollUpKey = (id: string): string => `all:${id}`;
  const ownKey = (id: string): string => ((childrenOf.get(id)?.length ?? 0) > 0 ? `own:${id}` : rollUpKey(id));
  const totals = new Map<string, number>();
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  for (const id of [...order].reverse()) {
    const children = childrenOf.get(id) ?? [];
    const own = counts.get(id);
    const total = children.reduce((sum, child) => sum + (totals.get(child) ?? 0), own ?? 0);
    totals.set(id, total);
    cells.push({ key: rollUpKey(id), count: total });
    if (children.length === 0) continue;
    const parts = children.map(rollUpKey);
    if (own !== undefined) {
      // Answers of the middle level itself are seldom looked at: the first to be hidden.
      cells.push({ key: ownKey(id), count: own, cost: own / 1_000 });
      parts.push(ownKey(id));
    }
    relations.push({ total: rollUpKey(id), parts });
  }
  return { cells, relations, rollUpKey, ownKey };
}

/**
 * Which units' respondent counts may be shown side by side, so that no unit below k follows by subtraction at any level.
 * The answer is also the gate for every other figure: a unit whose roll-up is hidden shows nothing.
 *
 * `counts` holds own answers. A unit without sub-units that is missing has 0 and looks like 4. A unit with sub-units that
 * is missing cannot have answers of its own; give it 0 if the survey is open in it.
 * @throws RangeError when the tree or a count is impossible
 */
export function releasedUnits(
  units: readonly UnitNode[],
  counts: ReadonlyMap<string, number>,
  k: number,
): ReadonlyMap<string, ReleasedUnit> {
  const { cells, relations, rollUpKey, ownKey } = unitCells(units, counts);
  const { hidden } = protectCells(cells, relations, { k });
  const countOf = new Map(cells.map(({ key, count }) => [key, count]));
  const release = (key: string): Released<number> => (hidden.has(key) ? HIDDEN : shown(countOf.get(key) ?? 0));
  return new Map(
    units.map(({ id }) => {
      const hasOwn = countOf.has(ownKey(id));
      return [id, { own: hasOwn ? release(ownKey(id)) : HIDDEN, rollUp: release(rollUpKey(id)) }];
    }),
  );
}
