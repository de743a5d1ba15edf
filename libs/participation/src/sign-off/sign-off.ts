import { ParticipationError } from '../participation-error.ts';

export const STANDS = ['approve', 'approve-with-remark', 'dissent'] as const;
/** One member's stand on one version. */
export type Stand = (typeof STANDS)[number];

export interface SignOff {
  member: string;
  stand: Stand;
  /** The remark or the ground of dissent; kept for ever. */
  reason: string;
  /** Codes of the questions that the remark or dissent is about; empty = the whole. */
  questions: readonly string[];
  /** The revision of the text that was read. A changed text must be read again. */
  revision: number;
  at: Date;
}

/** @throws ParticipationError SIGN_OFF_NEEDS_REASON for a dissent or remark without words */
export function checkSignOff(stand: Stand, reason: string): void {
  if (stand !== 'approve' && !reason.trim()) throw new ParticipationError('SIGN_OFF_NEEDS_REASON');
}

/** Each member's latest stand. Earlier ones stay in the history. */
export function latestStands(signOffs: readonly SignOff[]): SignOff[] {
  const latest = new Map<string, SignOff>();
  for (const signOff of signOffs) {
    const earlier = latest.get(signOff.member);
    if (!earlier || earlier.at.getTime() <= signOff.at.getTime()) latest.set(signOff.member, signOff);
  }
  return [...latest.values()];
}

/** Every dissent ever given, oldest first: printed with the question for as long as the question exists. */
export function dissents<S extends SignOff>(signOffs: readonly S[]): S[] {
  return signOffs.filter((signOff) => signOff.stand === 'dissent').sort((a, b) => a.at.getTime() - b.at.getTime());
}
