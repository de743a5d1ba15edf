import type { Period } from '@medvirk/improvement';
import { localesOf } from '../figures/locale.ts';

/** A calendar date has no time of day: read and written in UTC, so that no time zone moves it. */
function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

/** "21. november 2026" in the reader's language. `date` is an ISO date. */
export function dateText(date: string, language: string): string {
  return new Intl.DateTimeFormat(localesOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(dayOf(date));
}

/** "1. mai–31. oktober 2026": what is the same in both dates is said once. */
export function periodText(period: Period, language: string): string {
  const format = new Intl.DateTimeFormat(localesOf(language), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format.formatRange(dayOf(period.from), dayOf(period.to));
}

/** "mai 2026" for the month '2026-05' (or any date in it). */
export function monthText(month: string, language: string, style: 'long' | 'short' = 'long'): string {
  return new Intl.DateTimeFormat(localesOf(language), { month: style, year: 'numeric', timeZone: 'UTC' }).format(
    dayOf(`${month.slice(0, 7)}-01`),
  );
}

/** Moments are read where the reader is: a sign-off late at night belongs to the reader's day. */
export function momentText(moment: string, language: string): string {
  return new Intl.DateTimeFormat(localesOf(language), { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(moment),
  );
}
