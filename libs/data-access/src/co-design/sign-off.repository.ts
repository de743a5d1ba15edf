import type { SignOffView } from '@medvirk/api-contract';
import type { Prints, Stand } from '@medvirk/participation';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { SignOffEntity } from './co-design.entity.ts';

/** A stand with what was read, without the judgement whether that is still today's. */
export type StoredSignOff = Omit<SignOffView, 'current' | 'changed'> & {
  roundId: string | null;
  prints: Prints | null;
};

type SignOffRow = SignOffEntity & { name: string; forName: string | null };

const COLUMNS = `s.id, s.version_id AS "versionId", s.person_id AS "personId", p.name, s.stand, s.reason, s.questions,
  s.revision, s.round_id AS "roundId", s.prints, s.matter, s.at, d.name AS "forName"`;
const TABLES = 'sign_off s JOIN person p ON p.id = s.person_id LEFT JOIN person d ON d.id = s.stands_in_for';

export class SignOffRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  async give(signOff: {
    versionId: string;
    personId: string;
    stand: Stand;
    reason: string;
    questions: string[];
    revision: number;
    roundId?: string;
    /** What each question was when it was read, see `changedSince`. */
    prints?: Prints;
    /** Code of the matter in which a dissent holds the version back. */
    matter?: string | null;
    /** The member whose seat a deputy holds. */
    standsInFor?: string | null;
    at: Date;
  }): Promise<string> {
    const saved = await this.manager.getRepository(SignOffEntity).save({
      roundId: null,
      prints: null,
      matter: null,
      standsInFor: null,
      ...signOff,
      organisationId: this.organisationId,
    });
    return saved.id;
  }

  async ofVersion(versionId: string): Promise<StoredSignOff[]> {
    const rows: SignOffRow[] = await this.manager.query(
      prepared(`SELECT ${COLUMNS} FROM ${TABLES} WHERE s.version_id = $1 ORDER BY s.at, s.id`),
      [versionId],
    );
    return rows.map(toSignOff);
  }

  /** Every dissent on any version of a questionnaire, oldest first: those on a question outlive their version. */
  async dissentsOfQuestionnaire(questionnaireId: string): Promise<(StoredSignOff & { versionId: string })[]> {
    const rows: SignOffRow[] = await this.manager.query(
      prepared(`SELECT ${COLUMNS} FROM ${TABLES} JOIN questionnaire_version v ON v.id = s.version_id
       WHERE v.questionnaire_id = $1 AND s.stand = 'dissent' ORDER BY s.at, s.id`),
      [questionnaireId],
    );
    return rows.map((row) => ({ ...toSignOff(row), versionId: row.versionId }));
  }
}

function toSignOff({ personId, name, forName, ...row }: SignOffRow): StoredSignOff {
  const { id, stand, reason, questions, revision, roundId, prints, matter, at } = row;
  const member = { id: personId, name };
  return {
    id,
    member,
    standsInFor: forName,
    stand,
    reason,
    questions,
    revision,
    roundId,
    prints,
    matter,
    at: at.toISOString(),
  };
}
