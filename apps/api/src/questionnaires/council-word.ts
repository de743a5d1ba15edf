import type { Store, StoredSignOff, StoredVersion } from '@medvirk/data-access';
import { councilTally, standingDissents } from '@medvirk/participation';
import { questionsOf } from '@medvirk/questionnaire';

/** What everybody may read of the council's word on a version. Grounds are printed for all; names stay within the house. */
export interface CouncilWord {
  name: string;
  approvals: number;
  members: number;
  /** `questions` holds codes; none means the whole version. */
  dissents: { reason: string; questions: string[] }[];
  override: { person: string; reason: string } | null;
}

/** Null when no council took part. */
export async function readCouncilWord(
  store: Store,
  version: StoredVersion,
  today: string,
): Promise<CouncilWord | null> {
  if (!version.councilId) return null;
  const [council, ofVersion, ofQuestionnaire] = await Promise.all([
    store.councils.find(version.councilId, today),
    store.signOffs.ofVersion(version.id),
    store.signOffs.dissentsOfQuestionnaire(version.questionnaireId),
  ]);
  if (!council) return null;
  const signOffs = ofVersion.map(toSignOff);
  const dissents = ofQuestionnaire.map((dissent) => ({ ...toSignOff(dissent), version: dissent.versionId }));
  const { approval } = version;
  const inOffice = new Set(council.members.flatMap((member) => (member.inOffice ? member.personId : [])));
  return {
    name: council.name,
    ...councilTally(approval, { signOffs, revision: version.revision, membersInOffice: inOffice.size }),
    dissents: standingDissents(dissents, {
      version: version.id,
      questions: questionsOf(version.content).map(({ code }) => code),
    }).map(({ reason, questions }) => ({ reason, questions: [...questions] })),
    override: approval?.by === 'override' ? { person: approval.person, reason: approval.reason } : null,
  };
}

const toSignOff = (stored: StoredSignOff) => ({ ...stored, member: stored.member.id, at: new Date(stored.at) });
