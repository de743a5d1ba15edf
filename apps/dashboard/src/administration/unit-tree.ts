import type { UnitView } from '@medvirk/api-contract';

export interface UnitNode {
  unit: UnitView;
  children: UnitNode[];
}

/** Units as a tree, by name within each level. A unit whose parent is not in the list stands at the top, so that none is lost. */
export function unitTree(units: readonly UnitView[]): UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const placed = new Set<string>();
  const under = (parentId: string | null): UnitNode[] =>
    units
      .filter((unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId)
      .sort((a, b) => a.name.localeCompare(b.name, 'nb'))
      .map((unit) => {
        placed.add(unit.id);
        return { unit, children: under(unit.id) };
      });
  const top = under(null);
  // What hangs in a circle has no top: show it flat instead of hiding it.
  const circular = units.filter(({ id }) => !placed.has(id)).map((unit) => ({ unit, children: [] }));
  return [...top, ...circular];
}

/** A unit and all below it: where it can't be moved to. */
export function withinUnit(units: readonly UnitView[], id: string): Set<string> {
  const within = new Set([id]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const unit of units) {
      if (unit.parentId && within.has(unit.parentId) && !within.has(unit.id)) {
        within.add(unit.id);
        grew = true;
      }
    }
  }
  return within;
}
