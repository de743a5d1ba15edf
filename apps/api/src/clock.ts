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

function isoDateInOslo(moment: Date): string {
  return OSLO.format(moment);
}

/** First day of the month that a moment lies in, in Oslo. */
export function monthOf(moment: Date): string {
  return `${isoDateInOslo(moment).slice(0, 7)}-01`;
}
