import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['bank_entry', 'bank_revision'] as const;

/** Questions and sections that an organisation keeps to use again, with every wording that they have had. Nothing is deleted: retired. */
export class KeepABank1795717216699 implements MigrationInterface {
  name = 'KeepABank1795717216699';

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
    await runner.query('GRANT SELECT, INSERT, UPDATE ON bank_entry TO medvirk_app');
    // What was said stays said: a wording is added to, never changed.
    await runner.query('GRANT SELECT, INSERT ON bank_revision TO medvirk_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE bank_revision; DROP TABLE bank_entry');
  }
}

const TABLES = `
  CREATE TABLE bank_entry (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    status text NOT NULL CHECK (status IN ('proposed', 'in-use', 'declined', 'retired')),
    tags text[] NOT NULL,
    -- Where it comes from, in words.
    source text NOT NULL,
    revision int NOT NULL CHECK (revision > 0),
    added_by uuid NOT NULL REFERENCES person,
    added_at timestamptz NOT NULL,
    -- Why it stands as it does: given with the last change of status.
    reason text NOT NULL DEFAULT '',
    moved_by uuid REFERENCES person,
    moved_at timestamptz
  );
  CREATE INDEX bank_entry_of_organisation ON bank_entry (organisation_id, added_at);
  CREATE TABLE bank_revision (
    entry_id uuid NOT NULL REFERENCES bank_entry ON DELETE CASCADE,
    revision int NOT NULL CHECK (revision > 0),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    part jsonb NOT NULL,
    note text NOT NULL,
    changed_by uuid NOT NULL REFERENCES person,
    changed_at timestamptz NOT NULL,
    -- The key decides which of two who change at once is first.
    PRIMARY KEY (entry_id, revision)
  );
`;
