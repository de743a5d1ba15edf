import { covers, type Permission, type RoleAssignment, scopeOf } from '@medvirk/access';
import type { UnitView } from '@medvirk/api-contract';

/** A unit that the reader may see, in tree order. `depth` is counted from the topmost unit they may see. */
export interface ReachableUnit {
  id: string;
  name: string;
  depth: number;
  closedOn: string | null;
}

/**
 * The units that a permission reaches, parents before children, siblings by name. The same policy as the server's, so
 * that nobody is offered a unit that they are then refused.
 */
export function reachableUnits(
  units: readonly UnitView[],
  assignments: readonly RoleAssignment[],
  permission: Permission,
  language: string,
): ReachableUnit[] {
  const scope = scopeOf(assignments, permission);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const allowed = new Set(
    units.filter((unit) => covers(scope, unit.id, (id) => byId.get(id)?.parentId)).map((unit) => unit.id),
  );
  const inOrder = new Intl.Collator(language);
  const childrenOf = (parent: string | null) =>
    units
      .filter((unit) => allowed.has(unit.id) && (allowed.has(unit.parentId ?? '') ? unit.parentId : null) === parent)
      .sort((a, b) => inOrder.compare(a.name, b.name));
  const found: ReachableUnit[] = [];
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number) => {
    for (const { id, name, closedOn } of childrenOf(parent)) {
      if (seen.has(id)) continue; // a broken tree with a cycle must not hang the page
      seen.add(id);
      found.push({ id, name, depth, closedOn });
      walk(id, depth + 1);
    }
  };
  walk(null, 0);
  return found;
}

/** The unit in the address when the reader may see it, otherwise the topmost that they may see. */
export function chosenUnit(reachable: readonly ReachableUnit[], asked: string | null): ReachableUnit | undefined {
  return reachable.find((unit) => unit.id === asked) ?? reachable[0];
}
