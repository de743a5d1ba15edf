import { describe, expect, it } from '@jest/globals';
import type { MonthCount } from '@medvirk/data-access';
import fc from 'fast-check';
import { UnitTree } from '../organisation/unit-tree.ts';
import { SurveyMonths } from './survey-months.ts';

const unit = (id: string, parentId: string | null) => ({
  id,
  name: id,
  parentId,
  openedOn: '2020-01-01',
  closedOn: null,
  history: [],
});
const tree = new UnitTree([unit('clinic', null), unit('a', 'clinic'), unit('b', 'clinic'), unit('c', 'clinic')]);
const MONTHS = ['2026-03', '2026-04', '2026-05', '2026-06'];
const K = 5;

/** Counts by ward and month, all for one value. */
const rows = (counts: Record<string, readonly number[]>): MonthCount[] =>
  Object.entries(counts).flatMap(([unitId, byMonth]) =>
    byMonth.map((count, index) => ({ unitId, month: MONTHS[index] ?? '', question: 'q', value: '4', count })),
  );
const shown = (months: SurveyMonths, at: string): Map<string, number> =>
  new Map(
    months
      .release('q', at, '2026-07')
      .map(({ month, values }) => [month, [...values.values()].reduce((s, n) => s + n, 0)]),
  );

describe('months of a survey beside each other', () => {
  it('shows every month of every unit where enough have answered', () => {
    const months = new SurveyMonths(tree, rows({ a: [30, 31, 32, 33], b: [20, 21, 22, 23], c: [9, 9, 9, 9] }), K);
    expect([...shown(months, 'a').values()]).toEqual([30, 31, 32, 33]);
    expect([...shown(months, 'clinic').values()]).toEqual([59, 61, 63, 65]);
  });

  it("gives no way to a small ward's month, neither from above nor from its own total", () => {
    const months = new SurveyMonths(tree, rows({ a: [30, 30, 30, 30], b: [20, 20, 3, 20], c: [20, 20, 20, 20] }), K);
    const may = (at: string) => shown(months, at).get('2026-05');
    expect(may('b')).toBeUndefined();
    const allButB = [may('clinic'), may('a'), may('c')];
    expect(allButB.includes(undefined)).toBe(true);
    expect(shown(months, 'b').size).toBeLessThan(3); // one hidden month alone would be the total minus the rest
  });

  it('never tells the running month, and leaves no few beside the total', () => {
    const months = new SurveyMonths(tree, rows({ a: [30, 30, 30, 2] }), K);
    const told = months.release('q', 'a', '2026-06');
    const sum = told.reduce((total, { values }) => total + (values.get('4') ?? 0), 0);
    const rest = 92 - sum;
    expect(rest === 0 || rest >= K).toBe(true);
  });

  it('lets no month of a ward be worked out below k, for any counts', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        const months = new SurveyMonths(tree, rows({ a, b, c }), K);
        const known = new Map(['clinic', 'a', 'b', 'c'].map((id) => [id, shown(months, id)]));
        for (const month of MONTHS) {
          const clinic = known.get('clinic')?.get(month);
          const wards = ['a', 'b', 'c'].map((id) => known.get(id)?.get(month));
          for (const count of [clinic, ...wards]) if (count !== undefined) expect(count).toBeGreaterThanOrEqual(K);
          if (clinic === undefined) continue;
          const hidden = clinic - wards.reduce<number>((sum, count) => sum + (count ?? 0), 0);
          expect(hidden === 0 || hidden >= K).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
