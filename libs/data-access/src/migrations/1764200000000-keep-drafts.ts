import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers that a person has put aside for later. Sealed with a key that is made from the code the person keeps: whoever reads
 * the table, or a backup of it, can't read them. Nothing tells when one was written, only the day it is thrown away.
 */
export class KeepDrafts1764200000000 implements MigrationInterface {
  name = 'KeepDrafts1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE draft (
        code_hash bytea PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        sealed bytea NOT NULL,
        expires_on date NOT NULL
      );
      CREATE INDEX draft_expires ON draft (expires_on);
      ALTER TABLE draft ENABLE ROW LEVEL SECURITY;
      ALTER TABLE draft FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON draft TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON draft TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON draft TO medvirk_app;

      -- Over all organisations, since time is up for all alike; it tells how many and nothing else.
      CREATE FUNCTION erase_expired_drafts(today date) RETURNS bigint
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS
        $$ WITH gone AS (DELETE FROM draft WHERE expires_on < today RETURNING 1) SELECT count(*) FROM gone $$;
      REVOKE ALL ON FUNCTION erase_expired_drafts FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION erase_expired_drafts TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION erase_expired_drafts; DROP TABLE draft');
  }
}
