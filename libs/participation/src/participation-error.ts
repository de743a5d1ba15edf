export type ParticipationErrorCode =
  | 'PROPOSAL_ALREADY_ANSWERED'
  | 'PROPOSAL_ANSWER_NEEDS_REASON'
  | 'PROPOSAL_NEEDS_WORDING'
  | 'NOT_A_COUNCIL_MEMBER'
  | 'ROUND_NOT_OPEN'
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
