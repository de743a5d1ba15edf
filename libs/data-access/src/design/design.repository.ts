import type { FindingKey, JargonChanges, JargonWord } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';

export interface StoredDismissal extends FindingKey {
  reason: string;
  by: string;
  at: Date;
}

/** What people have decided about advice on the design of questionnaires. */
export class DesignRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  dismissals(questionnaireId: string): Promise<StoredDismissal[]> {
    return this.manager.query(
      `SELECT d.check_id AS "check", d.place, d.language, d.judged, d.reason, p.name AS by, d.dismissed_at AS at
         FROM finding_dismissal d JOIN person p ON p.id = d.dismissed_by WHERE d.questionnaire_id = $1
         ORDER BY d.dismissed_at`,
      [questionnaireId],
    );
  }

  /** The last reason given stands. */
  async dismiss(
    questionnaireId: string,
    finding: FindingKey,
    { reason, by, at }: { reason: string; by: string; at: Date },
  ): Promise<void> {
    const { check, place, language, judged } = finding;
    await this.manager.query(
      `INSERT INTO finding_dismissal (questionnaire_id, check_id, place, language, judged, organisation_id, reason,
         dismissed_by, dismissed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (questionnaire_id, check_id, place, language, judged) DO UPDATE
         SET reason = excluded.reason, dismissed_by = excluded.dismissed_by, dismissed_at = excluded.dismissed_at`,
      [questionnaireId, check, place, language, judged, this.organisationId, reason, by, at],
    );
  }

  /** False when there was nothing to take back. */
  async askAgain(questionnaireId: string, { check, place, language, judged }: FindingKey): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `WITH gone AS (DELETE FROM finding_dismissal
         WHERE questionnaire_id = $1 AND check_id = $2 AND place = $3 AND language = $4 AND judged = $5 RETURNING 1)
       SELECT 1 FROM gone`,
      [questionnaireId, check, place, language, judged],
    );
    return rows.length > 0;
  }

  async expectedResponses(questionnaireId: string): Promise<number | null> {
    const rows: { expected: number | null }[] = await this.manager.query(
      'SELECT expected_responses AS expected FROM questionnaire WHERE id = $1',
      [questionnaireId],
    );
    return rows[0]?.expected ?? null;
  }

  async expectResponses(questionnaireId: string, expected: number | null): Promise<void> {
    await this.manager.query('UPDATE questionnaire SET expected_responses = $2 WHERE id = $1', [
      questionnaireId,
      expected,
    ]);
  }

  /** What the house has changed in the starter list, by alphabet. */
  async jargon(): Promise<JargonChanges> {
    const rows: { key: string; word: JargonWord | null }[] = await this.manager.query(
      'SELECT key, word FROM jargon_word ORDER BY key',
    );
    return {
      added: rows.flatMap(({ word }) => (word ? [word] : [])),
      removed: rows.flatMap(({ key, word }) => (word ? [] : [key])),
    };
  }

  /** @param word null: the house does not want to be told of it */
  async putJargon(key: string, word: JargonWord | null, by: string, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO jargon_word (organisation_id, key, word, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, key) DO UPDATE
         SET word = excluded.word, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
      [this.organisationId, key, word && JSON.stringify(word), by, at],
    );
  }

  /** Takes back whatever the house has changed about a word. */
  async dropJargon(key: string): Promise<void> {
    await this.manager.query('DELETE FROM jargon_word WHERE key = $1', [key]);
  }
}
