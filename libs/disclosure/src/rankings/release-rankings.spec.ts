import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HIDDEN } from '../released.ts';
import type { RankingCounts } from './ranking-cells.ts';
import { type RankingRelease, releaseRankings } from './release-rankings.ts';

const OPTIONS = ['a', 'b', 'c'];
const margin = (n: number): number => 2 / Math.sqrt(n);

/** Counts from what each person put first, second ...: 'abc'. */
function counted(people: readonly string[]): RankingCounts {
  const ranks = new Map(OPTIONS.map((option) => [option, [0, 0, 0]]));
  for (const order of people) {
    [...order].forEach((option, index) => {
      const counts = ranks.get(option);
      if (counts) counts[index] = (counts[index] ?? 0) + 1;
    });
  }
  return { n: people.length, ranks };
}

const times = (count: number, order: string): string[] => Array.from({ length: count }, () => order);

function release(given: Record<string, readonly string[]>): ReadonlyMap<string, RankingRelease> {
  const units = [{ id: 'clinic', parentId: null }, ...Object.keys(given).map((id) => ({ id, parentId: 'clinic' }))];
  const counts = new Map(Object.entries(given).map(([id, people]) => [id, counted(people)]));
  return releaseRankings(units, OPTIONS, counts, { k: 5, margin });
}
const firsts = (found: RankingRelease | undefined) =>
  found?.options.map(({ first }) => (first.kind === 'shown' ? first.value : null));
const means = (found: RankingRelease | undefined) =>
  found?.options.map(({ mean }) => (mean.kind === 'shown' ? mean.value.estimate : null));

const EVEN = [...times(20, 'abc'), ...times(16, 'bca'), ...times(18, 'cab'), ...times(14, 'acb'), ...times(12, 'bac')];

describe('releasing a ranking', () => {
  it('tells how many put each option first, and the mean rank of those who ranked it', () => {
    const found = release({ w1: EVEN }).get('w1');
    expect(firsts(found)).toEqual([34, 28, 18]);
    // a: (34x1 + (18+12)x2 + 16x3) / 80 = 1.775, b: (28x1 + 20x2 + 32x3) / 80 = 2.05, c: (18 + 30x2 + 32x3) / 80 = 2.175
    expect(means(found)).toEqual([1.8, 2.1, 2.2]);
  });

  it('takes the mean over those who ranked it, where some leave options out', () => {
    const found = release({ w1: [...EVEN, ...times(10, 'ab'), ...times(9, 'cb'), ...times(8, 'ba')] }).get('w1');
    const c = found?.options[2]?.mean;
    // c: 27 first, 30 second, 32 third of 89: (27 + 60 + 96) / 89 = 2.06
    expect(c).toMatchObject({ kind: 'shown', value: { estimate: 2.1, n: 89 } });
  });

  it('tells nothing of four people', () => {
    const found = release({ w1: times(4, 'abc') }).get('w1');
    expect(found?.n).toEqual(HIDDEN);
    expect(firsts(found)).toEqual([null, null, null]);
    expect(means(found)).toEqual([null, null, null]);
  });

  it('hides a first choice of three together with the one that it would follow from', () => {
    const people = [
      ...times(20, 'abc'),
      ...times(15, 'bac'),
      ...times(12, 'bca'),
      ...times(3, 'cab'),
      ...times(9, 'acb'),
    ];
    const told = firsts(release({ w1: people }).get('w1')) ?? [];
    expect(told[2]).toBeNull();
    expect(told.filter((count) => count === null).length).toBeGreaterThanOrEqual(2);
  });

  it('tells no first choice of all but a few, and no mean about each of them', () => {
    const found = release({ w1: [...times(60, 'abc'), ...times(2, 'bac')] }).get('w1');
    expect(firsts(found)?.[0]).toBeNull();
    expect(means(found)?.[0]).toBeNull();
  });

  it('does not let a small ward follow from the clinic and the other ward', () => {
    const found = release({ w1: EVEN, w2: times(3, 'abc') });
    expect([found.get('clinic'), found.get('w1')].map((each) => each?.n.kind)).toContain('hidden');
  });

  it('leaves no hidden first choice or mean alone to be worked out, whatever people ranked and left out', () => {
    const person = fc.constantFrom('abc', 'acb', 'bac', 'bca', 'cab', 'cba', 'a', 'ab', 'c');
    const people = fc.array(person, { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(people, people, (w1, w2) => {
        const found = release({ w1, w2 });
        for (const [id, given] of Object.entries({ w1, w2, clinic: [...w1, ...w2] })) {
          const told = found.get(id);
          const truth = counted(given);
          for (const { value, first } of told?.options ?? []) {
            if (first.kind !== 'shown') continue;
            expect(first.value).toBe(truth.ranks.get(value)?.[0]);
            expect(first.value).toBeGreaterThanOrEqual(5);
          }
          const hidden = firsts(told)?.filter((count) => count === null).length ?? 0;
          if (told?.n.kind === 'shown') expect(hidden).not.toBe(1);
        }
        const all = [...w1, ...w2];
        const complete = all.every((order) => order.length === 3);
        if (complete) expect(means(found.get('w1'))?.filter((mean) => mean === null).length).not.toBe(1);
      }),
      { numRuns: 60 },
    );
  });
});
