import { describe, expect, it } from '@jest/globals';
import type { Item, ItemOf } from '@medvirk/questionnaire';
import { extentPoints } from '@medvirk/questionnaire';
import * as fc from 'fast-check';
import { aFieldedTree, aTree, type Chosen, countedRows, derivable } from './a-survey.builder.ts';
import { decideHere } from './release-desk.ts';
import { SurveyCounts, valuesOf } from './survey-counts.ts';

const K = 5;
const about = { code: 'q', texts: { nb: 'Hva?' }, theme: 'information', lens: 'now' } as const;
const scale: Item = {
  ...about,
  type: 'scale',
  points: extentPoints(),
  higherIsBetter: true,
  display: 'labels',
};
const several: ItemOf<'multiple-choice'> = {
  ...about,
  type: 'multiple-choice',
  options: ['a', 'b', 'c'].map((code) => ({ code, texts: { nb: code } })),
};
const times = (count: number, ...options: string[]): Chosen => Array.from({ length: count }, () => options);
const clinic = aTree({ clinic: null, wardA: 'clinic', wardB: 'clinic' });

describe('SurveyCounts', () => {
  const given = { wardA: [...times(12, '4'), ...times(8, '2'), null], wardB: times(9, '5') };
  const counts = new SurveyCounts(clinic, countedRows(given), [], K);

  it('adds up what was counted, in a unit and below it or in all the others', () => {
    expect(counts.valuesBelow('q', 'clinic')).toEqual(
      new Map([
        ['4', 12],
        ['2', 8],
        ['5', 9],
      ]),
    );
    expect(counts.valuesBeside('q', 'wardB')).toEqual(
      new Map([
        ['4', 12],
        ['2', 8],
      ]),
    );
    expect(counts.valuesBeside('q', 'clinic')).toEqual(new Map());
    expect(counts.statesBelow('q', 'wardA')).toMatchObject({ answered: 20, skipped: 1, 'dont-know': 0 });
    expect(counts.valuesBelow('unknown', 'wardA')).toEqual(new Map());
    expect(Object.fromEntries(counts.responses)).toEqual({ wardA: 21, wardB: 9 });
  });

  it('adds large parts of a tree up as it does small ones, and the same again when asked again', () => {
    const wards = Array.from({ length: 30 }, (_, index) => `ward${index}`);
    const large = aTree({ clinic: null, ...Object.fromEntries(wards.map((ward) => [ward, 'clinic'])) });
    const all = new SurveyCounts(
      large,
      countedRows(Object.fromEntries(wards.map((ward) => [ward, times(2, '4')]))),
      [],
      K,
    );
    for (const look of [1, 2]) {
      expect([look, all.valuesBelow('q', 'clinic')]).toEqual([look, new Map([['4', 60]])]);
      expect([look, all.valuesBeside('q', 'ward3')]).toEqual([look, new Map([['4', 58]])]);
      expect(all.statesBelow('q', 'clinic')).toMatchObject({ answered: 60 });
    }
  });

  it('shows a unit with all below it', () => {
    expect(counts.releaseResponses('clinic')).toEqual({ kind: 'shown', count: 30 });
    expect(counts.releaseAnswered('q', 'clinic')).toEqual({ kind: 'shown', count: 29 });
    expect(counts.releaseState('q', 'skipped', 'clinic')).toEqual({ kind: 'hidden' });
    expect(counts.releaseValues(scale, 'clinic')?.n).toEqual({ kind: 'shown', value: 29 });
  });

  it('decides once for everybody, whatever part a reader sees', () => {
    expect(counts.releaseValues(scale, 'wardA')).toBe(counts.releaseValues(scale, 'wardA'));
  });

  it('takes over what another thread has added up of large parts of a tree, month by month too', () => {
    const wards = Array.from({ length: 30 }, (_, index) => `ward${index}`);
    const large = aTree({ clinic: null, small: null, ...Object.fromEntries(wards.map((ward) => [ward, 'clinic'])) });
    const rows = countedRows(Object.fromEntries([...wards, 'small'].map((unit) => [unit, times(7, '4')])));
    const months = [...wards, 'small'].flatMap((unitId) =>
      ['2026-01', '2026-02'].map((month, index) => ({ unitId, month, question: 'q', value: '4', count: 3 + index })),
    );
    const { decisions } = decideHere(1, { units: large.units, rows, months, questions: [scale], k: K });
    const taken = new SurveyCounts(large, rows, months, K, structuredClone(decisions));
    const alone = new SurveyCounts(large, rows, months, K);
    expect([...decisions.sums.values.keys()]).toEqual(['q clinic']);
    expect(decisions.sums.months.get('q clinic')?.map(({ values }) => values.get('4'))).toEqual([90, 120]);
    for (const unit of ['clinic', 'small', 'ward3']) {
      const read = (counts: SurveyCounts) => [
        counts.valuesBelow('q', unit),
        counts.valuesBeside('q', unit),
        counts.statesBelow('q', unit),
        counts.months.release('q', unit, '2026-03'),
      ];
      expect(read(taken)).toEqual(read(alone));
    }
    expect(taken.valuesBeside('q', 'clinic')).toEqual(new Map([['4', 7]]));
  });

  it('takes over what another thread has decided, and decides nothing again', () => {
    const task = { units: clinic.units, rows: countedRows(given), months: [], questions: [scale], k: K };
    const { decisions } = decideHere(1, structuredClone(task));
    const taken = new SurveyCounts(clinic, task.rows, [], K, structuredClone(decisions));
    const own = new SurveyCounts(clinic, task.rows, [], K);
    for (const at of ['clinic', 'wardA', 'wardB']) {
      expect(taken.releaseValues(scale, at)).toEqual(own.releaseValues(scale, at));
      expect(taken.releaseAnswered('q', at)).toEqual(own.releaseAnswered('q', at));
      expect(taken.releaseResponses(at)).toEqual(own.releaseResponses(at));
    }
    expect([...decisions.values.keys()]).toEqual(['q']);
  });

  it('knows nothing of units outside the survey', () => {
    expect(counts.releaseResponses('elsewhere')).toEqual({ kind: 'hidden' });
    expect(counts.releaseValues(scale, 'elsewhere')).toBeUndefined();
  });

  it('is not stopped by a value that the version does not offer', () => {
    const odd = new SurveyCounts(clinic, countedRows({ wardA: [...times(9, '4'), ...times(9, '77')] }), [], K);
    expect(odd.releaseValues(scale, 'wardA')?.n).toEqual({ kind: 'shown', value: 9 });
  });

  it('gives each point its score, and options none', () => {
    expect(valuesOf(scale)?.map(({ score }) => score)).toEqual([0, 25, 50, 75, 100]);
    expect(valuesOf(several)?.map(({ score }) => score)).toEqual([null, null, null]);
    expect(valuesOf({ ...about, type: 'short-text' })).toBeUndefined();
  });

  it("does not let one person's choice in a ward follow from the clinic's and the other ward's", () => {
    const answers = { wardA: [...times(11, 'a'), ...times(9, 'b')], wardB: [...times(1, 'a'), ...times(9, 'b')] };
    const chosen = new SurveyCounts(clinic, countedRows(answers), [], K);
    const ofA = (unit: string) =>
      chosen.releaseOptions(several, unit)?.options.find(({ value }) => value === 'a')?.count.kind;
    expect(ofA('wardB')).toBe('hidden');
    expect([ofA('clinic'), ofA('wardA')]).not.toEqual(['shown', 'shown']);
  });
});

