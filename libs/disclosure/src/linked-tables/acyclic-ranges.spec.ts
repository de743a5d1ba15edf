import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { acyclicRanges } from './acyclic-ranges.ts';
import { exactRanges, type Range } from './exact-ranges.ts';
import { type HiddenSystem, hiddenSystems } from './hidden-system.ts';
import { type Cell, linkTable, type Relation } from './linked-table.ts';

/** A tree as `parents[i]` of node i + 1, with counts of the leaves, and which nodes are hidden. */
const aTree = fc
  .array(fc.tuple(fc.nat(1000), fc.nat(6), fc.boolean()), { minLength: 2, maxLength: 14 })
  .map((nodes) => nodes.map(([parent, count, hidden], index) => ({ parent: parent % (index + 1), count, hidden })));

function systemsOf(nodes: readonly { parent: number; count: number; hidden: boolean }[]): HiddenSystem[] {
  const children = new Map<number, number[]>();
  for (const [index, { parent }] of nodes.entries()) children.set(parent, [...(children.get(parent) ?? []), index + 1]);
  const countOf = (node: number): number => {
    const below = children.get(node);
    return below ? below.reduce((sum, child) => sum + countOf(child), 0) : (nodes[node - 1]?.count ?? 0);
  };
  const cells: Cell[] = [0, ...nodes.map((_, index) => index + 1)].map((node) => ({
    key: String(node),
    count: countOf(node),
  }));
  const relations: Relation[] = [...children].map(([node, below]) => ({
    total: String(node),
    parts: below.map(String),
  }));
  const table = linkTable(cells, relations);
  return hiddenSystems(table, (cell) => nodes[cell - 1]?.hidden ?? false, table.rows.keys());
}

describe('ranges of a system without rings', () => {
  it('are those of the general method', () => {
    let compared = 0;
    fc.assert(
      fc.property(aTree, (nodes) => {
        for (const system of systemsOf(nodes)) {
          const exact = exactRanges(system, system.columns.keys());
          // -0 is 0 here.
          const plain = (ranges: readonly Range[] | null) => ranges?.map(({ low, high }) => [low + 0, high + 0]);
          expect(plain(acyclicRanges(system))).toEqual(plain(exact));
          compared += system.columns.length;
        }
      }),
      { numRuns: 2000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('are not given where two ways lead from one unknown to another', () => {
    const cells = ['all', 'a', 'b', 'x', 'y', 'ax', 'ay', 'bx', 'by'].map((key) => ({
      key,
      count: key.length === 2 ? 3 : key === 'all' ? 12 : 6,
    }));
    const relations = [
      { total: 'a', parts: ['ax', 'ay'] },
      { total: 'b', parts: ['bx', 'by'] },
      { total: 'x', parts: ['ax', 'bx'] },
      { total: 'y', parts: ['ay', 'by'] },
    ];
    const table = linkTable(
      cells.filter(({ key }) => key !== 'all'),
      relations,
    );
    const hidden = new Set(table.keys.flatMap((key, index) => (key.length === 2 ? [index] : [])));
    const [system, ...rest] = hiddenSystems(table, (cell) => hidden.has(cell), table.rows.keys());
    expect(rest).toEqual([]);
    expect(system && acyclicRanges(system)).toBeNull();
  });
});
