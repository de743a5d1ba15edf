import { ParticipationError } from '../participation-error.ts';

/** What the one who proposed says of the answer. */
export interface Verdict {
  satisfied: boolean;
  /** Needed when not satisfied: the council takes it up. */
  reason: string;
}

/**
 * @param proposal.author id of the person who proposed it
 * @throws ParticipationError NOT_THE_AUTHOR, VERDICT_NEEDS_ANSWER, VERDICT_NEEDS_REASON
 */
export function judgeAnswer(
  proposal: { author: string; answer: unknown },
  person: string,
  { satisfied, reason }: Verdict,
): Verdict {
  if (proposal.author !== person) throw new ParticipationError('NOT_THE_AUTHOR');
  if (proposal.answer === null) throw new ParticipationError('VERDICT_NEEDS_ANSWER');
  if (!satisfied && !reason.trim()) throw new ParticipationError('VERDICT_NEEDS_REASON');
  return { satisfied, reason: reason.trim() };
}
