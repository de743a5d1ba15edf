import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deputies who step in for members of a council, and the stands that they take for them. */
export class LetDeputiesIn1795719537322 implements MigrationInterface {
  name = 'LetDeputiesIn1795719537322';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE council_deputy (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        council_id uuid NOT NULL REFERENCES council ON DELETE CASCADE,
        member_id uuid NOT NULL REFERENCES person,
        deputy_id uuid NOT NULL REFERENCES person,
        from_day date NOT NULL,
        until_day date CHECK (until_day >= from_day),
        -- The version that the member has a conflict of interest in; null for all that the council does.
        version_id uuid REFERENCES questionnaire_version ON DELETE CASCADE,
        CHECK (member_id <> deputy_id)
      );
      CREATE INDEX council_deputy_council ON council_deputy (council_id);
      ALTER TABLE council_deputy ENABLE ROW LEVEL SECURITY;
      ALTER TABLE council_deputy FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON council_deputy TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON council_deputy TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON council_deputy TO medvirk_app;
      ALTER TABLE sign_off ADD COLUMN stands_in_for uuid REFERENCES person`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_off DROP COLUMN stands_in_for;
      DROP TABLE council_deputy`);
  }
}
