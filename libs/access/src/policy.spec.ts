import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { covers, may, permissionsOf, type RoleAssignment, scopeOf } from './policy.ts';
import { PERMISSIONS, permissionsOfRole, ROLES } from './roles.ts';

const everywhere = (role: RoleAssignment['role']): RoleAssignment => ({ role, unit: null });

describe('permissionsOf', () => {
  it('joins what all roles give, each once', () => {
    const joined = permissionsOf([everywhere('leader'), everywhere('council-member'), { role: 'leader', unit: 'u' }]);
    expect(new Set(joined)).toEqual(new Set([...permissionsOfRole('leader'), ...permissionsOfRole('council-member')]));
    expect(joined).toHaveLength(new Set(joined).size);
  });

  it('gives nothing without a role', () => {
    expect(permissionsOf([])).toEqual([]);
    for (const permission of PERMISSIONS) expect(may([], permission)).toBe(false);
  });
});

describe('scopeOf', () => {
  it('is everywhere for a role in the whole organisation, whatever else is held', () => {
    const assignments = [{ role: 'leader', unit: 'ward' }, everywhere('quality-team')] as const;
    expect(scopeOf(assignments, 'results:read')).toEqual({ all: true });
  });

  it('is the roots of the roles that have the permission, each once', () => {
    const assignments: RoleAssignment[] = [
      { role: 'leader', unit: 'a' },
      { role: 'council-member', unit: 'b' },
      { role: 'quality-team', unit: 'a' },
    ];
    expect(scopeOf(assignments, 'comments:read')).toEqual({ all: false, roots: ['a'] });
    expect(scopeOf(assignments, 'results:read')).toEqual({ all: false, roots: ['a', 'b'] });
  });

  it('does not lend the reach of one role to the permissions of another', () => {
    const assignments: RoleAssignment[] = [everywhere('administrator'), { role: 'leader', unit: 'ward' }];
    expect(scopeOf(assignments, 'results:read')).toEqual({ all: false, roots: ['ward'] });
    expect(scopeOf(assignments, 'organisation:manage')).toEqual({ all: true });
  });

  it('is nowhere for an administrator of one unit where the whole organisation is concerned', () => {
    const ofWard: RoleAssignment[] = [{ role: 'administrator', unit: 'ward' }];
    for (const permission of ['people:manage', 'tokens:manage', 'organisation:manage'] as const) {
      expect(scopeOf(ofWard, permission)).toEqual({ all: false, roots: [] });
      expect(permissionsOf(ofWard)).not.toContain(permission);
      expect(scopeOf([...ofWard, everywhere('administrator')], permission)).toEqual({ all: true });
    }
    expect(scopeOf(ofWard, 'organisation:read')).toEqual({ all: false, roots: ['ward'] });
  });

  it('is nowhere without the permission', () => {
    expect(scopeOf([everywhere('leader')], 'survey:run')).toEqual({ all: false, roots: [] });
    expect(may([everywhere('leader')], 'survey:run')).toBe(false);
  });

  it('agrees with may and permissionsOf for any roles', () => {
    const assignment = fc.record({ role: fc.constantFrom(...ROLES), unit: fc.constantFrom(null, 'a', 'b') });
    fc.assert(
      fc.property(
        fc.array(assignment, { maxLength: 5 }),
        fc.constantFrom(...PERMISSIONS),
        (assignments, permission) => {
          expect(may(assignments, permission)).toBe(permissionsOf(assignments).includes(permission));
        },
      ),
    );
  });
});

describe('covers', () => {
  const PARENTS: Record<string, string | null> = { trust: null, clinic: 'trust', wardA: 'clinic', wardB: 'clinic' };
  const parentOf = (unit: string) => PARENTS[unit];
  const inScope = (roots: string[]) =>
    Object.keys(PARENTS).filter((unit) => covers({ all: false, roots }, unit, parentOf));

  it('reaches the root and everything below it, nothing beside or above', () => {
    expect(inScope(['clinic'])).toEqual(['clinic', 'wardA', 'wardB']);
    expect(inScope(['wardA'])).toEqual(['wardA']);
    expect(inScope(['trust'])).toEqual(['trust', 'clinic', 'wardA', 'wardB']);
    expect(inScope(['wardA', 'wardB'])).toEqual(['wardA', 'wardB']);
  });

  it('reaches nowhere without a root', () => {
    expect(inScope([])).toEqual([]);
  });

  it('reaches every unit for the whole organisation', () => {
    expect(covers({ all: true }, 'anything', () => undefined)).toBe(true);
  });

  it('ends, with no, in a broken tree that goes in a circle', () => {
    const circle = (unit: string) => ({ a: 'b', b: 'c', c: 'a' })[unit];
    expect(covers({ all: false, roots: ['elsewhere'] }, 'a', circle)).toBe(false);
    expect(covers({ all: false, roots: ['c'] }, 'a', circle)).toBe(true);
    expect(covers({ all: false, roots: ['x'] }, 'self', (unit) => unit)).toBe(false);
  });
});
