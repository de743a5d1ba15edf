/** One entry of a unit's history: its name and place from a day on. */
interface UnitEntry {
  /** ISO date. */
  validFrom: string;
}

/** The entry that holds on a day: the last that has begun. A unit that only begins later is already called what it will be. */
export function entryOn<Entry extends UnitEntry>(history: readonly Entry[], day: string): Entry | undefined {
  const sorted = history.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return sorted.findLast(({ validFrom }) => validFrom <= day) ?? sorted[0];
}

const OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** Today as a Norwegian calendar day, for whoever has no clock of their own to ask. */
export function todayInOslo(): string {
  return OSLO.format(new Date());
}
