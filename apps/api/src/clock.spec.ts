import { describe, expect, it } from '@jest/globals';
import { Clock, monthOf } from './clock.ts';

class ClockAt extends Clock {
  private readonly moment: string;

  constructor(moment: string) {
    super();
    this.moment = moment;
  }

  override now(): Date {
    return new Date(this.moment);
  }
}

describe('dates are Norwegian calendar days', () => {
  it.each([
    ['2026-01-31T22:59:59Z', '2026-01-31', '2026-01-01'],
    ['2026-01-31T23:00:00Z', '2026-02-01', '2026-02-01'], // winter: one hour ahead
    ['2026-06-30T21:59:59Z', '2026-06-30', '2026-06-01'],
    ['2026-06-30T22:00:00Z', '2026-07-01', '2026-07-01'], // summer: two hours ahead
    ['2026-12-31T23:30:00Z', '2027-01-01', '2027-01-01'],
  ])('%s is %s, in the month from %s', (moment, day, month) => {
    expect(new ClockAt(moment).today()).toBe(day);
    expect(monthOf(new Date(moment))).toBe(month);
  });

  it('go by the time that it is', () => {
    expect(Math.abs(new Clock().now().getTime() - Date.now())).toBeLessThan(1000);
  });
});
