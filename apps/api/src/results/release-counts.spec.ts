import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { aFieldedTree, aTree, derivable } from './a-survey.builder.ts';
import { releaseCount, releaseUnitCounts, toReleasedCount, withoutZeros } from './release-counts.ts';

const K = 5;
const HIDDEN_COUNT = { kind: 'hidden' };
const tree = aTree({ clinic: null, a: 'clinic', b: 'clinic', c: 'clinic' });
const release = (counts: Record<string, number>) => releaseUnitCounts(tree, new Map(Object.entries(counts)), K);
const shown = (count: number) => ({ kind: 'shown', count });

describe('releaseCount', () => {
  it('shows a count from k, and hides 0 and k - 1 alike', () => {
    expect(releaseCount(5, K)).toEqual(shown(5));
    expect(releaseCount(4, K)).toEqual(HIDDEN_COUNT);
    expect(releaseCount(0, K)).toEqual(HIDDEN_COUNT);
    expect(toReleasedCount(undefined)).toEqual(HIDDEN_COUNT);
  });
});

describe('releaseUnitCounts', () => {
  it('shows what is k or more, with the units above', () => {
    const released = release({ a: 10, b: 5, c: 20 });
    expect(['a', 'b', 'c'].map((unit) => released.own(unit))).toEqual([shown(10), shown(5), shown(20)]);
    expect([released.rollUp('clinic'), released.all()]).toEqual([shown(35), shown(35)]);
  });

  it('hides a small unit, and enough beside it that it does not follow by subtraction', () => {
    const released = release({ a: 10, b: 3, c: 20 });
    expect(released.own('b')).toEqual(HIDDEN_COUNT);
    const known = ['a', 'c'].filter((unit) => released.own(unit).kind === 'shown');
    expect(known.length === 2 && released.rollUp('clinic').kind === 'shown').toBe(false);
  });

  it('does not let the total of the survey give away what the top unit hides', () => {
    const two = aTree({ east: null, west: null });
    const released = releaseUnitCounts(
      two,
      new Map([
        ['east', 30],
        ['west', 2],
      ]),
      K,
    );
    expect(released.own('west')).toEqual(HIDDEN_COUNT);
    expect(released.own('east').kind === 'shown' && released.all().kind === 'shown').toBe(false);
  });

  it('lets units without answers hide nobody', () => {
    const released = release({ a: 10, b: 0 });
    expect([released.own('a'), released.own('b'), released.rollUp('clinic')]).toEqual([
      shown(10),
      HIDDEN_COUNT,
      shown(10),
    ]);
    expect(
      withoutZeros(
        new Map([
          ['a', 0],
          ['b', 1],
        ]),
      ),
    ).toEqual(new Map([['b', 1]]));
  });

  it('shows nothing under k in any tree, and nothing from which it follows', () => {
    fc.assert(
      fc.property(aFieldedTree(fc.constant([])), ({ tree: any, given }) => {
        const own = new Map(Object.entries(given).map(([unit, people]) => [unit, people.length]));
        const released = releaseUnitCounts(any, own, K);
        const truth = new Map(
          any.units.map(({ id }) => [id, any.subtree(id).reduce((sum, unit) => sum + (own.get(unit) ?? 0), 0)]),
        );
        const visible = new Map<string, number>();
        for (const { id } of any.units) {
          const count = released.rollUp(id);
          if (count.kind === 'shown') visible.set(id, count.count);
          else if (truth.get(id) === 0) visible.set(id, 0); // where nobody answers, there is nobody to protect
        }
        for (const [unit, count] of derivable(any, visible, (unit) => (own.get(unit) ?? 0) > 0)) {
          expect(count).toBe(truth.get(unit));
          expect(count === 0 || count >= K).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
