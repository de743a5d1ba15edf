import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many have come how far in a survey: sums, which nothing of a person stands beside. */
export class CountSteps1795716656708 implements MigrationInterface {
  name = 'CountSteps1795716656708';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE survey_step (
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        step text NOT NULL,
        count bigint NOT NULL,
        PRIMARY KEY (survey_id, step)
      );
      ALTER TABLE survey_step ENABLE ROW LEVEL SECURITY;
      ALTER TABLE survey_step FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON survey_step TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON survey_step TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON survey_step TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE survey_step');
  }
}
