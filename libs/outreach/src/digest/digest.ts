import { daysAfter, localTime, nextTimeOfDay } from '../time/local-time.ts';

/** How often a digest goes. */
export const DIGEST_EVERY = ['weekly', 'monthly'] as const;
export type DigestEvery = (typeof DIGEST_EVERY)[number];

/**
 * What a digest may tell. `new-answers`: more have answered, as far as that may be told; `signal`: a chart of a theme calls;
 * `stale`: what a written sentence rests on has changed; `action-late`: an action's day has passed; `told`: the public page was written.
 */
export const NEWS_KINDS = ['new-answers', 'signal', 'stale', 'action-late', 'told'] as const;
export type NewsKind = (typeof NEWS_KINDS)[number];

/** One piece of news: of what kind, about what, and where to read it. No figure and nobody's words. */
export interface DigestNews {
  kind: NewsKind;
  /** The theme or the action; empty where the survey itself is meant. */
  subject: string;
  /** From the site's root. */
  page: string;
}

/** Seven in the morning in Norway. */
const MORNING = 7 * 60;

/** The next morning on which a digest goes: of a Monday, or of the first day of a month; always later than now. */
export function digestDue(every: DigestEvery, now: Date): Date {
  const today = localTime(now).day;
  let day = today;
  do day = daysAfter(day, 1);
  while (every === 'weekly' ? new Date(`${day}T12:00:00Z`).getUTCDay() !== 1 : !day.endsWith('-01'));
  // From noon of the day before: seven in the morning comes next.
  return nextTimeOfDay(new Date(`${daysAfter(day, -1)}T12:00:00Z`), MORNING);
}
