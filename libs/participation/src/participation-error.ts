export type ParticipationErrorCode =
  | 'PROPOSAL_ALREADY_ANSWERED'
  | 'PROPOSAL_ANSWER_NEEDS_REASON'
  | 'PROPOSAL_DOES_NOT_FIT'
  | 'PROPOSAL_IS_MERGED'
  | 'PROPOSAL_NEEDS_WORDING'
  | 'PROPOSALS_NOT_MERGEABLE'
  | 'NOT_THE_AUTHOR'
  | 'VERDICT_NEEDS_ANSWER'
  | 'VERDICT_NEEDS_REASON'
  | 'CASE_ALREADY_CLOSED'
  | 'CASE_NOT_CLOSED'
  | 'MINUTES_NEEDED'
  | 'NOT_A_COUNCIL_MEMBER'
  | 'MEMBER_NOT_IN_OFFICE'
  | 'DEPUTY_HAS_A_SEAT'
  | 'MEMBER_HAS_A_DEPUTY'
  | 'ROUND_NOT_OPEN'
  | 'ROUND_ALREADY_OPEN'
  | 'ROUND_ENDS_TOO_EARLY'
  | 'ALREADY_SIGNED_OFF'
  | 'VETO_NOT_GIVEN'
  | 'SIGN_OFF_NEEDS_REASON'
  | 'SIGN_OFF_RULE_NOT_MET'
  | 'OVERRIDE_NEEDS_REASON';

/** A rule of taking part that was broken; translated to a text and an HTTP status at the edge. */
export class ParticipationError extends Error {
  readonly code: ParticipationErrorCode;
  constructor(code: ParticipationErrorCode) {
    super(code);
    this.name = 'ParticipationError';
    this.code = code;
  }
}
