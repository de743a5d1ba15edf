import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sentences that people write under a lens, with the evidence as it was on that day. */
export class WriteStatements1795708036488 implements MigrationInterface {
  name = 'WriteStatements1795708036488';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE written_statement (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        theme text NOT NULL,
        lens text NOT NULL,
        text text NOT NULL,
        evidence jsonb NOT NULL CHECK (jsonb_array_length(evidence) > 0),
        author_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        -- The sentence that this one took the place of; what stood before is never lost.
        replaces uuid REFERENCES written_statement,
        withdrawn_at timestamptz
      );
      CREATE INDEX ON written_statement (survey_id, unit_id);
      ALTER TABLE written_statement ENABLE ROW LEVEL SECURITY;
      ALTER TABLE written_statement FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON written_statement TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON written_statement TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON written_statement TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE written_statement');
  }
}
