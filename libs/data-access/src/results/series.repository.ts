import type { ThemeDrivers } from '@medvirk/improvement';
import type { EntityManager } from 'typeorm';
import { prepared } from '../database/connection.ts';

/** A decision to draw the limits of a chart anew, with who took it and why. */
export interface StoredRebase {
  id: string;
  questionnaireId: string;
  unitId: string;
  question: string;
  /** First month that the new limits hold for, e.g. '2026-03'. */
  from: string;
  reason: string;
  byId: string;
  by: string;
  at: string;
}

/** Share of each answer to a background question among all who were to be asked, 0 to 1, and where it is from. */
export interface KnownBackground {
  question: string;
  shares: Record<string, number>;
  source: string;
}

const SELECT = `
  SELECT r.id, r.questionnaire_id AS "questionnaireId", r.unit_id AS "unitId", r.question, r.from_month AS "from", r.reason,
    r.by_id AS "byId", p.name AS by, r.at
  FROM chart_rebase r JOIN person p ON p.id = r.by_id WHERE r.withdrawn_at IS NULL`;

/** What people have decided or know about figures: limits of charts, and the background of those who were to be asked. */
export class SeriesRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  /** Standing decisions, oldest first. */
  async rebases(about: { questionnaireId: string; unitId: string; question?: string }): Promise<StoredRebase[]> {
    const { questionnaireId, unitId, question = null } = about;
    const rows: (Omit<StoredRebase, 'at'> & { at: Date })[] = await this.manager.query(
      prepared(
        `${SELECT} AND r.questionnaire_id = $1 AND r.unit_id = $2 AND ($3::text IS NULL OR r.question = $3) ORDER BY r.at, r.id`,
      ),
      [questionnaireId, unitId, question],
    );
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  }

  async findRebase(id: string): Promise<StoredRebase | undefined> {
    const rows: (Omit<StoredRebase, 'at'> & { at: Date })[] = await this.manager.query(`${SELECT} AND r.id = $1`, [id]);
    return rows.map((row) => ({ ...row, at: row.at.toISOString() }))[0];
  }

  async addRebase(rebase: Omit<StoredRebase, 'id' | 'by' | 'at'>, at: Date): Promise<string> {
    const rows: { id: string }[] = await this.manager.query(
      `INSERT INTO chart_rebase (organisation_id, questionnaire_id, unit_id, question, from_month, reason, by_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [
        this.organisationId,
        rebase.questionnaireId,
        rebase.unitId,
        rebase.question,
        rebase.from,
        rebase.reason,
        rebase.byId,
        at,
      ],
    );
    return rows[0]?.id ?? '';
  }

  /** It leaves the charts and stays in the table. */
  async withdrawRebase(id: string, at: Date): Promise<void> {
    await this.manager.query('UPDATE chart_rebase SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL', [
      id,
      at,
    ]);
  }

  /** What is known of those who were to be asked, by background question. */
  async knownBackground(surveyId: string): Promise<KnownBackground[]> {
    return this.manager.query(
      'SELECT question, shares, source FROM known_background WHERE survey_id = $1 ORDER BY question',
      [surveyId],
    );
  }

  async saveKnownBackground(surveyId: string, known: KnownBackground, byId: string | null, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO known_background (survey_id, organisation_id, question, shares, source, by_id, at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (survey_id, question) DO UPDATE SET shares = $4, source = $5, by_id = $6, at = $7`,
      [surveyId, this.organisationId, known.question, JSON.stringify(known.shares), known.source, byId, at],
    );
  }

  /** How much each theme goes together with the overall impression in a unit, if that has been weighed. */
  async drivers(surveyId: string, unitId: string): Promise<ThemeDrivers | undefined> {
    const rows: { result: ThemeDrivers }[] = await this.manager.query(
      prepared('SELECT result FROM driver_result WHERE survey_id = $1 AND unit_id = $2'),
      [surveyId, unitId],
    );
    return rows[0]?.result;
  }

  /** Puts what was weighed in the place of what was. @param responses that were there when it began */
  async saveDrivers(
    surveyId: string,
    results: ReadonlyMap<string, ThemeDrivers>,
    responses: number,
    at: Date,
  ): Promise<void> {
    await this.manager.query('DELETE FROM driver_result WHERE survey_id = $1', [surveyId]);
    for (const [unitId, result] of results) {
      await this.manager.query(
        `INSERT INTO driver_result (survey_id, unit_id, organisation_id, result, at) VALUES ($1, $2, $3, $4, $5)`,
        [surveyId, unitId, this.organisationId, JSON.stringify(result), at],
      );
    }
    await this.manager.query(
      `INSERT INTO driver_run (survey_id, organisation_id, responses) VALUES ($1, $2, $3)
       ON CONFLICT (survey_id) DO UPDATE SET responses = $3`,
      [surveyId, this.organisationId, responses],
    );
  }
}
