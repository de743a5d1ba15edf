import { latestStands, type SignOff } from './sign-off.ts';

/** An organisation's rule for when a version may be approved. */
export interface SignOffRule {
  /** Approvals must be MORE than this share of the council's members, 0 to 1. */
  moreThanShare: number;
  /** No proposal may be without an answer. */
  allProposalsAnswered: boolean;
}

export const DEFAULT_SIGN_OFF_RULE: SignOffRule = { moreThanShare: 0.5, allProposalsAnswered: true };

export interface SignOffStatus {
  met: boolean;
  members: number;
  approvals: number;
  dissents: number;
  /** Members who have not taken a stand on the current text. */
  waitingFor: number;
  approvalsNeeded: number;
  unansweredProposals: number;
  /** What is missing, in the order to show; empty when met. */
  missing: ('no-council-members' | 'approvals' | 'unanswered-proposals')[];
}

/** 0.29 x 100 is 28.999... in floating point: without this, exactly the share would pass for more than the share. */
const ROUNDING = 1e-9;

/**
 * Whether the council has signed off the current text. Only members in office count, and only stands on the current
 * revision: whoever approved an earlier text has not approved this one.
 */
export function signOffStatus(input: {
  rule: SignOffRule;
  members: readonly string[];
  signOffs: readonly SignOff[];
  revision: number;
  unansweredProposals: number;
}): SignOffStatus {
  const members = new Set(input.members);
  const current = latestStands(input.signOffs).filter(
    (signOff) => members.has(signOff.member) && signOff.revision === input.revision,
  );
  const dissents = current.filter((signOff) => signOff.stand === 'dissent').length;
  const approvals = current.length - dissents;
  const approvalsNeeded = Math.floor(members.size * input.rule.moreThanShare + ROUNDING) + 1;
  const missing: SignOffStatus['missing'] = [];
  if (members.size === 0) missing.push('no-council-members');
  else if (approvals < approvalsNeeded) missing.push('approvals');
  if (input.rule.allProposalsAnswered && input.unansweredProposals > 0) missing.push('unanswered-proposals');
  return {
    met: missing.length === 0,
    members: members.size,
    approvals,
    dissents,
    waitingFor: members.size - current.length,
    approvalsNeeded,
    unansweredProposals: input.unansweredProposals,
    missing,
  };
}
