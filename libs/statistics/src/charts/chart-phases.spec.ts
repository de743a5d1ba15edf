import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chartPhases, inPhases } from './chart-phases.ts';
import { xmrChart } from './xmr-chart.ts';

const months = Array.from(
  { length: 30 },
  (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
);
const rebase = { from: '2025-07', by: 'Ada', reason: 'The ward moved to new rooms' };

describe('chartPhases', () => {
  it('is one phase, frozen on its first points, until somebody decides otherwise', () => {
    const [only, ...more] = chartPhases(months);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ start: 0, end: 30, frozen: true, rebase: null });
    expect(only?.baseline).toHaveLength(12);
  });

  it('begins anew where a named person has said why', () => {
    const [before, after] = chartPhases(months, [rebase]);
    expect(before).toMatchObject({ start: 0, end: 18, rebase: null });
    expect(after).toMatchObject({ start: 18, end: 30, rebase, frozen: true });
  });

  it('says that a baseline is not full yet', () => {
    expect(chartPhases(months.slice(0, 7))[0]).toMatchObject({ frozen: false, baseline: [0, 1, 2, 3, 4, 5, 6] });
  });

  it.each([
    [{ ...rebase, by: ' ' }, 'nobody'],
    [{ ...rebase, reason: '' }, 'no reason'],
    [{ ...rebase, from: '1999-01' }, '1999-01'],
  ])('refuses a decision that is not one: %j', (bad, text) => {
    expect(() => chartPhases(months, [bad])).toThrow(text);
  });

  it('refuses two decisions about one period, and an empty series', () => {
    expect(() => chartPhases(months, [rebase, rebase])).toThrow('twice');
    expect(() => chartPhases([])).toThrow(RangeError);
    expect(() => chartPhases(months, [], 1)).toThrow(RangeError);
  });

  it('covers the series without gap or overlap, whatever was decided', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(29), { maxLength: 6 }), (starts) => {
        const decisions = starts.map((at) => ({ ...rebase, from: months[at] ?? '' }));
        const phases = chartPhases(months, decisions);
        expect(phases.flatMap(({ start, end }) => months.slice(start, end))).toEqual(months);
      }),
    );
  });
});

describe('inPhases', () => {
  it('gives each phase limits of its own', () => {
    const values = months.map((_, i) => (i < 18 ? 50 : 70) + (i % 2));
    const charts = inPhases(values, chartPhases(months, [rebase]), xmrChart);
    expect(charts.map(({ chart }) => chart.centre)).toEqual([50.5, 70.5]);
    const one = inPhases(values, chartPhases(months), xmrChart);
    expect(one[0]?.chart.outside).toHaveLength(12);
  });
});
