import {
  type ManuscriptTraces,
  NO_TRACES,
  type QuestionnaireContent,
  type VersionStatus,
} from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';
import { groupBy } from '../database/group-by.ts';
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

export class VersionRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** All versions, newest questionnaire and highest number first. */
  async all(): Promise<StoredVersion[]> {
    const questionnaires = await this.manager.getRepository(QuestionnaireEntity).find({ order: { createdAt: 'DESC' } });
    const versions = await this.manager.getRepository(QuestionnaireVersionEntity).find({ order: { number: 'DESC' } });
    const byQuestionnaire = groupBy(versions, (version) => version.questionnaireId);
    return questionnaires.flatMap((questionnaire) =>
      (byQuestionnaire.get(questionnaire.id) ?? []).map((version) => toStored(version, questionnaire.councilId)),
    );
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
