import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A number per survey that moves with every step in what readers see. Whoever keeps released figures asks it whether they still
 * hold: one row, however many units and months a survey has.
 */
export class NumberSteps1795706427093 implements MigrationInterface {
  name = 'NumberSteps1795706427093';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE release_step (
        survey_id uuid PRIMARY KEY REFERENCES survey ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        step bigint NOT NULL
      );
      ALTER TABLE release_step ENABLE ROW LEVEL SECURITY;
      ALTER TABLE release_step FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON release_step TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON release_step TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON release_step TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE release_step');
  }
}
