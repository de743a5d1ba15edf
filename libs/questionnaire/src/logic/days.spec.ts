import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dayNumber, isoDay, wholeMonths } from './days.ts';

const day = (iso: string): number => dayNumber(iso) ?? Number.NaN;

describe('dayNumber', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-03-01', 11_017],
    ['2026-03', day('2026-03-01')],
    ['2026', day('2026-01-01')],
    ['2026-03-01T23:59', day('2026-03-01')],
    ['0000-01-01', -719_528],
    ['0099-12-31', -683_004],
    ['9999-12-31', 2_932_896],
  ])('counts %s as %d', (iso, number) => {
    expect(dayNumber(iso)).toBe(number);
  });

  it.each([
    '',
    '2026-02-29',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T1',
    'x',
    5,
    undefined,
  ])('knows no day %p', (value) => {
    expect(dayNumber(value)).toBeUndefined();
  });

  it('goes back and forth with isoDay for every day that can be written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (number) => {
        expect(dayNumber(isoDay(number))).toBe(number);
      }),
    );
    for (const outside of [-719_529, 2_932_897, 0.5, Number.NaN]) expect(isoDay(outside)).toBeUndefined();
  });
});

describe('wholeMonths', () => {
  it.each([
    ['2026-01-15', '2026-02-14', 0],
    ['2026-01-15', '2026-02-15', 1],
    ['2026-01-31', '2026-02-28', 1],
    ['2024-01-31', '2024-02-28', 0],
    ['2024-02-29', '2025-02-28', 12],
    ['2025-12-31', '2026-01-01', 0],
    ['2026-02-15', '2026-01-15', -1],
    ['2026-01-15', '2026-01-15', 0],
  ])('from %s to %s is %d', (from, to, months) => {
    expect(wholeMonths(day(from), day(to))).toBe(months);
  });
});
