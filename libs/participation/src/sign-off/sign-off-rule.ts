import type { VoteState } from '../rounds/round.ts';
import { type CurrentText, changedSince, isApproval, latestStands, type SignOff } from './sign-off.ts';

/** An organisation's rule for when a version may be approved. */
export interface SignOffRule {
  /** Approvals must be MORE than this share of the members who decide, 0 to 1. */
  moreThanShare: number;
  /** At least this share of the members must have taken a stand, 0 to 1. */
  quorumShare: number;
  /** No proposal may be without an answer. */
  allProposalsAnswered: boolean;
}

export const DEFAULT_SIGN_OFF_RULE: SignOffRule = { moreThanShare: 0.5, quorumShare: 0.5, allProposalsAnswered: true };

export type SignOffMissing =
  | 'no-council-members'
  | 'vote-not-held'
  | 'vote-open'
  | 'quorum'
  | 'approvals'
  | 'veto'
  | 'unanswered-proposals';

export interface SignOffStatus {
  met: boolean;
  vote: VoteState;
  members: number;
  /** Members who have taken a stand on the current text. */
  taken: number;
  takenNeeded: number;
  /** Members who have not taken a stand on the current text, or on all of it. */
  waitingFor: number;
  /** Approvals of the question that has fewest; so are the three below. */
  approvals: number;
  approvalsNeeded: number;
  dissents: number;
  /** Members who decide: without those who stand aside or have a conflict of interest. */
  deciding: number;
  /** Codes of the matters that a dissent holds the version back in. */
  vetoes: string[];
  /** Questions that were changed after somebody had taken a stand on them; '' is what is around the questions. */
  changed: string[];
  unansweredProposals: number;
  /** What is missing, in the order to show; empty when met. */
  missing: SignOffMissing[];
}

/** 0.29 x 100 is 28.999... in floating point: without this, exactly the share would pass for more than the share. */
const ROUNDING = 1e-9;

/**
 * Whether the council has signed off the current text. Only members in office count, each by the latest stand, and only for
 * what has not changed since: a question that was reworded has lost its approvals, the others have not. The version is
 * approved when its least approved question is.
 */
export function signOffStatus(input: {
  rule: SignOffRule;
  members: readonly string[];
  signOffs: readonly SignOff[];
  text: CurrentText;
  vote: VoteState;
  unansweredProposals: number;
}): SignOffStatus {
  const { rule, text, vote, unansweredProposals } = input;
  const members = new Set(input.members);
  const stands = latestStands(input.signOffs)
    .filter(({ member }) => members.has(member))
    .map((signOff) => ({ ...signOff, changed: new Set(changedSince(signOff, text)) }));
  const outOfIt = stands.filter(({ stand }) => stand === 'conflict-of-interest').length;
  const whole = stands.filter(({ stand, changed }) => stand === 'conflict-of-interest' || changed.size === 0);
  const takenNeeded = Math.ceil((members.size - outOfIt) * rule.quorumShare - ROUNDING);

  const counts = Object.keys(text.prints).map((code) => countOf(code));
  const [least = countOf('')] = counts.sort(
    (a, b) => a.approvals - a.approvalsNeeded - (b.approvals - b.approvalsNeeded),
  );
  function countOf(code: string) {
    const holding = stands.filter(({ stand, changed }) => stand !== 'conflict-of-interest' && !changed.has(code));
    const aside = holding.filter(({ stand }) => stand === 'stand-aside').length;
    const deciding = members.size - outOfIt - aside;
    return {
      taken: holding.length,
      deciding,
      approvals: holding.filter(({ stand }) => isApproval(stand)).length,
      dissents: holding.filter(({ stand }) => stand === 'dissent').length,
      approvalsNeeded: Math.floor(deciding * rule.moreThanShare + ROUNDING) + 1,
    };
  }
  const fewestTaken = Math.min(least.taken, ...counts.map(({ taken }) => taken));
  const vetoes = [...new Set(stands.flatMap(({ stand, matter }) => (stand === 'dissent' && matter ? matter : [])))];

  const missing: SignOffMissing[] = [];
  if (members.size === 0) missing.push('no-council-members');
  else if (vote === 'not-held') missing.push('vote-not-held');
  else if (vote === 'open') missing.push('vote-open');
  else {
    if (fewestTaken < takenNeeded) missing.push('quorum');
    if (least.approvals < least.approvalsNeeded) missing.push('approvals');
    if (vetoes.length > 0) missing.push('veto');
  }
  if (rule.allProposalsAnswered && unansweredProposals > 0) missing.push('unanswered-proposals');
  return {
    met: missing.length === 0,
    vote,
    members: members.size,
    taken: whole.length,
    takenNeeded,
    waitingFor: members.size - whole.length,
    approvals: least.approvals,
    approvalsNeeded: least.approvalsNeeded,
    dissents: least.dissents,
    deciding: least.deciding,
    vetoes,
    changed: [...new Set(stands.flatMap(({ changed }) => [...changed]))],
    unansweredProposals,
    missing,
  };
}

/** Whether everybody has said all that there is to say, so that the vote can end before its day. */
export function allHaveTakenAStand({ members, waitingFor }: Pick<SignOffStatus, 'members' | 'waitingFor'>): boolean {
  return members > 0 && waitingFor === 0;
}
