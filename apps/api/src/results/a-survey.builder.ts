import type { UnitCount } from '@medvirk/data-access';
import { extentPoints, type Item } from '@medvirk/questionnaire';
import * as fc from 'fast-check';
import { UnitTree } from '../organisation/unit-tree.ts';

/** A unit tree by parent: `{ clinic: null, a: 'clinic' }`. */
export function aTree(parents: Readonly<Record<string, string | null>>): UnitTree {
  return new UnitTree(
    Object.entries(parents).map(([id, parentId]) => ({
      id,
      name: id,
      parentId,
      openedOn: '2020-01-01',
      closedOn: null,
      history: [],
    })),
  );
}

/** A question with a scale from 1 to 5. */
export const aScaleItem = (code: string): Item => ({
  code,
  texts: { nb: 'Hva?' },
  theme: 'information',
  lens: 'now',
  type: 'scale',
  points: extentPoints(),
  higherIsBetter: true,
  display: 'labels',
});

/** What the respondents of one unit chose: each a list of option codes (one, for a scale), or null when they skipped it. */
export type Chosen = readonly (readonly string[] | null)[];

/** The aggregates of one question 'q' from what was chosen in each unit. */
export function countedRows(given: Readonly<Record<string, Chosen>>): UnitCount[] {
  return Object.entries(given).flatMap(([unitId, people]) => {
    const cells = people.flatMap((options) => [
      'response  ',
      `state q ${options ? 'answered' : 'skipped'}`,
      ...(options ?? []).map((option) => `value q ${option}`),
    ]);
    return [...new Set(cells)].map((cell): UnitCount => {
      const [kind = '', question = '', value = ''] = cell.split(' ');
      const count = cells.filter((each) => each === cell).length;
      return { unitId, question, kind: kind as UnitCount['kind'], value, count };
    });
  });
}

/** Trees of up to seven units on three levels, with people who choose something in some of them. */
export function aFieldedTree(
  person: fc.Arbitrary<readonly string[] | null>,
): fc.Arbitrary<{ tree: UnitTree; given: Record<string, Chosen> }> {
  const people = fc.oneof(
    fc.constant([]),
    fc.array(person, { maxLength: 14 }),
    fc.array(person, { minLength: 5, maxLength: 25 }),
  );
  return fc
    .record({ wards: fc.array(fc.record({ clinic: fc.nat(1), people }), { minLength: 1, maxLength: 4 }), own: people })
    .map(({ wards, own }) => {
      const ids = wards.map(({ clinic }, index) => [`w${index}`, `c${clinic}`] as const);
      const clinics = Object.fromEntries(ids.map(([, clinic]) => [clinic, 'top']));
      const given = Object.fromEntries(wards.map(({ people: there }, index) => [`w${index}`, there]));
      const [, first = 'top'] = ids[0] ?? [];
      return { tree: aTree({ top: null, ...clinics, ...Object.fromEntries(ids) }), given: { ...given, [first]: own } };
    });
}

/**
 * Counts that follow by adding and subtracting along the tree from those shown. Whoever reads pages knows the tree, and in
 * which units a survey has no answers of its own.
 * @param own whether a unit has answers of its own: where not, the unit is the sum of those below it
 */
export function derivable(
  tree: UnitTree,
  shown: ReadonlyMap<string, number>,
  own: (unit: string) => boolean,
): Map<string, number> {
  const known = new Map(shown);
  for (let before = -1; before < known.size; ) {
    before = known.size;
    for (const { id } of tree.units) {
      const children = tree.children(id);
      if (children.length === 0 || own(id)) continue;
      const unknown = [id, ...children].filter((unit) => !known.has(unit));
      const [missing] = unknown;
      if (unknown.length !== 1 || missing === undefined) continue;
      const sum = children.reduce((total, child) => total + (known.get(child) ?? 0), 0);
      known.set(missing, missing === id ? sum : (known.get(id) ?? 0) - sum);
    }
  }
  return known;
}
