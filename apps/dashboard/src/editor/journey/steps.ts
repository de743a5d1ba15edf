import type { Permission } from '@medvirk/access';
import type { VersionView } from '@medvirk/api-contract';
import { canMoveVersion, type VersionStatus } from '@medvirk/questionnaire';

export type StepKind = 'takeBack' | 'reopen' | 'approve' | 'override' | 'publish' | 'retire';

export interface Step {
  kind: StepKind;
  to: VersionStatus;
  /** The step forward that one would expect; the others stand back. */
  main: boolean;
}

/**
 * The steps that the reader may take with a version now; sending it to the council is opening a round (co-design). The server decides again; this only keeps steps off the screen
 * that would be refused.
 */
export function stepsFor(
  version: Pick<VersionView, 'status' | 'council' | 'may'>,
  may: (permission: Permission) => boolean,
): Step[] {
  const { status } = version;
  const moves = may('questionnaire:publish');
  const steps: Step[] = [];
  if (status === 'in-co-design') {
    if (version.may.approve) steps.push({ kind: 'approve', to: 'approved', main: true });
    if (version.may.override) steps.push({ kind: 'override', to: 'approved', main: false });
    if (moves) steps.push({ kind: 'takeBack', to: 'draft', main: false });
  }
  if (status === 'approved') {
    if (version.may.publish) steps.push({ kind: 'publish', to: 'published', main: true });
    if (moves) steps.push({ kind: 'reopen', to: 'in-co-design', main: false });
  }
  if (status === 'published' && moves) steps.push({ kind: 'retire', to: 'retired', main: false });
  return steps.filter(({ kind, to }) => kind === 'override' || canMoveVersion(status, to));
}
