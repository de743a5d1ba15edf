import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers on paper while they are keyed: each form by two people. A number and no person; what was keyed lies sealed, and only until
 * the form is done.
 */
export class KeyPaper1795718099894 implements MigrationInterface {
  name = 'KeyPaper1795718099894';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE paper_form (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        number int NOT NULL,
        state text NOT NULL CHECK (state IN ('keyed', 'differs', 'stored', 'discarded')),
        first_by uuid REFERENCES person,
        second_by uuid REFERENCES person,
        keyed_on date NOT NULL,
        response_id uuid,
        first bytea,
        second bytea,
        UNIQUE (survey_id, number),
        CHECK (first_by <> second_by),
        CHECK (state IN ('keyed', 'differs') OR (first IS NULL AND second IS NULL AND response_id IS NULL))
      );
      ALTER TABLE paper_form ENABLE ROW LEVEL SECURITY;
      ALTER TABLE paper_form FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON paper_form TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON paper_form TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON paper_form TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE paper_form');
  }
}
