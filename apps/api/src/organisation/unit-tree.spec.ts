import { describe, expect, it } from '@jest/globals';
import type { RoleAssignment } from '@medvirk/access';
import { DomainError } from '../errors/domain-error.ts';
import { UnitTree } from './unit-tree.ts';

const unit = (id: string, parentId: string | null) => ({
  id,
  name: `Enhet ${id}`,
  parentId,
  openedOn: '2020-01-01',
  closedOn: null,
  history: [],
});
const tree = new UnitTree([
  unit('trust', null),
  unit('clinic', 'trust'),
  unit('wardA', 'clinic'),
  unit('wardB', 'clinic'),
  unit('other', 'trust'),
]);
const leaderOf = (of: string | null): RoleAssignment[] => [{ role: 'leader', unit: of }];

describe('UnitTree', () => {
  it('knows what lies below a unit and what lies above', () => {
    expect(tree.subtree('clinic').toSorted()).toEqual(['clinic', 'wardA', 'wardB']);
    expect(tree.subtree('wardA')).toEqual(['wardA']);
    expect(tree.path('wardA')).toEqual(['wardA', 'clinic', 'trust']);
    expect(tree.children('trust')).toEqual(['clinic', 'other']);
    expect(tree.nameOf('wardA')).toBe('Enhet wardA');
  });

  it('gives units with all above them once, and leaves out what is not in the tree', () => {
    expect(tree.withAncestors(['wardA', 'wardB', 'gone'])).toEqual(['wardA', 'clinic', 'trust', 'wardB']);
    expect(tree.withAncestors([])).toEqual([]);
  });

  it('covers the unit of a role and what is below, not what is beside or above', () => {
    const covered = tree.units.filter(({ id }) => tree.isCovered(leaderOf('clinic'), 'results:read', id));
    expect(covered.map(({ id }) => id)).toEqual(['clinic', 'wardA', 'wardB']);
    expect(tree.isCovered(leaderOf('clinic'), 'survey:run', 'wardA')).toBe(false);
    expect(tree.isCovered(leaderOf(null), 'results:read', 'other')).toBe(true);
  });

  it('says the same of a unit that does not exist and of one out of reach', () => {
    const refusal = new DomainError('NOT_FOUND');
    expect(() => tree.require(leaderOf('clinic'), 'results:read', 'other')).toThrow(refusal);
    expect(() => tree.require(leaderOf(null), 'results:read', 'gone')).toThrow(refusal);
    expect(tree.isCovered(leaderOf(null), 'results:read', 'gone')).toBe(false);
    expect(tree.require(leaderOf('clinic'), 'results:read', 'wardB').id).toBe('wardB');
  });

  it('ends in a broken tree that goes in a circle', () => {
    const circle = new UnitTree([unit('a', 'b'), unit('b', 'c'), unit('c', 'a')]);
    expect(circle.subtree('a').toSorted()).toEqual(['a', 'b', 'c']);
    expect(circle.path('a')).toEqual(['a', 'b', 'c']);
    expect(circle.withAncestors(['b']).sort()).toEqual(['a', 'b', 'c']);
    expect(circle.isCovered(leaderOf('elsewhere'), 'results:read', 'a')).toBe(false);
  });
});
