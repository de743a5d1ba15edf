import { Injectable } from '@nestjs/common';

/** The time, given in so that tests can choose it. Dates are Norwegian calendar days. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today as an ISO date in Oslo. */
  today(): string {
    return isoDateInOslo(this.now());
  }
}

const OSLO = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

const QUARTER = 15 * 60_000;
let lastAsked = { quarter: Number.NaN, date: '' };

/** The last answer holds for its quarter of an hour, since no day begins within one: every response asks twice. */
function isoDateInOslo(moment: Date): string {
  const quarter = Math.floor(moment.getTime() / QUARTER);
  if (quarter !== lastAsked.quarter) lastAsked = { quarter, date: OSLO.format(moment) };
  return lastAsked.date;
}

/** First day of the month that a moment lies in, in Oslo. */
export function monthOf(moment: Date): string {
  return `${isoDateInOslo(moment).slice(0, 7)}-01`;
}
