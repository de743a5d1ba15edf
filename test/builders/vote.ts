import { contract, type RouteGiven } from '@medvirk/api-contract';
import { mustCall } from './call-api.ts';
import type { TestOrganisation, TestPerson } from './organisation.ts';

type Stand = Omit<RouteGiven<typeof contract.questionnaires.signOff>['body'], 'revision'>;

export const APPROVE: Stand = { stand: 'approve', reason: '', questions: [] };

/** A last day that is far enough away. */
export const IN_TIME = '2999-12-31';

/** Ends what the council is asked for now, and asks for its stand. */
export async function openVote(url: string, { quality }: TestOrganisation, versionId: string): Promise<void> {
  await endRound(url, quality, versionId);
  const body = { kind: 'sign-off', endsOn: IN_TIME } as const;
  await mustCall(url, contract.coDesign.openRound, { params: { versionId }, body }, quality.headers);
}

/** Ends the round that is open, if one is. */
export async function endRound(url: string, quality: TestPerson, versionId: string): Promise<void> {
  const version = await mustCall(url, contract.questionnaires.version, { params: { versionId } }, quality.headers);
  const open = version.rounds.find((round) => round.open);
  if (open) await mustCall(url, contract.coDesign.closeRound, { params: { roundId: open.id } }, quality.headers);
}

/** A whole vote: opened, one stand each, ended, so that the version can be approved if the rule is met. */
export async function holdVote(
  url: string,
  home: TestOrganisation,
  versionId: string,
  stands: readonly (readonly [TestPerson, Stand])[],
): Promise<void> {
  await openVote(url, home, versionId);
  const params = { versionId };
  const { revision } = await mustCall(url, contract.questionnaires.version, { params }, home.quality.headers);
  for (const [member, stand] of stands) {
    await mustCall(url, contract.questionnaires.signOff, { params, body: { ...stand, revision } }, member.headers);
  }
  await endRound(url, home.quality, versionId);
}
