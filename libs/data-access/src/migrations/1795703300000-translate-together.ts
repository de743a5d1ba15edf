import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['translation_draft', 'translation_acceptance'] as const;

/** Words in other languages that wait to be accepted, and who has accepted which words beside which. */
export class TranslateTogether1795703300000 implements MigrationInterface {
  name = 'TranslateTogether1795703300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of NEW_TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
    }
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE, DELETE ON translation_draft TO medvirk_app;
      GRANT SELECT, INSERT, UPDATE ON translation_acceptance TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
  }
}

const TABLES = `
  CREATE TABLE translation_draft (
    version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
    language text NOT NULL,
    key text NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    text text NOT NULL,
    source text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('person', 'machine')),
    made_by uuid REFERENCES person,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (version_id, language, key)
  );
  -- By questionnaire: words that were read once hold in the next version too, for as long as both texts stay.
  CREATE TABLE translation_acceptance (
    questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    language text NOT NULL,
    key text NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    source text NOT NULL,
    text text NOT NULL,
    accepted_by uuid NOT NULL REFERENCES person,
    accepted_at timestamptz NOT NULL,
    PRIMARY KEY (questionnaire_id, language, key)
  );
`;
