import type { ApiError } from '@medvirk/api-client';
import type { ParseKeys } from 'i18next';

type Key = ParseKeys<'main'>;

/** Every error code of the API that a person can meet, with the text that tells what happened and what to do. */
const TEXT_OF_CODE: Readonly<Record<string, Key>> = {
  NETWORK: 'error.NETWORK',
  NOT_SIGNED_IN: 'error.NOT_SIGNED_IN',
  NOT_ALLOWED: 'error.NOT_ALLOWED',
  NOT_FOUND: 'error.NOT_FOUND',
  INPUT_NOT_VALID: 'error.INPUT_NOT_VALID',
  VERSION_CHANGED_MEANWHILE: 'error.VERSION_CHANGED_MEANWHILE',
  VERSION_STATUS_NOT_ALLOWED: 'error.VERSION_STATUS_NOT_ALLOWED',
  VERSION_HAS_PROBLEMS: 'error.VERSION_HAS_PROBLEMS',
  VERSION_NOT_EDITABLE: 'error.VERSION_NOT_EDITABLE',
  SURVEY_STATUS_NOT_ALLOWED: 'error.SURVEY_STATUS_NOT_ALLOWED',
  SURVEY_NOT_OPEN: 'error.SURVEY_NOT_OPEN',
  SURVEY_INFORMATION_MISSING: 'error.SURVEY_INFORMATION_MISSING',
  OVERLOADED: 'error.OVERLOADED',
  TOO_MANY_REQUESTS: 'error.TOO_MANY_REQUESTS',
  PROPOSAL_ALREADY_ANSWERED: 'error.PROPOSAL_ALREADY_ANSWERED',
  PROPOSAL_ANSWER_NEEDS_REASON: 'error.PROPOSAL_ANSWER_NEEDS_REASON',
  PROPOSAL_NEEDS_WORDING: 'error.PROPOSAL_NEEDS_WORDING',
  NOT_A_COUNCIL_MEMBER: 'error.NOT_A_COUNCIL_MEMBER',
  ROUND_NOT_OPEN: 'error.ROUND_NOT_OPEN',
  SIGN_OFF_NEEDS_REASON: 'error.SIGN_OFF_NEEDS_REASON',
  SIGN_OFF_RULE_NOT_MET: 'error.SIGN_OFF_RULE_NOT_MET',
  OVERRIDE_NEEDS_REASON: 'error.OVERRIDE_NEEDS_REASON',
  LAST_ADMINISTRATOR: 'error.LAST_ADMINISTRATOR',
  DATES_IN_WRONG_ORDER: 'error.DATES_IN_WRONG_ORDER',
  OUTCOME_NEEDED: 'error.OUTCOME_NEEDED',
  UNIT_HAS_CHILDREN: 'error.UNIT_HAS_CHILDREN',
};

/** The text key for an error. A code that is not known yet gets a text that is true of any error. */
export function errorText(error: Pick<ApiError, 'code'> | Error): Key {
  const code = 'code' in error ? error.code : undefined;
  return (code && TEXT_OF_CODE[code]) || 'error.UNKNOWN';
}
