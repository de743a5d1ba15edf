import { dissents, isApproval, latestStands, type SignOff } from './sign-off.ts';

/** A stand together with the version whose text it was taken on. */
export interface StandOnVersion extends SignOff {
  version: string;
}

/**
 * The dissents that are printed with a version, oldest first: those on a question live as long as the question does, whichever
 * version they were given on; those on the whole are about that version only. Each names only questions that still exist. What
 * a member said again in the same words is printed once.
 * @param given stands on all versions of the questionnaire
 * @param questions codes of the questions in the version's content
 */
export function standingDissents(
  given: readonly StandOnVersion[],
  { version, questions }: { version: string; questions: Iterable<string> },
): StandOnVersion[] {
  const existing = new Set(questions);
  const standing = new Map<string, StandOnVersion>();
  for (const dissent of dissents(given)) {
    const about = dissent.questions.filter((code) => existing.has(code));
    const stands = dissent.questions.length === 0 ? dissent.version === version : about.length > 0;
    const said = JSON.stringify([dissent.member, dissent.reason, about.toSorted()]);
    if (stands && !standing.has(said)) standing.set(said, { ...dissent, questions: about });
  }
  return [...standing.values()];
}

/** How many members approved a version, of how many. */
export interface CouncilTally {
  approvals: number;
  members: number;
}

/**
 * How many approved, of how many. What held when the version was approved is what counts, since councils change. Where it was
 * not kept, it is counted anew from each member's latest stand, if that is on the current text.
 * @param now.membersInOffice members today; there were at least as many as approved
 */
export function councilTally(
  kept: Partial<CouncilTally> | null,
  now: { signOffs: readonly SignOff[]; revision: number; membersInOffice: number },
): CouncilTally {
  if (kept?.approvals !== undefined && kept.members !== undefined) {
    return { approvals: kept.approvals, members: kept.members };
  }
  const approvals = latestStands(now.signOffs).filter(
    ({ stand, revision }) => isApproval(stand) && revision === now.revision,
  ).length;
  return { approvals, members: Math.max(now.membersInOffice, approvals) };
}
