import { ParticipationError } from '../participation-error.ts';

export const ROUND_KINDS = ['proposals', 'pilot', 'sign-off'] as const;
/**
 * What the council is asked for: proposals on the text; what people who try the form stumble over; each member's stand.
 */
export type RoundKind = (typeof ROUND_KINDS)[number];

export interface Round {
  kind: RoundKind;
  /** Last day on which it takes answers, ISO date. */
  endsOn: string;
  /** Null until somebody ends it, or all have answered. */
  closedAt: Date | null;
}

/** Days that a round lasts where nobody has said otherwise. */
export const ROUND_DAYS = 14;

/** Whether a round takes answers. Its last day is a whole day. @param today ISO date where the organisation is */
export function isRoundOpen({ closedAt, endsOn }: Pick<Round, 'closedAt' | 'endsOn'>, today: string): boolean {
  return closedAt === null && today <= endsOn;
}

/**
 * @returns the round that is open and asks for one of these
 * @throws ParticipationError ROUND_NOT_OPEN
 */
export function openRoundOf<R extends Round>(rounds: readonly R[], kinds: readonly RoundKind[], today: string): R {
  const open = rounds.find((round) => isRoundOpen(round, today) && kinds.includes(round.kind));
  if (!open) throw new ParticipationError('ROUND_NOT_OPEN');
  return open;
}

/**
 * One round at a time, so that everybody knows what they are asked for; and never one that is over before it begins.
 * @throws ParticipationError ROUND_ALREADY_OPEN, ROUND_ENDS_TOO_EARLY
 */
export function checkNewRound(rounds: readonly Round[], endsOn: string, today: string): void {
  if (rounds.some((round) => isRoundOpen(round, today))) throw new ParticipationError('ROUND_ALREADY_OPEN');
  if (endsOn < today) throw new ParticipationError('ROUND_ENDS_TOO_EARLY');
}

/** @throws ParticipationError ROUND_NOT_OPEN, ROUND_ENDS_TOO_EARLY */
export function moveRound(round: Round, endsOn: string, today: string): void {
  if (!isRoundOpen(round, today)) throw new ParticipationError('ROUND_NOT_OPEN');
  if (endsOn < today) throw new ParticipationError('ROUND_ENDS_TOO_EARLY');
}

/**
 * Where the vote on a version stands. Its results are shown when it has ended, not before: nobody votes with an eye on the
 * others.
 */
export type VoteState = 'not-held' | 'open' | 'ended';

export function voteState(rounds: readonly Round[], hasSignOffs: boolean, today: string): VoteState {
  const votes = rounds.filter(({ kind }) => kind === 'sign-off');
  if (votes.some((round) => isRoundOpen(round, today))) return 'open';
  return votes.length > 0 || hasSignOffs ? 'ended' : 'not-held';
}
