import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type DistributionRelease, releaseDistributions } from '../distributions/release-distributions.ts';
import { auditRelease } from '../linked-tables/audit-release.ts';
import type { Cell, Relation } from '../linked-tables/linked-table.ts';
import type { UnitNode } from '../units/unit-tree.ts';
import { type GroupsRelease, releaseGroups, standsBeside } from './release-groups.ts';

const scale = [100, 75, 50, 25, 0].map((score, i) => ({ value: String(5 - i), score }));
const K = 5;

/** Answers of one unit and group, best first. */
interface Answers {
  unit: string;
  group: string;
  given: number[];
}

const NODES = (units: readonly string[]): UnitNode[] => [
  { id: 'top', parentId: null },
  ...units.map((id) => ({ id, parentId: 'top' })),
];

function countsBy(key: 'unit' | 'group', answers: readonly Answers[]): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const each of answers) {
    const own = counts.get(each[key]) ?? new Map<string, number>();
    scale.forEach(({ value }, i) => {
      own.set(value, (own.get(value) ?? 0) + (each.given[i] ?? 0));
    });
    counts.set(each[key], own);
  }
  return counts;
}

function bothReleases(answers: readonly Answers[], k = K) {
  const units = [...new Set(answers.map(({ unit }) => unit))];
  const byUnit = releaseDistributions(NODES(units), scale, countsBy('unit', answers), { k });
  const whole = byUnit.get('top');
  if (!whole) throw new Error('the tree has no top');
  const byGroup = releaseGroups(scale, countsBy('group', answers), whole, { k });
  return { units, byUnit, whole, byGroup };
}

const groupIn = (released: GroupsRelease | undefined, group: string) =>
  released?.groups.find((each) => each.group === group);

