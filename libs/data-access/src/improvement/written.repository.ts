import type { WrittenView } from '@medvirk/api-contract';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';

/** A written sentence as stored, with where it stands. What is stale is found against today's picture. */
export type StoredWritten = Omit<WrittenView, 'stale'> & {
  surveyId: string;
  unitId: string;
  theme: string;
  authorId: string;
};

const SELECT = `
  SELECT w.id, w.survey_id AS "surveyId", w.unit_id AS "unitId", w.theme, w.lens, w.text, w.evidence, p.name AS author,
    w.author_id AS "authorId", w.at
  FROM written_statement w JOIN person p ON p.id = w.author_id WHERE w.withdrawn_at IS NULL`;

/** Sentences that people have written on evidence. */
export class WrittenRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Standing ones, oldest first. */
  standing(about: { surveyId: string; unitIds: readonly string[]; theme?: string }): Promise<StoredWritten[]> {
    const { surveyId, unitIds, theme = null } = about;
    return this.read(`AND w.survey_id = $1 AND w.unit_id = ANY($2) AND ($3::text IS NULL OR w.theme = $3)`, [
      surveyId,
      unitIds,
      theme,
    ]);
  }

  /** All that stand, newest first. */
  async all(): Promise<StoredWritten[]> {
    return (await this.read('', [])).reverse();
  }

  async find(id: string): Promise<StoredWritten | undefined> {
    return (await this.read('AND w.id = $1', [id]))[0];
  }

  async add(written: Omit<StoredWritten, 'id' | 'author' | 'at'>, at: Date, replaces: string | null): Promise<string> {
    const { surveyId, unitId, theme, lens, text, evidence, authorId } = written;
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO written_statement
         (organisation_id, survey_id, unit_id, theme, lens, text, evidence, author_id, at, replaces)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
      [this.organisationId, surveyId, unitId, theme, lens, text, JSON.stringify(evidence), authorId, at, replaces],
    );
    return rows[0]?.id ?? '';
  }

  /** True when it stood until now: of two who take it down or rewrite it at once, one does. */
  async withdraw(id: string, at: Date): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.manager.query(
      'UPDATE written_statement SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL',
      [id, at],
    );
    return changed > 0;
  }

  private async read(where: string, parameters: unknown[]): Promise<StoredWritten[]> {
    const rows: (Omit<StoredWritten, 'at'> & { at: Date })[] = await this.manager.query(
      prepared(`${SELECT} ${where} ORDER BY w.at, w.id`),
      parameters,
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }
}