describe('in any tree with any answers', () => {
  const hasOwn = (given: Record<string, Chosen>) => (unit: string) => (given[unit]?.length ?? 0) > 0;

  it('no figure of a scale is about fewer than k people, in base or in part', () => {
    const person = fc.option(
      fc.constantFrom('1', '2', '3', '4', '5').map((value) => [value]),
      { freq: 8 },
    );
    fc.assert(
      fc.property(aFieldedTree(person), ({ tree, given }) => {
        const counts = new SurveyCounts(tree, countedRows(given), [], K);
        for (const { id } of tree.units) {
          const release = counts.releaseValues(scale, id);
          const numbers = [
            counts.releaseResponses(id),
            counts.releaseAnswered('q', id),
            counts.releaseState('q', 'skipped', id),
          ];
          for (const number of numbers) if (number.kind === 'shown') expect(number.count).toBeGreaterThanOrEqual(K);
          if (!release) continue;
          for (const { value, count } of release.values) {
            if (count.kind !== 'shown') continue;
            expect(count.value).toBe(counts.valuesBelow('q', id).get(value) ?? 0);
            expect(count.value).toBeGreaterThanOrEqual(K);
          }
          for (const part of [release.favourable, release.unfavourable]) {
            if (part.kind === 'shown')
              expect(Math.min(part.value.count, part.value.n - part.value.count)).toBeGreaterThanOrEqual(K);
          }
          if (release.n.kind === 'shown') expect(release.n.value).toBeGreaterThanOrEqual(K);
          if (release.mean.kind === 'shown') expect(release.mean.value.n).toBeGreaterThanOrEqual(K);
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('no choice of fewer than k people is shown, or follows by subtraction along the tree', () => {
    const person = fc.option(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), { freq: 8 });
    fc.assert(
      fc.property(aFieldedTree(person), ({ tree, given }) => {
        const counts = new SurveyCounts(tree, countedRows(given), [], K);
        for (const { code } of several.options) {
          const truth = new Map(tree.units.map(({ id }) => [id, counts.valuesBelow('q', id).get(code) ?? 0]));
          const visible = new Map<string, number>();
          for (const { id } of tree.units) {
            const count = counts.releaseOptions(several, id)?.options.find(({ value }) => value === code)?.count;
            if (count?.kind === 'shown') visible.set(id, count.value);
            else if (counts.statesBelow('q', id).answered === 0) visible.set(id, 0);
          }
          for (const [unit, count] of derivable(tree, visible, hasOwn(given))) {
            expect(count).toBe(truth.get(unit));
            const nobody = counts.statesBelow('q', unit).answered === 0;
            expect(nobody || count >= K).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
