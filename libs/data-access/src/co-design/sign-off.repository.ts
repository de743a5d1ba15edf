import type { SignOffView } from '@medvirk/api-contract';
import type { Stand } from '@medvirk/participation';
import type { EntityManager } from 'typeorm';
import { SignOffEntity } from './co-design.entity.ts';

/** A stand without the judgement whether its text is still today's. */
export type StoredSignOff = Omit<SignOffView, 'current'>;

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
    at: Date;
  }): Promise<string> {
    const saved = await this.manager
      .getRepository(SignOffEntity)
      .save({ ...signOff, organisationId: this.organisationId });
    return saved.id;
  }

  async ofVersion(versionId: string): Promise<StoredSignOff[]> {
    const rows: (SignOffEntity & { name: string })[] = await this.manager.query(
      `SELECT s.id, s.person_id AS "personId", p.name, s.stand, s.reason, s.questions, s.revision, s.at
       FROM sign_off s JOIN person p ON p.id = s.person_id WHERE s.version_id = $1 ORDER BY s.at, s.id`,
      [versionId],
    );
    return rows.map(toSignOff);
  }

  /** Every dissent on any version of a questionnaire, oldest first: those on a question outlive their version. */
  async dissentsOfQuestionnaire(questionnaireId: string): Promise<(StoredSignOff & { versionId: string })[]> {
    const rows: (SignOffEntity & { name: string })[] = await this.manager.query(
      `SELECT s.id, s.version_id AS "versionId", s.person_id AS "personId", p.name, s.stand, s.reason, s.questions,
         s.revision, s.at
       FROM sign_off s JOIN person p ON p.id = s.person_id JOIN questionnaire_version v ON v.id = s.version_id
       WHERE v.questionnaire_id = $1 AND s.stand = 'dissent' ORDER BY s.at, s.id`,
      [questionnaireId],
    );
    return rows.map((row) => ({ ...toSignOff(row), versionId: row.versionId }));
  }
}

function toSignOff({
  id,
  personId,
  name,
  stand,
  reason,
  questions,
  revision,
  at,
}: SignOffEntity & { name: string }): StoredSignOff {
  return { id, member: { id: personId, name }, stand, reason, questions, revision, at: at.toISOString() };
}
