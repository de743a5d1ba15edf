import { nextTimeOfDay } from '../time/local-time.ts';

/** How often somebody wants mail: as things happen, once a day with all of it, or never. */
export const MAIL_PACES = ['at-once', 'daily', 'none'] as const;
export type MailPace = (typeof MAIL_PACES)[number];

/** Seven in the morning: read with the first coffee, and not lost among the day's mail. */
const MORNING = 7 * 60;

/** Minutes for which a one-time code that came by mail can be used. */
export const CODE_MINUTES = 10;

/** When a notice goes out; null for who wants none. */
export function noticeDue(pace: MailPace, now: Date): Date | null {
  if (pace === 'none') return null;
  return pace === 'daily' ? nextTimeOfDay(now, MORNING) : now;
}
