import { isForWholeOnly, type Permission, permissionsOfRole, type Role } from './roles.ts';

/** A role held in the whole organisation (`unit: null`) or in a unit and everything below it. */
export interface RoleAssignment {
  role: Role;
  unit: string | null;
}

/** The units that a permission reaches: all, or the subtrees under the named units. Empty list = nowhere. */
export type UnitScope = { all: true } | { all: false; roots: readonly string[] };

/** What one role gives where it is held: some things can't be done for a part of the organisation. */
function permissionsFrom({ role, unit }: RoleAssignment): Permission[] {
  return permissionsOfRole(role).filter((permission) => unit === null || !isForWholeOnly(permission));
}

export function permissionsOf(assignments: readonly RoleAssignment[]): Permission[] {
  return [...new Set(assignments.flatMap(permissionsFrom))];
}

/** Where somebody has a permission. The one answer to "who may do what", used by server and screens alike. */
export function scopeOf(assignments: readonly RoleAssignment[], permission: Permission): UnitScope {
  const roots: string[] = [];
  for (const assignment of assignments) {
    if (!permissionsFrom(assignment).includes(permission)) continue;
    if (assignment.unit === null) return { all: true };
    roots.push(assignment.unit);
  }
  return { all: false, roots: [...new Set(roots)] };
}

export function may(assignments: readonly RoleAssignment[], permission: Permission): boolean {
  const scope = scopeOf(assignments, permission);
  return scope.all || scope.roots.length > 0;
}

/** Parent of each unit; undefined or null at the top. */
export type ParentOf = (unit: string) => string | null | undefined;

/** Whether a unit lies in the scope: itself or any of the units above it is a root of the scope. */
export function covers(scope: UnitScope, unit: string, parentOf: ParentOf): boolean {
  if (scope.all) return true;
  const seen = new Set<string>();
  for (let at: string | null | undefined = unit; at && !seen.has(at); at = parentOf(at)) {
    if (scope.roots.includes(at)) return true;
    seen.add(at); // a broken tree with a cycle must not hang the policy
  }
  return false;
}
