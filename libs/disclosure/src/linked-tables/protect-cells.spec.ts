import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditRelease } from './audit-release.ts';
import type { Cell, Relation } from './linked-table.ts';
import { protectCells } from './protect-cells.ts';

/** A table of rows by columns with both margins; many small counts. */
function crossTable(body: number[][]): { cells: Cell[]; relations: Relation[] } {
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const width = body[0]?.length ?? 0;
  const sum = (list: number[]) => list.reduce((a, b) => a + b, 0);
  const columns = Array.from({ length: width }, (_, c) => body.map((row) => row[c] ?? 0));
  body.forEach((row, r) => {
    row.forEach((count, c) => {
      cells.push({ key: `${r}:${c}`, count });
    });
    cells.push({ key: `${r}:*`, count: sum(row) });
    relations.push({ total: `${r}:*`, parts: row.map((_, c) => `${r}:${c}`) });
  });
  columns.forEach((column, c) => {
    cells.push({ key: `*:${c}`, count: sum(column) });
    relations.push({ total: `*:${c}`, parts: body.map((_, r) => `${r}:${c}`) });
  });
  cells.push({ key: '*:*', count: sum(columns.map(sum)) });
  relations.push({ total: '*:*', parts: columns.map((_, c) => `*:${c}`) });
  relations.push({ total: '*:*', parts: body.map((_, r) => `${r}:*`) });
  return { cells, relations };
}

const count = fc.oneof(fc.nat(6), fc.nat(6), fc.nat(60));
const body = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([r, c]) => fc.array(fc.array(count, { minLength: c, maxLength: c }), { minLength: r, maxLength: r }));

/** All whole-number tables that agree with everything shown: what an attacker with patience would list. */
function possibleValues(cells: Cell[], relations: Relation[], hidden: ReadonlySet<string>, limit: number) {
  const known = new Map(cells.filter(({ key }) => !hidden.has(key)).map(({ key, count }) => [key, count]));
  const unknown = cells.map(({ key }) => key).filter((key) => hidden.has(key));
  const seen = new Map(unknown.map((key) => [key, new Set<number>()]));
  const assign = (index: number): void => {
    const key = unknown[index];
    if (key === undefined) {
      for (const k of unknown) seen.get(k)?.add(known.get(k) ?? -1);
      return;
    }
    for (let value = 0; value <= limit; value += 1) {
      known.set(key, value);
      if (relations.every((relation) => possible(relation, known))) assign(index + 1);
    }
    known.delete(key);
  };
  assign(0);
  return seen;
}

function possible({ total, parts }: Relation, known: ReadonlyMap<string, number>): boolean {
  let sum = 0;
  let open = false;
  for (const part of parts) {
    const value = known.get(part);
    if (value === undefined) open = true;
    else sum += value;
  }
  const whole = known.get(total);
  return whole === undefined || (open ? sum <= whole : sum === whole);
}

describe('protectCells', () => {
  it('leaves nothing for the auditor in any cross table', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 2, max: 10 }), fc.boolean(), (table, k, hideZero) => {
        const { cells, relations } = crossTable(table);
        const { hidden, primary } = protectCells(cells, relations, { k, hideZero });
        const audit = auditRelease(cells, relations, hidden, { k, hideZero });
        expect(audit.findings).toEqual([]);
        for (const key of primary) expect(hidden.has(key)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('holds against listing every table that fits', () => {
    const small = fc.array(fc.array(fc.nat(4), { minLength: 2, maxLength: 2 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(small, (table) => {
        const { cells, relations } = crossTable(table);
        const { hidden } = protectCells(cells, relations, { k: 3 });
        if (hidden.size > 8) return;
        for (const values of possibleValues(cells, relations, hidden, 30).values()) {
          expect(Math.max(...values)).toBeGreaterThanOrEqual(3);
          expect(Math.max(...values) - Math.min(...values)).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('hides the cheapest sibling that is enough, not the total', () => {
    const cells = [
      { key: 'clinic', count: 60 },
      { key: 'w1', count: 2 },
      { key: 'w2', count: 30 },
      { key: 'w3', count: 28 },
    ];
    const { hidden, primary } = protectCells(cells, [{ total: 'clinic', parts: ['w1', 'w2', 'w3'] }]);
    expect([...hidden]).toEqual(['w1', 'w3']);
    expect([...primary]).toEqual(['w1']);
  });

  it('prefers cells that cost nothing, and hides what it is told to', () => {
    const cells = [
      { key: 'all', count: 60 },
      { key: 'a', count: 2 },
      { key: 'b', count: 30, cost: 0 },
      { key: 'c', count: 28 },
    ];
    const rows = [{ total: 'all', parts: ['a', 'b', 'c'] }];
    expect([...protectCells(cells, rows).hidden]).toEqual(['a', 'b']);
    expect([...protectCells(cells, rows, { hide: ['c'] }).hidden]).toEqual(['a', 'c']);
  });

  it('hides nothing when nothing is small', () => {
    const { cells, relations } = crossTable([
      [20, 30],
      [40, 50],
    ]);
    expect(protectCells(cells, relations).hidden.size).toBe(0);
  });

  it('hides 0 to 4 alike: the pattern does not tell which it is', () => {
    const pattern = (few: number) => [
      ...protectCells(
        crossTable([
          [few, 40, 31],
          [22, 18, 19],
        ]).cells,
        crossTable([
          [few, 40, 31],
          [22, 18, 19],
        ]).relations,
      ).hidden,
    ];
    for (const few of [1, 2, 3, 4]) expect(pattern(few)).toEqual(pattern(0));
  });

  it('takes a tree of 5 000 cells at once, and leaves it safe', () => {
    const cells: Cell[] = [];
    const relations: Relation[] = [];
    const clinics: Cell[] = [];
    for (let c = 0; c < 500; c += 1) {
      const wards = Array.from({ length: 9 }, (_, w) => ({ key: `w${c}.${w}`, count: (c * 31 + w * w * 17) % 47 }));
      const clinic = { key: `c${c}`, count: wards.reduce((sum, ward) => sum + ward.count, 0) };
      relations.push({ total: clinic.key, parts: wards.map(({ key }) => key) });
      cells.push(...wards, clinic);
      clinics.push(clinic);
    }
    cells.push({ key: 'all', count: clinics.reduce((sum, clinic) => sum + clinic.count, 0) });
    relations.push({ total: 'all', parts: clinics.map(({ key }) => key) });
    const start = process.cpuUsage().user;
    const { hidden } = protectCells(cells, relations);
    // A tenth of this in processor time: the limit only catches a fall into another order of growth.
    expect(process.cpuUsage().user - start).toBeLessThan(2_000_000);
    expect(hidden.size).toBeLessThan(cells.length / 2);
    expect(auditRelease(cells, relations, hidden).safe).toBe(true);
  });

  it('gives the same answer twice', () => {
    fc.assert(
      fc.property(body, (table) => {
        const { cells, relations } = crossTable(table);
        expect(protectCells(cells, relations)).toEqual(protectCells(cells, relations));
      }),
      { numRuns: 30 },
    );
  });
});
