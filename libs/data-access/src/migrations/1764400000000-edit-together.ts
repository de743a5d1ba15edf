import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Several people write in one draft. `version_edit` holds each batch of operations as it was done, so that those who look on can
 * follow, and so that a batch that is sent twice is done once. `traces` is what it takes to see that two have changed the same.
 * `version_presence` says who has the draft open, and is gone with a crash: it is worth nothing a minute later.
 */
export class EditTogether1764400000000 implements MigrationInterface {
  name = 'EditTogether1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE questionnaire_version ADD COLUMN traces jsonb;
      CREATE TABLE version_edit (
        version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
        revision int NOT NULL,
        id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        person_id uuid REFERENCES person,
        at timestamptz NOT NULL,
        operations jsonb NOT NULL,
        held jsonb NOT NULL DEFAULT '[]',
        PRIMARY KEY (version_id, revision),
        UNIQUE (version_id, id)
      );
      CREATE UNLOGGED TABLE version_presence (
        version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
        window_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        section text,
        question text,
        seen_at timestamptz NOT NULL,
        PRIMARY KEY (version_id, window_id)
      )`);
    for (const table of ['version_edit', 'version_presence']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
    }
    await runner.query(`
      GRANT SELECT, INSERT ON version_edit TO medvirk_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON version_presence TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE version_presence, version_edit;
      ALTER TABLE questionnaire_version DROP COLUMN traces`);
  }
}
