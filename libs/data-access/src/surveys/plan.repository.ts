import type { SurveyPlan } from '@medvirk/questionnaire';
import type { EntityManager } from 'typeorm';

export interface StoredPlan {
  plan: SurveyPlan;
  by: string;
  at: Date;
}

/** What was thought through before a survey. */
export class PlanRepository {
  private readonly manager: EntityManager;
  private readonly organisationId: string;

  constructor(manager: EntityManager, organisationId: string) {
    this.manager = manager;
    this.organisationId = organisationId;
  }

  async of(surveyId: string): Promise<StoredPlan | undefined> {
    const rows: StoredPlan[] = await this.manager.query(
      `SELECT s.plan, p.name AS by, s.saved_at AS at FROM survey_plan s JOIN person p ON p.id = s.saved_by
       WHERE s.survey_id = $1`,
      [surveyId],
    );
    return rows[0];
  }

  async save(surveyId: string, plan: SurveyPlan, by: string, at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO survey_plan (survey_id, organisation_id, plan, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (survey_id) DO UPDATE SET plan = excluded.plan, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
      [surveyId, this.organisationId, JSON.stringify(plan), by, at],
    );
  }
}
