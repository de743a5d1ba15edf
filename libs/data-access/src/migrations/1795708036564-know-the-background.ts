import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of all who were to be asked: the share of each answer to a background question, with its source. */
export class KnowTheBackground1795708036564 implements MigrationInterface {
  name = 'KnowTheBackground1795708036564';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_background (
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        question text NOT NULL,
        shares jsonb NOT NULL,
        source text NOT NULL,
        by_id uuid REFERENCES person,
        at timestamptz NOT NULL,
        PRIMARY KEY (survey_id, question)
      );
      ALTER TABLE known_background ENABLE ROW LEVEL SECURITY;
      ALTER TABLE known_background FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON known_background TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON known_background TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON known_background TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_background');
  }
}
