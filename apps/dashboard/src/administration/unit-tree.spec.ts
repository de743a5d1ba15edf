import { describe, expect, it } from '@jest/globals';
import type { UnitView } from '@medvirk/api-contract';
import { type UnitNode, unitTree, withinUnit } from './unit-tree.ts';

const aUnit = (id: string, parentId: string | null, name = id): UnitView => ({
  id,
  name,
  parentId,
  openedOn: '2020-01-01',
  closedOn: null,
  history: [{ from: '2020-01-01', name, parentId }],
});
const shape = (nodes: readonly UnitNode[]): unknown =>
  nodes.map(({ unit, children }) => (children.length > 0 ? [unit.id, shape(children)] : unit.id));

describe('unitTree', () => {
  it('puts units under their parents, by name', () => {
    const units = [aUnit('b', 'top', 'Barn'), aUnit('top', null), aUnit('a', 'top', 'Akutt'), aUnit('a1', 'a')];
    expect(shape(unitTree(units))).toEqual([['top', [['a', ['a1']], 'b']]]);
  });
  it('loses no unit when a parent is out of sight or the tree goes in a circle', () => {
    const units = [aUnit('lost', 'elsewhere'), aUnit('x', 'y'), aUnit('y', 'x')];
    expect(shape(unitTree(units))).toEqual(['lost', 'x', 'y']);
  });
});

describe('withinUnit', () => {
  it('holds the unit and all below it', () => {
    const units = [aUnit('a1', 'a'), aUnit('a', 'top'), aUnit('top', null), aUnit('b', 'top')];
    expect(withinUnit(units, 'a')).toEqual(new Set(['a', 'a1']));
  });
});
