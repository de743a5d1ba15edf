/** Where the people live whose evenings and mornings are meant. */
const ZONE = 'Europe/Oslo';

const PARTS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A moment on the wall in Norway: ISO date, and minutes since midnight. */
export interface LocalTime {
  day: string;
  minutes: number;
}

export function localTime(moment: Date): LocalTime {
  const [day = '', clock = ''] = PARTS.format(moment).split(' ');
  const [hours, minutes] = clock.split(':').map(Number);
  return { day, minutes: (hours ?? 0) * 60 + (minutes ?? 0) };
}

/** Days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);
}

/** @param day ISO date */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * The next moment, this one included, at which clocks in Norway show a time of day. Where summer time skips it, the moment after.
 * @param minutes since midnight
 */
export function nextTimeOfDay(from: Date, minutes: number): Date {
  const { day, minutes: now } = localTime(from);
  const wanted = now <= minutes ? day : daysAfter(day, 1);
  // Norway is one or two hours ahead of UTC; the winter guess is mended by what the clock then shows.
  const guess = new Date(Date.parse(`${wanted}T00:00:00Z`) + (minutes - 60) * 60_000);
  const shown = localTime(guess);
  const ahead = daysBetween(wanted, shown.day) * 1440 + shown.minutes - minutes;
  return new Date(guess.getTime() - ahead * 60_000);
}
