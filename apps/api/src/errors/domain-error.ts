import type { ParticipationErrorCode } from '@medvirk/participation';

/** Every way in which a request can be refused, with its HTTP status. A new code does not compile without one. */
export const HTTP_STATUS = {
  INPUT_NOT_VALID: 400,
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  CSRF_TOKEN_MISSING: 403,
  NOT_KNOWN_HERE: 403,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  VERSION_CHANGED_MEANWHILE: 409,
  VERSION_STATUS_NOT_ALLOWED: 409,
  VERSION_NOT_EDITABLE: 409,
  INSTRUMENT_LOCKED: 409,
  VERSION_HAS_PROBLEMS: 409,
  VERSION_NOT_PUBLISHED: 409,
  TRANSLATION_OF_FIRST_LANGUAGE: 409,
  TRANSLATION_LOSES_ANSWERS: 409,
  TRANSLATION_NEEDS_PERSON: 403,
  MEDIA_NOT_TAKEN: 422,
  MEDIA_MISSING: 409,
  FILM_NOT_TAKEN: 422,
  ATTACHMENT_NOT_TAKEN: 422,
  ATTACHMENTS_NOT_ALLOWED: 409,
  ATTACHMENTS_NOT_IN_MODE: 409,
  CAPTIONS_NOT_READABLE: 422,
  MACHINE_TEXTS_ONE_BY_ONE: 409,
  SURVEY_STATUS_NOT_ALLOWED: 409,
  SURVEY_INFORMATION_MISSING: 409,
  SURVEY_ASKS_WHO_ANSWERS: 409,
  SURVEY_PLAN_MISSING: 409,
  SURVEY_NOT_OPEN: 409,
  REMINDER_NOT_NOW: 409,
  RESPONSE_ID_TAKEN: 409,
  PAPER_SECOND_PERSON: 409,
  INVITATION_NEEDED: 403,
  INVITATION_NOT_VALID: 403,
  INVITATION_USED: 409,
  ANSWERS_NOT_VALID: 422,
  UNIT_HAS_CHILDREN: 409,
  UNIT_UNDER_ITSELF: 409,
  LAST_ADMINISTRATOR: 409,
  DATES_IN_WRONG_ORDER: 400,
  OUTCOME_NEEDED: 409,
  EFFECT_NOT_MEASURED: 409,
  BACKGROUND_NOT_WHOLE: 409,
  STATEMENT_NUMBER_NOT_IN_EVIDENCE: 409,
  NOT_ONES_OWN: 403,
  NOTHING_TO_TELL: 409,
  SURVEY_NOT_CLOSED: 409,
  TOO_FEW_ANSWERS: 409,
  TOO_MANY_ROWS: 409,
  EXPORT_NOT_READY: 409,
  WORD_NOT_READABLE: 409,
  QUOTE_NEEDS_CARE: 409,
  QUOTE_TOO_FEW: 409,
  QUOTE_TOO_SHORT: 409,
  QUOTE_NOT_AS_SEEN: 409,
  BANK_PART_EMPTY: 409,
  BANK_PART_OF_INSTRUMENT: 409,
  BANK_CHANGED_MEANWHILE: 409,
  BANK_STATUS_NOT_ALLOWED: 409,
  OVERLOADED: 503,
  TOO_MANY_REQUESTS: 429,
  SIGN_IN_FAILED: 400,
  LINK_NOT_VALID: 404,
  CODE_NOT_VALID: 403,
  DELIVERY_NOT_TO_BE_SENT: 409,
  UNKNOWN: 500,
  PROPOSAL_ALREADY_ANSWERED: 409,
  PROPOSAL_ANSWER_NEEDS_REASON: 409,
  PROPOSAL_NEEDS_WORDING: 409,
  PROPOSAL_DOES_NOT_FIT: 409,
  PROPOSAL_IS_MERGED: 409,
  PROPOSALS_NOT_MERGEABLE: 409,
  NOT_THE_AUTHOR: 403,
  VERDICT_NEEDS_ANSWER: 409,
  VERDICT_NEEDS_REASON: 409,
  CASE_ALREADY_CLOSED: 409,
  CASE_NOT_CLOSED: 409,
  MINUTES_NEEDED: 409,
  NOT_A_COUNCIL_MEMBER: 403,
  MEMBER_NOT_IN_OFFICE: 409,
  DEPUTY_HAS_A_SEAT: 409,
  MEMBER_HAS_A_DEPUTY: 409,
  ROUND_NOT_OPEN: 409,
  ROUND_ALREADY_OPEN: 409,
  ROUND_ENDS_TOO_EARLY: 409,
  ALREADY_SIGNED_OFF: 409,
  VETO_NOT_GIVEN: 409,
  SIGN_OFF_NEEDS_REASON: 409,
  SIGN_OFF_RULE_NOT_MET: 409,
  OVERRIDE_NEEDS_REASON: 409,
} as const satisfies Record<ParticipationErrorCode, number> & Record<string, number>;

export type DomainErrorCode = keyof typeof HTTP_STATUS;

export interface ErrorDetail {
  path: string;
  code: string;
  limit?: number | string;
}

/** A refusal, named once. Screens translate the code; the message is for logs and machines. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly details: readonly ErrorDetail[];
  /** Seconds after which it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(code: DomainErrorCode, options: { details?: readonly ErrorDetail[]; retryAfter?: number } = {}) {
    super(code.toLowerCase().replaceAll('_', ' '));
    this.name = 'DomainError';
    this.code = code;
    this.details = options.details ?? [];
    this.retryAfter = options.retryAfter;
  }
}

/** @throws DomainError NOT_FOUND when there is nothing: another organisation's id reads just the same */
export function found<T>(value: T | undefined | null): T {
  if (value === undefined || value === null) throw new DomainError('NOT_FOUND');
  return value;
}
