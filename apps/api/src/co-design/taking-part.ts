import { may } from '@medvirk/access';
import type { Store, StoredRound, StoredVersion } from '@medvirk/data-access';
import { openRoundOf, ParticipationError, type RoundKind } from '@medvirk/participation';
import { DomainError, found } from '../errors/domain-error.ts';
import { isCouncilMember } from '../questionnaires/version-view.ts';
import type { SignedIn } from '../session/signed-in.ts';

/** While the council reads, and while others try the form out: words can still become better. */
export const READING: readonly RoundKind[] = ['proposals', 'pilot'];

interface TakingPart {
  version: StoredVersion;
  personId: string;
  round: StoredRound;
}

/**
 * The version, held until the transaction ends, the member of its council who wants to do something with it, and the open
 * round that asks for it.
 * @throws ParticipationError NOT_A_COUNCIL_MEMBER, ROUND_NOT_OPEN
 */
export async function inOpenRound(
  store: Store,
  user: SignedIn,
  versionId: string,
  { kinds, today }: { kinds: readonly RoundKind[]; today: string },
): Promise<TakingPart> {
  const version = found(await store.versions.findAndHold(versionId));
  const { personId } = user;
  if (!personId || !(await isCouncilMember(store, version, personId, today))) {
    throw new ParticipationError('NOT_A_COUNCIL_MEMBER');
  }
  if (version.status !== 'in-co-design') throw new ParticipationError('ROUND_NOT_OPEN');
  return { version, personId, round: openRoundOf(await store.rounds.ofVersion(versionId), kinds, today) };
}

/** @throws DomainError NOT_ALLOWED for machines: what is done here carries a person's name */
export function asPerson({ personId }: SignedIn): string {
  if (!personId) throw new DomainError('NOT_ALLOWED');
  return personId;
}

/**
 * Who works with a council: its members in office, and the team that answers it.
 * @throws DomainError NOT_ALLOWED, ParticipationError NOT_A_COUNCIL_MEMBER
 */
export async function withCouncil(store: Store, user: SignedIn, councilId: string, today: string): Promise<string> {
  const personId = asPerson(user);
  if (may(user.assignments, 'proposal:answer')) return personId;
  const members = await store.councils.membersInOffice(councilId, today);
  if (!members.includes(personId)) throw new ParticipationError('NOT_A_COUNCIL_MEMBER');
  return personId;
}
