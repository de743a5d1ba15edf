import { requireCount, requireK } from '../released.ts';

/** Respondents of one closed month, `month` as 2026-03. */
export interface MonthCount {
  readonly month: string;
  readonly count: number;
}

/** Months shown as one point. */
export interface ReleasedPeriod {
  readonly from: string;
  readonly to: string;
  readonly months: readonly string[];
  readonly n: number;
}

export interface ClosedPeriods {
  readonly periods: readonly ReleasedPeriod[];
  /** Respondents of all periods together: the only total that may stand beside them. */
  readonly total: number;
  /** Closed months that wait for more answers. How many they have is not said, and no figure may count them in. */
  readonly waiting: readonly string[];
}

/**
 * Turns months into periods of at least k respondents, so that a series may stand beside its total. A month with too few
 * joins the months after it; months at the end that have not reached k wait.
 *
 * A period never changes once it is out: figures of months 1 to 4 minus last month's figures of months 1 to 3 would be a
 * figure about month 4. That is why what waits at the end does not join the period before, and why the series must start
 * at the same month each time. Give every month of the span, also those with 0, and closed months only: an answer that
 * comes late counts in the month it was received.
 * @throws RangeError when months are out of order or come twice, or a count is impossible
 */
export function closedPeriods(months: readonly MonthCount[], k: number): ClosedPeriods {
  requireK(k);
  const periods: ReleasedPeriod[] = [];
  let waiting: string[] = [];
  let n = 0;
  let before = '';
  for (const { month, count } of months) {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`a month is written 2026-03, got ${month}`);
    if (month <= before) throw new RangeError(`${month} does not come after ${before}`);
    requireCount(month, count);
    before = month;
    waiting.push(month);
    n += count;
    if (n < k) continue;
    periods.push({ from: waiting[0] ?? month, to: month, months: waiting, n });
    waiting = [];
    n = 0;
  }
  return { periods, total: periods.reduce((sum, period) => sum + period.n, 0), waiting };
}
