import type { MonthFacts } from '../facts/picture-facts.ts';

const NOTHING: ReadonlyMap<string, number> = new Map();

/**
 * The months that are over, from the first to the last with answers, in order and without gaps: a month that nobody
 * answered in stands there with nothing. The running month is left out, so that two looks at it can't be subtracted.
 */
export function closedMonths(months: readonly MonthFacts[], now: Date): MonthFacts[] {
  const running = now.toISOString().slice(0, 7);
  const known = new Map(months.filter(({ month }) => month < running).map((facts) => [facts.month, facts]));
  const ordered = [...known.keys()].sort();
  const first = ordered[0];
  const last = ordered.at(-1);
  const closed: MonthFacts[] = [];
  for (let month = first; month !== undefined && last !== undefined && month <= last; month = monthAfter(month)) {
    closed.push(known.get(month) ?? { month, values: NOTHING });
  }
  return closed;
}

/** @example monthAfter('2026-12') // '2027-01' */
export function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}

/** First and last day of consecutive months. */
export function periodOf(months: readonly string[]): { from: string; to: string } {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('a period needs at least one month');
  const dayBefore = new Date(`${monthAfter(last)}-01T00:00:00Z`).getTime() - 24 * 60 * 60 * 1000;
  return { from: `${first}-01`, to: new Date(dayBefore).toISOString().slice(0, 10) };
}
