import { ParticipationError } from '../participation-error.ts';

export const CASE_STATUSES = ['open', 'closed'] as const;
/** A case is open until the council has dealt with it. */
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** A case's number as it is written: the fourteenth of 2026 is "14/26". */
export function caseNumber({ number, year }: { number: number; year: number }): string {
  return `${number}/${String(year % 100).padStart(2, '0')}`;
}

/**
 * @returns the minutes as they are kept
 * @throws ParticipationError CASE_ALREADY_CLOSED, MINUTES_NEEDED: a case is never closed without saying what was decided
 */
export function closeCase(status: CaseStatus, minutes: string): string {
  if (status === 'closed') throw new ParticipationError('CASE_ALREADY_CLOSED');
  if (!minutes.trim()) throw new ParticipationError('MINUTES_NEEDED');
  return minutes.trim();
}

/** @throws ParticipationError CASE_NOT_CLOSED */
export function reopenCase(status: CaseStatus): void {
  if (status !== 'closed') throw new ParticipationError('CASE_NOT_CLOSED');
}
