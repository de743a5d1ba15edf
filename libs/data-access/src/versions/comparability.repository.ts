import type { ComparabilityOverride } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';

/** A person's judgement of a question from the version before to this one. */
export interface StoredJudgement extends ComparabilityOverride {
  by: string;
  at: Date;
}

export class ComparabilityRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  ofVersion(versionId: string): Promise<StoredJudgement[]> {
    return this.manager.query(
      `SELECT j.question, j.mark, j.reason, p.name AS by, j.judged_at AS at
         FROM comparability_judgement j JOIN person p ON p.id = j.judged_by WHERE j.version_id = $1`,
      [versionId],
    );
  }

  async judge(
    versionId: string,
    { question, mark, reason }: ComparabilityOverride,
    by: string,
    at: Date,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO comparability_judgement (version_id, question, organisation_id, mark, reason, judged_by, judged_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (version_id, question) DO UPDATE SET mark = excluded.mark, reason = excluded.reason,
         judged_by = excluded.judged_by, judged_at = excluded.judged_at`,
      [versionId, question, this.organisationId, mark, reason, by, at],
    );
  }

  /** False when there was none. */
  async lift(versionId: string, question: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `WITH gone AS (DELETE FROM comparability_judgement WHERE version_id = $1 AND question = $2 RETURNING 1)
       SELECT 1 FROM gone`,
      [versionId, question],
    );
    return rows.length > 0;
  }
}
