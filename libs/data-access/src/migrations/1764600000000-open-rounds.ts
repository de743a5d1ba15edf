import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['council_round', 'round_done'] as const;

/**
 * Rounds with a last day; a vote that is counted by what each question was when it was read; quorum, and matters in which one
 * dissent holds a version back.
 */
export class OpenRounds1764600000000 implements MigrationInterface {
  name = 'OpenRounds1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GROW);
    for (const table of NEW_TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
    }
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON council_round TO medvirk_app;
      GRANT SELECT, INSERT, DELETE ON round_done TO medvirk_app`);
    // What was with a council goes on: its members keep two weeks to say what they want to say.
    await runner.query(`
      INSERT INTO council_round (organisation_id, version_id, kind, opened_at, ends_on)
      SELECT organisation_id, id, 'proposals', updated_at, CURRENT_DATE + 14 FROM questionnaire_version
      WHERE status = 'in-co-design'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sign_off DROP COLUMN round_id, DROP COLUMN prints, DROP COLUMN matter;
      ALTER TABLE organisation DROP COLUMN quorum_share, DROP COLUMN veto_matters`);
    for (const table of [...NEW_TABLES].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
  }
}

const GROW = `
  ALTER TABLE organisation
    ADD COLUMN quorum_share double precision NOT NULL DEFAULT 0.5 CHECK (quorum_share BETWEEN 0 AND 1),
    ADD COLUMN veto_matters jsonb NOT NULL DEFAULT '[]';
  CREATE TABLE council_round (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
    kind text NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by uuid REFERENCES person,
    ends_on date NOT NULL,
    closed_at timestamptz,
    closed_by uuid REFERENCES person
  );
  CREATE INDEX ON council_round (version_id);
  CREATE UNIQUE INDEX one_open_round ON council_round (version_id) WHERE closed_at IS NULL;
  -- Who has read to the end and has nothing more to say, which else would look like who has not begun.
  CREATE TABLE round_done (
    round_id uuid NOT NULL REFERENCES council_round ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    at timestamptz NOT NULL,
    PRIMARY KEY (round_id, person_id)
  );
  ALTER TABLE sign_off
    ADD COLUMN round_id uuid REFERENCES council_round,
    ADD COLUMN prints jsonb,
    ADD COLUMN matter text;
  CREATE UNIQUE INDEX one_stand_on_a_text ON sign_off (round_id, person_id, revision) WHERE round_id IS NOT NULL;
`;
