/** The demo's dates: everything is counted from its today, so that it is always fresh. All in UTC. */
export interface Calendar {
  now: Date;
  today: string;
  /** ISO date, days from today; negative is past. */
  day(days: number): string;
  /** A moment on a day, `hour` o'clock. */
  at(days: number, hour?: number): Date;
  /** First day of a month, months from this one; negative is past. */
  month(months: number): string;
}

const DAY = 24 * 60 * 60 * 1000;
const iso = (date: Date): string => date.toISOString().slice(0, 10);

export function calendarFrom(now: Date): Calendar {
  const today = iso(now);
  const midnight = new Date(`${today}T00:00:00Z`).getTime();
  return {
    now,
    today,
    day: (days) => iso(new Date(midnight + days * DAY)),
    at: (days, hour = 10) => new Date(midnight + days * DAY + hour * 60 * 60 * 1000),
    month: (months) => iso(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))),
  };
}
