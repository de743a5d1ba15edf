import { may } from '@medvirk/access';
import type { VersionView } from '@medvirk/api-contract';
import type { Store, StoredVersion } from '@medvirk/data-access';
import { type SignOffStatus, signOffStatus } from '@medvirk/participation';
import { checkContent, isEditable } from '@medvirk/questionnaire';
import type { SignedIn } from '../session/signed-in.ts';

/** Where a version stands with its council: members in office, stands on today's text, proposals without an answer. */
export async function readSignOffStatus(store: Store, version: StoredVersion, today: string): Promise<SignOffStatus> {
  const { signOffShare } = await store.organisation.get();
  const members = version.councilId ? await store.councils.membersInOffice(version.councilId, today) : [];
  const signOffs = await store.signOffs.ofVersion(version.id);
  const proposals = await store.proposals.ofVersion(version.id);
  return signOffStatus({
    rule: { moreThanShare: signOffShare, allProposalsAnswered: true },
    members,
    signOffs: signOffs.map((signOff) => ({ ...signOff, member: signOff.member.id, at: new Date(signOff.at) })),
    revision: version.revision,
    unansweredProposals: proposals.filter(({ answer, mergedInto }) => answer === null && mergedInto === null).length,
  });
}

/** Whether the person sits in the council of this questionnaire today. */
export async function isCouncilMember(
  store: Store,
  version: StoredVersion,
  personId: string | undefined,
  today: string,
): Promise<boolean> {
  if (!version.councilId || !personId) return false;
  return (await store.councils.membersInOffice(version.councilId, today)).includes(personId);
}

export async function toVersionView(
  store: Store,
  version: StoredVersion,
  user: SignedIn,
  today: string,
): Promise<VersionView> {
  const council = version.councilId ? await store.councils.find(version.councilId, today) : undefined;
  const signOff = await readSignOffStatus(store, version, today);
  const problems = checkContent(version.content);
  const member = await isCouncilMember(store, version, user.personId, today);
  const inRound = version.status === 'in-co-design';
  const can = (permission: Parameters<typeof may>[1]) => may(user.assignments, permission);
  return {
    id: version.id,
    questionnaireId: version.questionnaireId,
    number: version.number,
    status: version.status,
    revision: version.revision,
    content: version.content,
    problems,
    council: council ? { id: council.id, name: council.name } : null,
    signOff,
    approval: version.approval,
    publishedAt: version.publishedAt?.toISOString() ?? null,
    may: {
      edit: can('questionnaire:write') && isEditable(version.status),
      propose: member && can('proposal:make') && inRound,
      answerProposals: can('proposal:answer') && inRound && user.personId !== undefined,
      signOff: member && can('sign-off:give') && inRound,
      approve: can('questionnaire:publish') && inRound && signOff.met,
      override: can('questionnaire:override') && inRound && !signOff.met && user.personId !== undefined,
      publish: can('questionnaire:publish') && version.status === 'approved' && problems.length === 0,
    },
  };
}
