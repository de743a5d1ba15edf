import { may } from '@medvirk/access';
import type { RoundView, VersionView } from '@medvirk/api-contract';
import type { Store, StoredRound, StoredVersion } from '@medvirk/data-access';
import { FRAME, isRoundOpen, type SignOffStatus, signOffStatus, voteState } from '@medvirk/participation';
import { checkContent, isEditable } from '@medvirk/questionnaire';
import { printsOf } from '../co-design/question-print.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** Where a version stands with its council: members in office, stands on today's text, proposals without an answer. */
export async function readSignOffStatus(store: Store, version: StoredVersion, today: string): Promise<SignOffStatus> {
  const { signOffShare, quorumShare } = await store.organisation.get();
  const members = version.councilId ? await store.councils.membersInOffice(version.councilId, today, version.id) : [];
  const signOffs = await store.signOffs.ofVersion(version.id);
  const proposals = await store.proposals.ofVersion(version.id);
  return signOffStatus({
    rule: { moreThanShare: signOffShare, quorumShare, allProposalsAnswered: true },
    members,
    signOffs: signOffs.map((signOff) => ({ ...signOff, member: signOff.member.id, at: new Date(signOff.at) })),
    text: { revision: version.revision, prints: printsOf(version.content) },
    vote: voteState(await store.rounds.ofVersion(version.id), signOffs.length > 0, today),
    unansweredProposals: proposals.filter(({ answer, mergedInto }) => answer === null && mergedInto === null).length,
  });
}

/** As others may see it: nobody sees how a vote goes before it has ended. */
function toStatusView(status: SignOffStatus): VersionView['signOff'] {
  const { approvals, approvalsNeeded, dissents, vetoes, changed, deciding: _, ...rest } = status;
  const result = { approvals, approvalsNeeded, dissents, vetoes };
  return {
    ...rest,
    ...(status.vote === 'open' ? { approvals: null, approvalsNeeded: null, dissents: null, vetoes: null } : result),
    changed: changed.filter((code) => code !== FRAME),
    frameChanged: changed.includes(FRAME),
  };
}

/** Whether the person sits in the council of this questionnaire today, or stands in for a member. */
export async function isCouncilMember(
  store: Store,
  version: StoredVersion,
  personId: string | undefined,
  today: string,
): Promise<boolean> {
  if (!version.councilId || !personId) return false;
  return (await store.councils.membersInOffice(version.councilId, today, version.id)).includes(personId);
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
  const rounds = await store.rounds.ofVersion(version.id);
  const inRound = version.status === 'in-co-design';
  const open = inRound ? rounds.find((round) => isRoundOpen(round, today)) : undefined;
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
    signOff: toStatusView(signOff),
    rounds: await toRoundViews(store, rounds, { today, members: signOff.members, reader: user.personId }),
    approval: version.approval,
    publishedAt: version.publishedAt?.toISOString() ?? null,
    may: {
      edit: can('questionnaire:write') && isEditable(version.status),
      propose: member && can('proposal:make') && open !== undefined && open.kind !== 'sign-off',
      answerProposals: can('proposal:answer') && inRound && user.personId !== undefined,
      signOff: member && can('sign-off:give') && open?.kind === 'sign-off',
      openRound: can('questionnaire:publish') && council !== undefined && isEditable(version.status) && !open,
      approve: can('questionnaire:publish') && inRound && signOff.met,
      override: can('questionnaire:override') && inRound && !signOff.met && user.personId !== undefined,
      publish: can('questionnaire:publish') && version.status === 'approved' && problems.length === 0,
    },
  };
}

async function toRoundViews(
  store: Store,
  rounds: readonly StoredRound[],
  { today, members, reader }: { today: string; members: number; reader: string | undefined },
): Promise<RoundView[]> {
  const views: RoundView[] = [];
  for (const round of rounds) {
    const done = await store.rounds.done(round.id);
    views.push({
      id: round.id,
      kind: round.kind,
      openedAt: round.openedAt.toISOString(),
      endsOn: round.endsOn,
      open: isRoundOpen(round, today),
      closedAt: round.closedAt?.toISOString() ?? null,
      takenPart: (await store.rounds.takenPart(round)).size,
      members,
      done: reader !== undefined && done.has(reader),
    });
  }
  return views;
}
