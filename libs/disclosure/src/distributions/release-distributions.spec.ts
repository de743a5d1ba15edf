import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditRelease } from '../linked-tables/audit-release.ts';
import type { Cell, Relation } from '../linked-tables/linked-table.ts';
import type { UnitNode } from '../units/unit-tree.ts';
import { type DistributionRelease, releaseDistributions } from './release-distributions.ts';

const scale = [100, 75, 50, 25, 0].map((score, i) => ({ value: String(5 - i), score }));
const own = (counts: number[]) => new Map(scale.map(({ value }, i) => [value, counts[i] ?? 0]));
const release = (units: UnitNode[], counts: Record<string, number[]>, k = 5) =>
  releaseDistributions(units, scale, new Map(Object.entries(counts).map(([id, list]) => [id, own(list)])), { k });
const clinic: UnitNode[] = [
  { id: 'clinic', parentId: null },
  { id: 'a', parentId: 'clinic' },
  { id: 'b', parentId: 'clinic' },
  { id: 'c', parentId: 'clinic' },
];

describe('releaseDistributions', () => {
  it("does not let a ward's hidden answers follow from the clinic minus the other wards", () => {
    const released = release(clinic, { a: [20, 12, 9, 8, 3], b: [18, 14, 8, 9, 7], c: [30, 20, 10, 9, 8] });
    const worst = ['clinic', 'a', 'b', 'c'].map((id) => released.get(id)?.values[4]?.count.kind);
    expect(worst[1]).toBe('hidden');
    expect(worst.filter((kind) => kind === 'hidden').length).toBeGreaterThan(1);
    expect(released.get('clinic')?.favourable.kind).toBe('shown');
  });

  it("does not let a ward's hidden mean follow from the clinic's and the other wards'", () => {
    const released = release(clinic, { a: [12, 0, 0, 0, 0], b: [18, 14, 8, 9, 7], c: [30, 20, 10, 9, 8] });
    const hidden = ['clinic', 'a', 'b', 'c'].filter((id) => released.get(id)?.mean.kind === 'hidden');
    expect(hidden).toContain('a');
    expect(hidden.length).toBeGreaterThan(1);
  });

  it('shows all there is where nothing is small', () => {
    const released = release(clinic, { a: [20, 12, 9, 8, 6], b: [18, 14, 8, 9, 7], c: [30, 20, 10, 9, 8] });
    for (const { n, values, favourable, unfavourable, mean } of released.values()) {
      for (const figure of [n, favourable, unfavourable, mean, ...values.map(({ count }) => count)]) {
        expect(figure.kind).toBe('shown');
      }
    }
    expect(released.get('clinic')?.n).toEqual({ kind: 'shown', value: 188 });
  });

  it('tells the same where nothing is small as it does when it has to look through all tables for it', () => {
    const count = fc.integer({ min: 2, max: 40 });
    const score = fc.constantFrom(null, 0, 25, 33.33, 50, 75, 100);
    const anywhere = fc.record({
      scores: fc.array(score, { minLength: 2, maxLength: 6 }),
      wards: fc.array(fc.tuple(fc.nat(2), fc.array(count, { minLength: 6, maxLength: 6 })), {
        minLength: 1,
        maxLength: 6,
      }),
      ofClinic: fc.option(fc.array(count, { minLength: 6, maxLength: 6 })),
      k: fc.integer({ min: 2, max: 3 }),
      margin: fc.constantFrom(undefined, (n: number) => 2 / Math.sqrt(n)),
    });
    let told = 0;
    fc.assert(
      fc.property(anywhere, ({ scores, wards, ofClinic, k, margin }) => {
        const values = scores.map((each, i) => ({ value: String(i), score: each }));
        const answers = (list: number[]) => new Map(values.map(({ value }, i) => [value, list[i] ?? 0]));
        const clinics = [...new Set(wards.map(([c]) => c))];
        const units: UnitNode[] = [
          { id: 'top', parentId: null },
          ...clinics.map((c) => ({ id: `c${c}`, parentId: 'top' })),
          ...wards.map(([c], i) => ({ id: `w${i}`, parentId: `c${c}` })),
        ];
        const counts = new Map(wards.map(([, list], i) => [`w${i}`, answers(list)]));
        if (ofClinic) counts.set(`c${clinics[0]}`, answers(ofClinic));
        const options = { k, ...(margin && { margin }) };
        // A house that hangs together with none of them and has a small ward makes no other difference.
        const beside = [...units, { id: 'elsewhere', parentId: null }];
        const searched = releaseDistributions(beside, values, new Map([...counts, ['elsewhere', new Map()]]), options);
        const released = releaseDistributions(units, values, counts, options);
        for (const { id } of units) expect(released.get(id)).toEqual(searched.get(id));
        told += [...released.values()].filter(({ mean }) => mean.kind === 'shown').length;
      }),
      { numRuns: 150 },
    );
    expect(told).toBeGreaterThan(100);
  });

  it('hides everything of a unit whose base is hidden only to protect another', () => {
    const two = clinic.slice(0, 3);
    const released = release(two, { a: [1, 1, 0, 0, 0], b: [30, 20, 10, 9, 8] });
    expect(released.get('b')).toEqual(released.get('a'));
    expect(released.get('clinic')?.n.kind).toBe('shown');
  });

  it('leaves nothing for the auditor in any tree', () => {
    const count = fc.oneof(fc.nat(5), fc.nat(5), fc.nat(30));
    const answers = fc.array(count, { minLength: 5, maxLength: 5 });
    const wards = fc.array(fc.tuple(fc.nat(3), answers), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(wards, fc.integer({ min: 2, max: 6 }), (list, k) => {
        const clinics = [...new Set(list.map(([c]) => c))];
        const units: UnitNode[] = [
          { id: 'top', parentId: null },
          ...clinics.map((c) => ({ id: `c${c}`, parentId: 'top' })),
          ...list.map(([c], i) => ({ id: `w${i}`, parentId: `c${c}` })),
        ];
        const counts = Object.fromEntries(list.map(([, answer], i) => [`w${i}`, answer]));
        const released = release(units, counts, k);
        const { cells, relations, hidden } = asOutsiderSees(units, counts, released);
        expect(auditRelease(cells, relations, hidden, { k }).findings).toEqual([]);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('takes 200 units in seconds, not minutes', () => {
    const units: UnitNode[] = [{ id: 'top', parentId: null }];
    const counts: Record<string, number[]> = {};
    for (let i = 0; i < 180; i += 1) {
      const parent = `c${i % 20}`;
      if (i < 20) units.push({ id: parent, parentId: 'top' });
      units.push({ id: `w${i}`, parentId: parent });
      counts[`w${i}`] = [40, 22, 9, 6, 3].map((c, v) => Math.floor((c * ((i * 7 + v * 3) % 19)) / 10));
    }
    const start = process.cpuUsage().user;
    expect(release(units, counts).size).toBe(201);
    // Half a second of processor time; the limit only catches a fall into another order of growth.
    expect(process.cpuUsage().user - start).toBeLessThan(10_000_000);
  }, 60_000);

  it('refuses answers from an unknown unit or to an unknown value', () => {
    expect(() => release(clinic, { x: [1] })).toThrow('unknown unit x');
    const odd = new Map([['a', new Map([['9', 3]])]]);
    expect(() => releaseDistributions(clinic, scale, odd, { k: 5 })).toThrow('no value 9');
  });
});

/** The table an outsider writes down, without knowing how the release was made: only what is printed is shown. */
function asOutsiderSees(
  units: UnitNode[],
  counts: Record<string, number[]>,
  released: ReadonlyMap<string, DistributionRelease>,
): { cells: Cell[]; relations: Relation[]; hidden: string[] } {
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const hidden: string[] = [];
  const totals = new Map<string, number[]>();
  for (const { id } of [...units].reverse()) {
    const children = units.filter(({ parentId }) => parentId === id).map((child) => child.id);
    const sum = [0, 1, 2, 3, 4].map((v) =>
      children.reduce((total, child) => total + (totals.get(child)?.[v] ?? 0), counts[id]?.[v] ?? 0),
    );
    totals.set(id, sum);
    const [best = 0, good = 0, middle = 0, poor = 0, worst = 0] = sum;
    const figures = released.get(id);
    const add = (name: string, count: number, kind: string | undefined) => {
      cells.push({ key: `${id}/${name}`, count });
      if (kind !== 'shown') hidden.push(`${id}/${name}`);
      if (children.length > 0) relations.push({ total: `${id}/${name}`, parts: children.map((c) => `${c}/${name}`) });
    };
    add('n', best + good + middle + poor + worst, figures?.n.kind);
    add('F', best + good, figures?.favourable.kind);
    add('U', poor + worst, figures?.unfavourable.kind);
    sum.forEach((count, v) => {
      add(`v${v}`, count, figures?.values[v]?.count.kind);
    });
    relations.push(
      { total: `${id}/n`, parts: [0, 1, 2, 3, 4].map((v) => `${id}/v${v}`) },
      { total: `${id}/F`, parts: [`${id}/v0`, `${id}/v1`] },
      { total: `${id}/U`, parts: [`${id}/v3`, `${id}/v4`] },
    );
  }
  return { cells, relations, hidden };
}
