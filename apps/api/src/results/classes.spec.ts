import { describe, expect, it } from '@jest/globals';
import { auditRelease, type Cell, type Relation } from '@medvirk/disclosure';
import { classesOf, type Item } from '@medvirk/questionnaire';
import * as fc from 'fast-check';
import { aFieldedTree, aTree, type Chosen, countedRows } from './a-survey.builder.ts';
import { decideHere } from './release-desk.ts';
import { SurveyCounts, valuesOf } from './survey-counts.ts';

const K = 5;
const minutes: Item = {
  code: 'q',
  type: 'number',
  texts: { nb: 'Hvor lenge?' },
  min: 0,
  max: 365,
  lens: 'now',
  theme: 'waiting',
};
const CLASSES = classesOf(minutes)?.classes.map(({ value }) => value) ?? [];
const times = (count: number, value: string): Chosen => Array.from({ length: count }, () => [value]);

describe('numbers in classes', () => {
  const tree = aTree({ clinic: null, wardA: 'clinic', wardB: 'clinic' });
  const given = {
    wardA: [...times(30, '10..20'), ...times(12, '20..50'), ...times(3, '200..366')],
    wardB: times(2, '200..366'),
  };
  const counts = new SurveyCounts(tree, countedRows(given), [], K);

  it('are told in the same classes in every unit, joined until the whole survey has enough in each', () => {
    expect(counts.classesFor(minutes)?.classes.map(({ value }) => value)).toEqual(['0..20', '20..366']);
    expect(counts.releaseValues(minutes, 'wardA')?.values.map(({ value }) => value)).toEqual(['0..20', '20..366']);
    expect(valuesOf(minutes)).toBeUndefined();
  });

  it('tell nothing of a ward of two, nor of the clinic beside its other ward', () => {
    const [clinic, small] = ['clinic', 'wardB'].map((unit) => counts.releaseValues(minutes, unit));
    expect(small?.n.kind).toBe('hidden');
    expect(small?.values.map(({ count }) => count.kind)).toEqual(['hidden', 'hidden']);
    const large = counts.releaseValues(minutes, 'wardA');
    expect([clinic?.n.kind, large?.n.kind].filter((kind) => kind === 'shown').length).toBeLessThan(2);
  });

  it('are decided alike in the thread that decides', () => {
    const task = { units: tree.units, rows: countedRows(given), months: [], questions: [minutes], k: K };
    const taken = new SurveyCounts(tree, task.rows, [], K, structuredClone(decideHere(1, task).decisions));
    expect(taken.releaseValues(minutes, 'wardA')).toEqual(counts.releaseValues(minutes, 'wardA'));
  });

  it('that were counted by state only, before there were classes, are hidden and stop nothing', () => {
    const rows = countedRows(given).filter(({ kind }) => kind !== 'value');
    const before = new SurveyCounts(tree, rows, [], K).releaseValues(minutes, 'wardA');
    expect(before?.values.filter(({ count }) => count.kind === 'shown')).toEqual([]);
  });

  it('leave nothing for the auditor in any tree', () => {
    const person = fc.option(
      fc.constantFrom(...CLASSES).map((value) => [value]),
      { freq: 9 },
    );
    fc.assert(
      fc.property(aFieldedTree(person), (fielded) => {
        const seen = asOutsiderSees(new SurveyCounts(fielded.tree, countedRows(fielded.given), [], K), fielded);
        const { findings } = auditRelease(seen.cells, seen.relations, seen.hidden, { k: K });
        // What a unit answered itself, beside those below it, stands on no page; it may follow where k or more did.
        const isLarge = (found: (typeof findings)[number]): boolean =>
          found.kind === 'determined' && found.key.startsWith('own ') && found.value >= K;
        expect(findings.filter((found) => !isLarge(found))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

/** All classes of all units with what adds up, and which of it the pages hold back. Own answers of a unit with others below are on no page. */
function asOutsiderSees(
  counts: SurveyCounts,
  { tree, given }: { tree: ReturnType<typeof aTree>; given: Record<string, Chosen> },
): { cells: Cell[]; relations: Relation[]; hidden: string[] } {
  const told = counts.classesFor(minutes)?.classes ?? [];
  const fine = classesOf(minutes)?.classes ?? [];
  const inClass = (people: Chosen, index: number): number => {
    const { from, below } = told[index] ?? { from: null, below: null };
    const names = fine.filter((each) => (each.from ?? 0) >= (from ?? 0) && (each.below ?? 0) <= (below ?? 0));
    return people.filter((chosen) => names.some(({ value }) => value === chosen?.[0])).length;
  };
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const hidden: string[] = [];
  const answering = tree.withAncestors(Object.keys(given).filter((unit) => (given[unit] ?? []).length > 0));
  const put = (place: string, people: Chosen, isShown: (index: number | null) => boolean): void => {
    const sizes = told.map((_, index) => inClass(people, index));
    cells.push({ key: place, count: sizes.reduce((sum, size) => sum + size, 0) });
    if (!isShown(null)) hidden.push(place);
    sizes.forEach((count, index) => {
      cells.push({ key: `${place}=${index}`, count });
      if (!isShown(index)) hidden.push(`${place}=${index}`);
    });
    relations.push({ total: place, parts: sizes.map((_, index) => `${place}=${index}`) });
  };
  for (const unit of answering) {
    const release = counts.releaseValues(minutes, unit);
    put(
      unit,
      tree.subtree(unit).flatMap((below) => given[below] ?? []),
      (index) => (index === null ? release?.n : release?.values[index]?.count)?.kind === 'shown',
    );
    const children = tree.children(unit).filter((id) => answering.includes(id));
    // That somebody passed the question by is not protected.
    const own = (given[unit] ?? []).some(Boolean);
    if (children.length === 0) continue;
    if (own) put(`own ${unit}`, given[unit] ?? [], () => false);
    for (const cell of ['', ...told.map((_, index) => `=${index}`)]) {
      relations.push({
        total: unit + cell,
        parts: [...children, ...(own ? [`own ${unit}`] : [])].map((id) => id + cell),
      });
    }
  }
  return { cells, relations, hidden };
}
