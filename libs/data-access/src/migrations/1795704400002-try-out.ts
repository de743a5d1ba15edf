import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['pilot_sitting', 'pilot_note'] as const;

/** People who try a form aloud, without a name, and what they stumbled over. */
export class TryOut1795704400002 implements MigrationInterface {
  name = 'TryOut1795704400002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pilot_sitting (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
        round_id uuid NOT NULL REFERENCES council_round ON DELETE CASCADE,
        led_by uuid NOT NULL REFERENCES person,
        -- The day only: nobody shall be found by when they sat there.
        begun_on date NOT NULL
      );
      CREATE INDEX ON pilot_sitting (version_id);
      CREATE TABLE pilot_note (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        sitting_id uuid NOT NULL REFERENCES pilot_sitting ON DELETE CASCADE,
        question text NOT NULL,
        words_hash bytea NOT NULL,
        stumble text NOT NULL,
        word text,
        note text NOT NULL
      );
      CREATE INDEX ON pilot_note (sitting_id)`);
    for (const table of NEW_TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
    }
    await runner.query(`
      GRANT SELECT, INSERT ON pilot_sitting TO medvirk_app;
      GRANT SELECT, INSERT, DELETE ON pilot_note TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...NEW_TABLES].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
  }
}
