import { describe, expect, it } from '@jest/globals';
import { calendarFrom } from './calendar.ts';

describe('calendarFrom', () => {
  it('counts days and months from today, over the ends of months and years', () => {
    const calendar = calendarFrom(new Date('2026-03-31T23:30:00Z'));
    expect(calendar.today).toBe('2026-03-31');
    expect([calendar.day(1), calendar.day(-31), calendar.day(0)]).toEqual(['2026-04-01', '2026-02-28', '2026-03-31']);
    expect([calendar.month(0), calendar.month(-1), calendar.month(-12), calendar.month(10)]).toEqual([
      '2026-03-01',
      '2026-02-01',
      '2025-03-01',
      '2027-01-01',
    ]);
    expect(calendar.at(-1, 14).toISOString()).toBe('2026-03-30T14:00:00.000Z');
  });
});
