import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { daysAfter, daysBetween, localTime, nextTimeOfDay } from './local-time.ts';

describe('localTime', () => {
  it.each([
    ['2026-01-10T22:59:00Z', '2026-01-10', 23 * 60 + 59],
    ['2026-01-10T23:00:00Z', '2026-01-11', 0],
    ['2026-07-10T22:00:00Z', '2026-07-11', 0],
  ])('shows %s as %s and %d minutes', (moment, day, minutes) => {
    expect(localTime(new Date(moment))).toEqual({ day, minutes });
  });
});

describe('nextTimeOfDay', () => {
  it.each([
    ['2026-01-10T05:00:00Z', 420, '2026-01-10T06:00:00.000Z'],
    ['2026-01-10T06:00:00Z', 420, '2026-01-10T06:00:00.000Z'],
    ['2026-01-10T06:01:00Z', 420, '2026-01-11T06:00:00.000Z'],
    ['2026-07-10T20:00:00Z', 420, '2026-07-11T05:00:00.000Z'],
    // The night in which the clock is put forward, and the one in which it is put back.
    ['2026-03-28T20:00:00Z', 420, '2026-03-29T05:00:00.000Z'],
    ['2026-10-24T20:00:00Z', 420, '2026-10-25T06:00:00.000Z'],
  ])('after %s, at %d minutes, is %s', (from, minutes, expected) => {
    expect(nextTimeOfDay(new Date(from), minutes).toISOString()).toBe(expected);
  });

  it('is that time of day, not before, and within a day and an hour', () => {
    const moments = fc
      .integer({ min: 1_700_000_000, max: 1_900_000_000 })
      .map((seconds) => new Date((seconds * 60_000) / 60));
    fc.assert(
      fc.property(moments, fc.integer({ min: 240, max: 1439 }), (from, minutes) => {
        const next = nextTimeOfDay(from, minutes);
        const minute = Math.floor(from.getTime() / 60_000) * 60_000;
        expect(localTime(next).minutes).toBe(minutes);
        expect(next.getTime()).toBeGreaterThanOrEqual(minute);
        expect(next.getTime() - minute).toBeLessThanOrEqual(25 * 3_600_000);
      }),
    );
  });
});

describe('days', () => {
  it('are counted over the ends of months and of summer time', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2);
    expect(daysAfter('2026-12-30', 3)).toBe('2027-01-02');
  });
});
