import { ParticipationError } from '../participation-error.ts';

export const PROPOSAL_KINDS = ['new', 'reword', 'remove', 'move', 'translate', 'comment'] as const;
/** What a member suggests about a question, or about the whole when no question is named. */
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const PROPOSAL_DECISIONS = ['accepted', 'partly', 'declined'] as const;
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number];

export interface ProposalDraft {
  kind: ProposalKind;
  /** Code of the question, undefined for a new question or a remark on the whole. */
  question?: string | undefined;
  /** Suggested words; needed for new, reword and translate. */
  wording?: string | undefined;
  /** Why, in the member's own words. */
  reason: string;
}

const NEEDS_WORDING: readonly ProposalKind[] = ['new', 'reword', 'translate'];

/** @throws ParticipationError PROPOSAL_NEEDS_WORDING where words are the proposal and there are none */
export function checkProposal(draft: ProposalDraft): void {
  if (NEEDS_WORDING.includes(draft.kind) && !draft.wording?.trim()) {
    throw new ParticipationError('PROPOSAL_NEEDS_WORDING');
  }
  if (draft.kind === 'comment' && !draft.reason.trim()) throw new ParticipationError('PROPOSAL_NEEDS_WORDING');
}

export interface ProposalAnswer {
  decision: ProposalDecision;
  reason: string;
}

/**
 * A proposal is answered once, always with a reason: members must be able to see why, also when it was accepted.
 * @throws ParticipationError PROPOSAL_ALREADY_ANSWERED, PROPOSAL_ANSWER_NEEDS_REASON
 */
export function answerProposal(earlier: ProposalAnswer | undefined, answer: ProposalAnswer): ProposalAnswer {
  if (earlier) throw new ParticipationError('PROPOSAL_ALREADY_ANSWERED');
  if (!answer.reason.trim()) throw new ParticipationError('PROPOSAL_ANSWER_NEEDS_REASON');
  return { decision: answer.decision, reason: answer.reason.trim() };
}

/** Days the team has to answer a proposal. */
export const ANSWER_DUE_DAYS = 14;

/** The moment a proposal's answer is due. */
export function answerDue(proposedAt: Date): Date {
  return new Date(proposedAt.getTime() + ANSWER_DUE_DAYS * 24 * 60 * 60 * 1000);
}