describe('releaseGroups', () => {
  const patients = (given: number[]): Answers => ({ unit: 'a', group: 'patient', given });
  const kin = (given: number[]): Answers => ({ unit: 'b', group: 'kin', given });

  it('tells each value by group where nothing is small', () => {
    const { byGroup } = bothReleases([patients([20, 18, 9, 8, 7]), kin([10, 9, 8, 12, 11])]);
    expect(byGroup?.detail).toBe('values');
    expect(groupIn(byGroup, 'kin')?.favourable).toEqual({ kind: 'shown', value: { count: 19, n: 50 } });
    expect(groupIn(byGroup, 'kin')?.mean.kind).toBe('shown');
    expect(byGroup?.whole).toContainEqual({ part: '1', count: 18 });
  });

  it('tells sides only where the whole tells no more', () => {
    // Three gave the worst answer in the whole survey: which value it was is hidden there, so it is told of no group either.
    const { whole, byGroup } = bothReleases([patients([20, 18, 9, 8, 1]), kin([10, 9, 8, 12, 2])]);
    expect(whole.values.some(({ count }) => count.kind === 'hidden')).toBe(true);
    expect(byGroup?.detail).toBe('sides');
    expect(groupIn(byGroup, 'patient')?.unfavourable).toEqual({ kind: 'shown', value: { count: 9, n: 56 } });
    expect(groupIn(byGroup, 'patient')).toMatchObject({ mean: { kind: 'hidden' } });
  });

  it('tells the favourable share alone where the whole has hardly any unfavourable answer', () => {
    const { byGroup } = bothReleases([patients([20, 18, 9, 1, 1]), kin([10, 9, 8, 1, 0])]);
    expect(byGroup?.detail).toBe('favourable');
    expect(groupIn(byGroup, 'kin')?.favourable).toEqual({ kind: 'shown', value: { count: 19, n: 28 } });
    expect(groupIn(byGroup, 'kin')?.unfavourable.kind).toBe('hidden');
  });

  it('tells nothing of a group of two, nor of the one that would give it away', () => {
    const { byGroup } = bothReleases([patients([20, 18, 9, 8, 7]), { ...kin([1, 0, 0, 0, 1]), unit: 'a' }]);
    expect(byGroup).toBeUndefined();
  });

  it('tells nothing of a side that all of a group but a few are on', () => {
    const { byGroup } = bothReleases([patients([20, 18, 9, 8, 7]), kin([12, 9, 0, 0, 1])]);
    expect(groupIn(byGroup, 'kin')?.favourable.kind).toBe('hidden');
    expect(groupIn(byGroup, 'patient')?.favourable.kind).toBe('hidden');
  });

  it('has nothing to tell where one group answered', () => {
    expect(bothReleases([patients([20, 18, 9, 8, 7]), kin([0, 0, 0, 0, 0])]).byGroup).toBeUndefined();
  });

  it('refuses groups that do not add up to what is shown', () => {
    const { whole } = bothReleases([patients([20, 18, 9, 8, 7]), kin([10, 9, 8, 12, 11])]);
    const others = countsBy('group', [patients([21, 18, 9, 8, 7]), kin([10, 9, 8, 12, 11])]);
    expect(() => releaseGroups(scale, others, whole, { k: K })).toThrow('add up');
  });

  it('stands beside the very same figures, and beside no others', () => {
    const answers = [patients([20, 18, 9, 8, 7]), kin([10, 9, 8, 12, 11])];
    const { byGroup, whole } = bothReleases(answers);
    if (!byGroup) throw new Error('nothing was told');
    expect(standsBeside(byGroup, scale, whole)).toBe(true);
    const oneLess = bothReleases([patients([20, 18, 9, 8, 6]), kin([10, 9, 8, 12, 11])]);
    expect(standsBeside(byGroup, scale, oneLess.whole)).toBe(false);
    const hidden: DistributionRelease = { ...whole, n: { kind: 'hidden', reason: 'too-few' } };
    expect(standsBeside(byGroup, scale, hidden)).toBe(false);
  });

  const count = fc.oneof(fc.nat(4), fc.nat(12), fc.nat(40));
  const answered = fc.array(
    fc.record({
      unit: fc.constantFrom('a', 'b', 'c', 'd'),
      group: fc.constantFrom('patient', 'kin', 'parent', 'staff'),
      given: fc.array(count, { minLength: 5, maxLength: 5 }),
    }),
    { minLength: 2, maxLength: 8 },
  );

  it('leaves nothing to an outsider who lays units and groups beside each other', () => {
    let told = 0;
    fc.assert(
      fc.property(answered, fc.integer({ min: 2, max: 6 }), (answers, k) => {
        const { units, byUnit, byGroup } = bothReleases(answers, k);
        if (byGroup) told += 1;
        const seen = asOutsiderSees(answers, units, byUnit, byGroup);
        expect(auditRelease(seen.cells, seen.relations, seen.hidden, { k }).findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
    expect(told).toBeGreaterThan(30);
  }, 60_000);

  it('says nothing of units that they do not say themselves', () => {
    fc.assert(
      fc.property(answered, (answers) => {
        const { units, byUnit, byGroup } = bothReleases(answers);
        if (!byGroup) return;
        const alone = asOutsiderSees(answers, units, byUnit, undefined);
        const both = asOutsiderSees(answers, units, byUnit, byGroup);
        const before = auditRelease(alone.cells, alone.relations, alone.hidden, { k: K }).ranges;
        const after = auditRelease(both.cells, both.relations, both.hidden, { k: K }).ranges;
        for (const [key, range] of before) expect([key, rangeOf(after.get(key))]).toEqual([key, rangeOf(range)]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** The table of both releases together as an outsider writes it down: only what is printed is shown. */
function asOutsiderSees(
  answers: readonly Answers[],
  units: readonly string[],
  byUnit: ReadonlyMap<string, DistributionRelease>,
  byGroup: GroupsRelease | undefined,
): { cells: Cell[]; relations: Relation[]; hidden: string[] } {
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const hidden: string[] = [];
  const names = ['n', 'F', 'U', ...scale.map(({ value }) => value)];
  const addPlace = (place: string, counts: ReadonlyMap<string, number>, shownOf: DistributionRelease | undefined) => {
    const of = (...values: string[]) => values.reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
    const add = (name: string, sum: number, kind = 'hidden') => {
      cells.push({ key: `${place}/${name}`, count: sum });
      if (kind !== 'shown') hidden.push(`${place}/${name}`);
    };
    add('n', of('5', '4', '3', '2', '1'), shownOf?.n.kind);
    add('F', of('5', '4'), shownOf?.favourable.kind);
    add('U', of('2', '1'), shownOf?.unfavourable.kind);
    for (const { value } of scale) {
      // The one value in the middle is the neutral side.
      const part = shownOf?.values.find((each) => each.value === value || (value === '3' && each.value === 'neutral'));
      add(value, of(value), part?.count.kind);
    }
    relations.push(
      { total: `${place}/n`, parts: scale.map(({ value }) => `${place}/${value}`) },
      { total: `${place}/F`, parts: ['5', '4'].map((value) => `${place}/${value}`) },
      { total: `${place}/U`, parts: ['2', '1'].map((value) => `${place}/${value}`) },
    );
  };
  const whole = new Map(
    scale.map(({ value }, i) => [value, answers.reduce((sum, { given }) => sum + (given[i] ?? 0), 0)]),
  );
  addPlace('top', whole, byUnit.get('top'));
  const byUnits = countsBy('unit', answers);
  for (const unit of units) addPlace(unit, byUnits.get(unit) ?? new Map(), byUnit.get(unit));
  for (const name of names) relations.push({ total: `top/${name}`, parts: units.map((unit) => `${unit}/${name}`) });
  if (!byGroup) return { cells, relations, hidden };
  const counts = countsBy('group', answers);
  for (const released of byGroup.groups) {
    addPlace(`group ${released.group}`, counts.get(released.group) ?? new Map(), released);
  }
  for (const name of names) {
    relations.push({ total: `top/${name}`, parts: byGroup.groups.map(({ group }) => `group ${group}/${name}`) });
  }
  return { cells, relations, hidden };
}

/** Ends of a range, with one zero only. */
const rangeOf = (range: { low: number; high: number } | undefined) => range && [range.low + 0, range.high + 0];
