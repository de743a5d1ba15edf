import { describe, expect, it } from '@jest/globals';
import { isCalendarDay, isPlainYear } from './calendar-day.ts';

describe('calendar days', () => {
  it.each([
    [29, 2, 2000, true],
    [29, 2, 1900, false],
    [29, 2, 2023, false],
    [29, 2, 0, true],
    [29, 2, 96, true],
    [29, 2, 97, false],
    [31, 4, 2020, false],
    [31, 12, 2020, true],
    [0, 1, 2020, false],
    [1, 13, 2020, false],
    [Number.NaN, 1, 2020, false],
  ])('%s.%s.%s exists: %s', (day, month, year, expected) => {
    expect(isCalendarDay(day, month, year)).toBe(expected);
  });

  it('knows the years that people write about', () => {
    expect(['1899', '1900', '2099', '2100', '20211'].filter(isPlainYear)).toEqual(['1900', '2099']);
  });
});
