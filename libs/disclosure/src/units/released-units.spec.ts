import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditRelease } from '../linked-tables/audit-release.ts';
import { releasedUnits, unitCells } from './released-units.ts';
import type { UnitNode } from './unit-tree.ts';

const tree = (parents: Record<string, string | null>): UnitNode[] =>
  Object.entries(parents).map(([id, parentId]) => ({ id, parentId }));

const hospital = tree({
  hospital: null,
  clinic: 'hospital',
  other: 'hospital',
  ward2: 'clinic',
  a: 'clinic',
  b: 'clinic',
});

describe('releasedUnits', () => {
  it('hides a ward of 2 together with a sibling, and shows every level above', () => {
    const counts = new Map(Object.entries({ ward2: 2, a: 30, b: 40, other: 50 }));
    const released = releasedUnits(hospital, counts, 5);
    const shownUnits = [...released].flatMap(([id, { rollUp }]) => (rollUp.kind === 'shown' ? [id] : []));
    expect(shownUnits).toEqual(['hospital', 'clinic', 'other', 'b']);
    expect(released.get('hospital')?.rollUp).toEqual({ kind: 'shown', value: 122 });
    expect(released.get('ward2')).toEqual(released.get('a'));
  });

  it("spends the middle level's own answers before a ward's", () => {
    const counts = new Map(Object.entries({ ward2: 2, a: 30, b: 40, other: 50, clinic: 25 }));
    const released = releasedUnits(hospital, counts, 5);
    expect(released.get('a')?.rollUp).toEqual({ kind: 'shown', value: 30 });
    expect(released.get('clinic')?.own.kind).toBe('hidden');
  });

  it('looks the same for a ward without answers as for one with 4', () => {
    const pattern = (few: number | null) => {
      const counts = new Map(Object.entries({ a: 30, b: 40, other: 50 }));
      if (few !== null) counts.set('ward2', few);
      return [...releasedUnits(hospital, counts, 5)].map(([id, { rollUp, own }]) => [id, rollUp.kind, own.kind]);
    };
    for (const few of [0, 1, 4]) expect(pattern(few)).toEqual(pattern(null));
  });

  it('gives an outsider nothing at any level of any tree', () => {
    const units = fc.array(fc.tuple(fc.nat(1_000), fc.option(fc.oneof(fc.nat(7), fc.nat(60)))), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(units, fc.integer({ min: 2, max: 8 }), (list, k) => {
        const nodes = list.map(([parent], i) => ({ id: `u${i}`, parentId: i === 0 ? null : `u${parent % i}` }));
        const counts = new Map(list.flatMap(([, count], i) => (count === null ? [] : [[`u${i}`, count] as const])));
        const { cells, relations, ownKey, rollUpKey } = unitCells(nodes, counts);
        const hidden = [...releasedUnits(nodes, counts, k)].flatMap(([id, { own, rollUp }]) => [
          ...(rollUp.kind === 'hidden' ? [rollUpKey(id)] : []),
          ...(own.kind === 'hidden' ? [ownKey(id)] : []),
        ]);
        expect(auditRelease(cells, relations, hidden, { k }).findings).toEqual([]);
        expect(differences(nodes, counts, k).filter((n) => n > 0 && n < k)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses rings, doubles and answers from nowhere', () => {
    expect(() => releasedUnits(tree({ a: 'b', b: 'a' }), new Map(), 5)).toThrow('ring');
    expect(() => releasedUnits([...tree({ a: null }), ...tree({ a: null })], new Map(), 5)).toThrow('twice');
    expect(() => releasedUnits(tree({ a: null }), new Map([['x', 3]]), 5)).toThrow('unknown unit x');
    expect(() => releasedUnits(tree({ a: null }), new Map([['a', -3]]), 5)).toThrow(RangeError);
  });
});

/** Respondents in a shown unit outside one, two or three shown units below it that do not overlap. */
function differences(nodes: UnitNode[], counts: ReadonlyMap<string, number>, k: number): number[] {
  const released = releasedUnits(nodes, counts, k);
  const parentOf = new Map(nodes.map(({ id, parentId }) => [id, parentId]));
  const isAbove = (top: string, id: string): boolean => {
    for (let at = parentOf.get(id) ?? null; at !== null; at = parentOf.get(at) ?? null) if (at === top) return true;
    return false;
  };
  const values = new Map<string, number>();
  for (const [id, { rollUp }] of released) if (rollUp.kind === 'shown') values.set(id, rollUp.value);
  const found: number[] = [];
  const subtract = (top: string, rest: number, taken: string[], candidates: string[]): void => {
    candidates.forEach((id, i) => {
      if (taken.some((other) => isAbove(other, id) || isAbove(id, other))) return;
      const left = rest - (values.get(id) ?? 0);
      found.push(left);
      if (taken.length < 2) subtract(top, left, [...taken, id], candidates.slice(i + 1));
    });
  };
  for (const [top, n] of values)
    subtract(
      top,
      n,
      [],
      [...values.keys()].filter((id) => isAbove(top, id)),
    );
  return found;
}
