import type { EntityManager } from 'typeorm';

/** A count of one question by who answered, over the whole survey. Raw: never leaves without disclosure control. */
export interface RoleCount {
  role: string;
  question: string;
  kind: 'response' | 'state' | 'value';
  value: string;
  count: number;
}

/** What was told by who answered. Figures are plain data, as they were released; null since a response was taken back. */
export interface StoredRoleRelease<Figures> {
  k: number;
  madeOn: string;
  figures: Figures | null;
}

/** Figures by who answered: released once, after a survey has ended, and kept as they were. */
export class RoleReleaseRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  async find<Figures>(surveyId: string): Promise<StoredRoleRelease<Figures> | undefined> {
    const rows: StoredRoleRelease<Figures>[] = await this.manager.query(
      'SELECT k, made_on::text AS "madeOn", figures FROM role_release WHERE survey_id = $1',
      [surveyId],
    );
    return rows[0];
  }

  /** One at a time, and apart from responses that are taken back, until the transaction ends. */
  async own(surveyId: string): Promise<void> {
    await this.manager.query('SELECT own_role_release($1)', [surveyId]);
  }

  /** Whether all that came in has been counted, and nothing that was taken back still is. */
  async isSettled(surveyId: string): Promise<boolean> {
    const rows: { settled: boolean }[] = await this.manager.query(
      `SELECT NOT EXISTS (SELECT FROM outbox WHERE survey_id = $1)
         AND NOT EXISTS (SELECT FROM recounts_wanted() r WHERE r.survey_id = $1) AS settled`,
      [surveyId],
    );
    return rows[0]?.settled ?? false;
  }

  /** The counts that readers see, by who answered instead of by unit. */
  counts(surveyId: string): Promise<RoleCount[]> {
    return this.manager.query(
      `SELECT role, question, kind, value, sum(released)::int AS count
       FROM aggregate WHERE survey_id = $1 AND released > 0 GROUP BY role, question, kind, value`,
      [surveyId],
    );
  }

  /** Keeps what is released, unless something is kept already: there is never a second. */
  async keep(surveyId: string, { k, madeOn, figures }: StoredRoleRelease<object>): Promise<void> {
    await this.manager.query(
      `INSERT INTO role_release (survey_id, organisation_id, k, made_on, figures) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (survey_id) DO NOTHING`,
      [surveyId, this.organisationId, k, madeOn, JSON.stringify(figures)],
    );
  }
}
