import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditRelease } from '../linked-tables/audit-release.ts';
import { unitCells } from '../units/released-units.ts';
import type { UnitNode } from '../units/unit-tree.ts';
import { type OptionCounts, releaseOptions } from './release-options.ts';

const clinic: UnitNode[] = [
  { id: 'clinic', parentId: null },
  { id: 'a', parentId: 'clinic' },
  { id: 'b', parentId: 'clinic' },
  { id: 'c', parentId: 'clinic' },
];
const counts = (own: Record<string, [n: number, ...chosen: number[]]>): Map<string, OptionCounts> =>
  new Map(
    Object.entries(own).map(([unit, [n, ...chosen]]) => [
      unit,
      { n, chosen: new Map(chosen.map((count, i) => [String.fromCharCode(112 + i), count])) },
    ]),
  );
const shownIn = (released: ReturnType<typeof releaseOptions>, unit: string) =>
  Object.fromEntries(
    [...released].map(([option, units]) => {
      const count = units.get(unit);
      return [option, count?.kind === 'shown' ? count.value : null];
    }),
  );

describe('releaseOptions', () => {
  it('shows every option that k chose and k did not', () => {
    const released = releaseOptions(clinic, ['p', 'q'], counts({ a: [40, 20, 30], b: [40, 22, 12], c: [30, 9, 8] }), 5);
    expect(shownIn(released, 'a')).toEqual({ p: 20, q: 30 });
    expect(shownIn(released, 'clinic')).toEqual({ p: 51, q: 50 });
  });

  it('hides an option of a few, the next ward’s with it, and the options that would tell who is left', () => {
    // In ward a four chose r, and nobody but they is left: 40 less 36 who chose p or q.
    const given = counts({ a: [40, 20, 16, 4], b: [40, 20, 30, 12], c: [40, 25, 26, 14] });
    const released = releaseOptions(clinic, ['p', 'q', 'r'], given, 5);
    expect(shownIn(released, 'a')).toEqual({ p: 20, q: null, r: null });
    // Were q shown in both other wards, it would follow in ward a.
    const q = ['b', 'c'].map((unit) => released.get('q')?.get(unit)?.kind);
    expect(q).toContain('hidden');
    expect(released.get('q')?.get('clinic')).toEqual({ kind: 'shown', value: 72 });
  });

  it('refuses more than there are', () => {
    expect(() => releaseOptions(clinic, ['p'], counts({ a: [4, 5] }), 5)).toThrow(RangeError);
  });

  it('leaves nothing to an outsider, option by option over any tree and unit by unit over any options', () => {
    const unit = fc.tuple(
      fc.nat(1_000),
      fc.oneof(fc.nat(9), fc.nat(60)),
      fc.array(fc.nat(100), { minLength: 4, maxLength: 4 }),
    );
    let alone = 0;
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 2, max: 6 }),
        (drawn, many, k) => {
          const units = drawn.map(([parent], i) => ({ id: `u${i}`, parentId: i === 0 ? null : `u${parent % i}` }));
          const options = ['p', 'q', 'r', 's'].slice(0, many);
          const given = new Map(
            drawn.map(([, n, percent], i): [string, OptionCounts] => {
              const chosen = options.map((option, o): [string, number] => [
                option,
                Math.round((n * (percent[o] ?? 0)) / 100),
              ]);
              return [`u${i}`, { n, chosen: new Map(chosen) }];
            }),
          );
          const released = releaseOptions(units, options, given, k);
          const derived = new Map(
            options.map((option) => [option, derivedFrom(units, option, given, released.get(option), k)]),
          );
          const all = unitCells(units, new Map([...given].map(([id, { n }]) => [id, n])));
          for (const { id } of units) {
            const n = all.cells.find(({ key }) => key === all.rollUpKey(id))?.count ?? 0;
            if (n < k) continue;
            const known = options.map((option) => derived.get(option)?.get(id));
            if (known.filter((count) => count === undefined).length !== 1) continue;
            alone += 1;
            // One alone is hidden, whatever can be subtracted: those who are shown cover everybody.
            expect(known.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBeGreaterThanOrEqual(n);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(alone).toBeGreaterThan(20);
  }, 60_000);
});

/**
 * Counts that are shown or follow from shown ones, by unit. Expects that what follows might have been shown: k chose the option and k
 * did not; and that nothing else is told of the rest.
 */
function derivedFrom(
  units: readonly UnitNode[],
  option: string,
  given: ReadonlyMap<string, OptionCounts>,
  released: ReadonlyMap<string, { kind: string }> | undefined,
  k: number,
): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  const chosenOf = ({ chosen }: OptionCounts) => chosen.get(option) ?? 0;
  for (const side of [chosenOf, (own: OptionCounts) => own.n - chosenOf(own)]) {
    const table = unitCells(units, new Map([...given].map(([id, own]) => [id, side(own)])));
    const shown = units.flatMap(({ id }) => (released?.get(id)?.kind === 'shown' ? [table.rollUpKey(id)] : []));
    const hidden = table.cells.map(({ key }) => key).filter((key) => !shown.includes(key));
    const { findings, ranges } = auditRelease(table.cells, table.relations, hidden, { k });
    // What a middle level gave by itself is shown nowhere, and may follow: it is a number like others.
    const told = findings.filter((each) => each.kind !== 'determined' || each.value < k);
    expect(told).toEqual([]);
    if (side !== chosenOf) continue;
    for (const { id } of units) {
      const range = ranges.get(table.rollUpKey(id));
      const count = table.cells.find(({ key }) => key === table.rollUpKey(id))?.count ?? 0;
      if (!range || range.high - range.low < 1) known.set(id, count);
    }
  }
  return known;
}
