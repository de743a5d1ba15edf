import { ParticipationError } from '../participation-error.ts';
import type { SignOffStatus } from './sign-off-rule.ts';

/** How a version came to be approved: by the council's rule, or against it by a named person with a reason. */
export type Approval = { by: 'council' } | { by: 'override'; person: string; reason: string; at: Date };

/**
 * The gate before publishing. Without a met rule the only way is an override that names who and why; it follows the
 * version for ever.
 * @throws ParticipationError SIGN_OFF_RULE_NOT_MET, OVERRIDE_NEEDS_REASON
 */
export function approveVersion(
  status: Pick<SignOffStatus, 'met'>,
  override: { person: string; reason: string; at: Date } | undefined,
): Approval {
  if (status.met) return { by: 'council' };
  if (!override) throw new ParticipationError('SIGN_OFF_RULE_NOT_MET');
  if (!override.reason.trim()) throw new ParticipationError('OVERRIDE_NEEDS_REASON');
  return { by: 'override', person: override.person, reason: override.reason.trim(), at: override.at };
}
