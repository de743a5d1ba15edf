import { describe, expect, it } from '@jest/globals';
import { counts } from '../facts/discharge.example.ts';
import { closedMonths, monthAfter, periodOf } from './closed-months.ts';

describe('closed months', () => {
  it('leave out the running month, stand in order and have no gaps', () => {
    const months = ['2026-11', '2026-10', '2026-08'].map((month) => ({ month, values: counts(1, 2) }));
    const closed = closedMonths(months, new Date('2026-11-30T23:00:00Z'));
    expect(closed.map(({ month, values }) => [month, values.size])).toEqual([
      ['2026-08', 2],
      ['2026-09', 0],
      ['2026-10', 2],
    ]);
  });

  it('are none before the first month is over', () => {
    expect(closedMonths([{ month: '2026-11', values: counts(9) }], new Date('2026-11-21T00:00:00Z'))).toEqual([]);
  });

  it('know what comes after December, and the last day of February in a leap year', () => {
    expect(monthAfter('2026-12')).toBe('2027-01');
    expect(periodOf(['2027-12', '2028-01', '2028-02'])).toEqual({ from: '2027-12-01', to: '2028-02-29' });
  });
});
