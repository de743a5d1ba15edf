import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was thought through before a survey opens, apart from the survey: respondents never read it. */
export class PlanSurveys1795704400001 implements MigrationInterface {
  name = 'PlanSurveys1795704400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE survey_plan (
        survey_id uuid PRIMARY KEY REFERENCES survey ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        plan jsonb NOT NULL,
        saved_by uuid NOT NULL REFERENCES person,
        saved_at timestamptz NOT NULL
      );
      ALTER TABLE survey_plan ENABLE ROW LEVEL SECURITY;
      ALTER TABLE survey_plan FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON survey_plan TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON survey_plan TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON survey_plan TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE IF EXISTS survey_plan CASCADE');
  }
}
