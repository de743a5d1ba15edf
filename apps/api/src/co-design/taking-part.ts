import { may } from '@medvirk/access';
import type { Store, StoredVersion } from '@medvirk/data-access';
import { ParticipationError } from '@medvirk/participation';
import { DomainError, found } from '../errors/domain-error.ts';
import { isCouncilMember } from '../questionnaires/version-view.ts';
import type { SignedIn } from '../session/signed-in.ts';

/**
 * The version, held until the transaction ends, and the member of its council who wants to do something with it.
 * @throws ParticipationError NOT_A_COUNCIL_MEMBER, ROUND_NOT_OPEN
 */
export async function inOpenRound(
  store: Store,
  user: SignedIn,
  versionId: string,
  today: string,
): Promise<{ version: StoredVersion; personId: string }> {
  const version = found(await store.versions.findAndHold(versionId));
  const { personId } = user;
  if (!personId || !(await isCouncilMember(store, version, personId, today))) {
    throw new ParticipationError('NOT_A_COUNCIL_MEMBER');
  }
  if (version.status !== 'in-co-design') throw new ParticipationError('ROUND_NOT_OPEN');
  return { version, personId };
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
