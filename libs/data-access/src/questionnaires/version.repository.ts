import {
  type ManuscriptTraces,
  NO_TRACES,
  type QuestionnaireContent,
  type VersionStatus,
} from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';
import { QuestionnaireEntity, QuestionnaireVersionEntity } from './questionnaire.entity.ts';
import type { StoredApproval } from './stored-approval.ts';

/** A version as stored, with the council of its questionnaire. */
export interface StoredVersion {
  id: string;
  questionnaireId: string;
  councilId: string | null;
  number: number;
  status: VersionStatus;
  revision: number;
  content: QuestionnaireContent;
  /** What is known of its changes since the draft was begun. */
  traces: ManuscriptTraces;
  approval: StoredApproval | null;
  publishedAt: Date | null;
  updatedAt: Date;
}

/** A version without what stands in it. */
export type VersionPlace = Pick<StoredVersion, 'id' | 'questionnaireId' | 'councilId' | 'number' | 'status'>;

const FROM = 'FROM questionnaire_version v JOIN questionnaire q ON q.id = v.questionnaire_id';
const ORDER = 'ORDER BY q.created_at DESC, q.id, v.number DESC';

export class VersionRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** All versions, newest questionnaire and highest number first. With all that stands in them: for where that is needed. */
  all(): Promise<StoredVersion[]> {
    return this.read('', []);
  }

  /** Where every version stands, and nothing of what stands in it, in the same order. */
  places(): Promise<VersionPlace[]> {
    return this.manager.query(
      prepared(`SELECT v.id, v.questionnaire_id AS "questionnaireId", q.council_id AS "councilId", v.number, v.status ${FROM}
       ${ORDER}`),
    );
  }

  /**
   * Versions about which somebody may have something to do: on their way, with a proposal that nobody has answered, or with one of the
   * reader's own that was answered lately and that they have not judged. In the same order.
   */
  underWork(reader: { personId: string | undefined; answeredSince: Date }): Promise<StoredVersion[]> {
    return this.read(
      `WHERE v.status IN ('in-co-design', 'approved') OR EXISTS (SELECT FROM proposal p WHERE p.version_id = v.id
         AND (p.decision IS NULL OR (p.author_id = $1 AND p.decided_at >= $2 AND p.judged_at IS NULL)))`,
      [reader.personId ?? null, reader.answeredSince],
    );
  }

  private async read(where: string, parameters: unknown[]): Promise<StoredVersion[]> {
    const rows: (Omit<StoredVersion, 'traces'> & { traces: ManuscriptTraces | null })[] = await this.manager.query(
      `SELECT v.id, v.questionnaire_id AS "questionnaireId", q.council_id AS "councilId", v.number, v.status, v.revision, v.content,
         v.traces, v.approval, v.published_at AS "publishedAt", v.updated_at AS "updatedAt" ${FROM} ${where} ${ORDER}`,
      parameters,
    );
    return rows.map((row) => ({ ...row, traces: row.traces ?? NO_TRACES }));
  }

  /** Newest first. */
  async ofQuestionnaire(questionnaireId: string): Promise<StoredVersion[]> {
    const versions = await this.manager
      .getRepository(QuestionnaireVersionEntity)
      .find({ where: { questionnaireId }, order: { number: 'DESC' } });
    const questionnaire = await this.manager.getRepository(QuestionnaireEntity).findOneBy({ id: questionnaireId });
    return versions.map((version) => toStored(version, questionnaire?.councilId ?? null));
  }

  async find(id: string): Promise<StoredVersion | undefined> {
    const version = await this.manager.getRepository(QuestionnaireVersionEntity).findOneBy({ id });
    if (!version) return undefined;
    const questionnaire = await this.manager
      .getRepository(QuestionnaireEntity)
      .findOneByOrFail({ id: version.questionnaireId });
    return toStored(version, questionnaire.councilId);
  }

  /** As `find`, and holds the version until the transaction ends, so that two decisions can't pass each other. */
  async findAndHold(id: string): Promise<StoredVersion | undefined> {
    await this.manager.query('SELECT 1 FROM questionnaire_version WHERE id = $1 FOR UPDATE', [id]);
    return this.find(id);
  }

  async create(content: QuestionnaireContent, councilId: string | null, now: Date): Promise<string> {
    const { id } = await this.manager
      .getRepository(QuestionnaireEntity)
      .save({ organisationId: this.organisationId, councilId });
    return this.addVersion(id, 1, content, now);
  }

  async addVersion(questionnaireId: string, number: number, content: QuestionnaireContent, now: Date): Promise<string> {
    const { id } = await this.manager.getRepository(QuestionnaireVersionEntity).save({
      organisationId: this.organisationId,
      questionnaireId,
      number,
      status: 'draft',
      revision: 1,
      content,
      approval: null,
      publishedAt: null,
      updatedAt: now,
    });
    return id;
  }

  async setStatus(
    id: string,
    change: { status: VersionStatus; approval?: StoredApproval | null; publishedAt?: Date; now: Date },
  ): Promise<void> {
    const { now, ...columns } = change;
    await this.manager.getRepository(QuestionnaireVersionEntity).update({ id }, { ...columns, updatedAt: now });
  }
}

function toStored(version: QuestionnaireVersionEntity, councilId: string | null): StoredVersion {
  const { organisationId: _, traces, ...kept } = version;
  return { ...kept, traces: traces ?? NO_TRACES, councilId };
}
