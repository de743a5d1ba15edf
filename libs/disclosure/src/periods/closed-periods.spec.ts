import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { closedPeriods } from './closed-periods.ts';

const series = (counts: number[]) =>
  counts.map((count, i) => ({ month: `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, count }));

describe('closedPeriods', () => {
  it('lets a month with few answers join the months after it', () => {
    expect(closedPeriods(series([20, 2, 1, 9, 30]), 5)).toEqual({
      periods: [
        { from: '2024-01', to: '2024-01', months: ['2024-01'], n: 20 },
        { from: '2024-02', to: '2024-04', months: ['2024-02', '2024-03', '2024-04'], n: 12 },
        { from: '2024-05', to: '2024-05', months: ['2024-05'], n: 30 },
      ],
      total: 62,
      waiting: [],
    });
  });

  it('keeps months at the end waiting, and out of the total', () => {
    expect(closedPeriods(series([8, 3, 1]), 5)).toMatchObject({ total: 8, waiting: ['2024-02', '2024-03'] });
    expect(closedPeriods(series([1, 2]), 5)).toEqual({ periods: [], total: 0, waiting: ['2024-01', '2024-02'] });
    expect(closedPeriods([], 5)).toEqual({ periods: [], total: 0, waiting: [] });
  });

  it('never lets two views, now or later, differ by 1 to k - 1 respondents', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { maxLength: 30 }), fc.integer({ min: 2, max: 10 }), (counts, k) => {
        const views = counts.map((_, i) => closedPeriods(series(counts.slice(0, i + 1)), k));
        const last = views.at(-1);
        for (const view of views) {
          expect(last?.periods.slice(0, view.periods.length)).toEqual(view.periods);
          const later = (last?.total ?? 0) - view.total;
          expect(later === 0 || later >= k).toBe(true);
        }
        for (const { n } of last?.periods ?? []) expect(n).toBeGreaterThanOrEqual(k);
      }),
    );
  });

  it('refuses months out of order and counts that cannot be', () => {
    const month = (m: string, count = 5) => ({ month: m, count });
    expect(() => closedPeriods([month('2024-02'), month('2024-01')], 5)).toThrow('does not come after');
    expect(() => closedPeriods([month('2024-13')], 5)).toThrow('2026-03');
    expect(() => closedPeriods([month('2024-01', -1)], 5)).toThrow(RangeError);
    expect(() => closedPeriods([], 1)).toThrow(RangeError);
  });
});
