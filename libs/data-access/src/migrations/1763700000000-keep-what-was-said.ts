import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the application takes rows out of: the queue's notes, counts that are made anew, and what a person takes back. */
const MAY_BE_EMPTIED = ['outbox', 'aggregate', 'comment', 'proposal_support', 'role_assignment', 'session'] as const;

const KEPT = [
  'organisation',
  'unit',
  'unit_history',
  'theme',
  'person',
  'api_token',
  'council',
  'council_member',
  'questionnaire',
  'questionnaire_version',
  'proposal',
  'survey',
  'survey_unit',
  'response',
  'evidence',
  'action',
] as const;

/**
 * Sign-offs could not be deleted, but what they hang on could, and took them along. And a survey that had opened could be
 * made a draft again, which freed its privacy mode.
 */
export class KeepWhatWasSaid1763700000000 implements MigrationInterface {
  name = 'KeepWhatWasSaid1763700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of KEPT) await runner.query(`REVOKE DELETE ON ${table} FROM medvirk_app`);
    for (const table of MAY_BE_EMPTIED) await runner.query(`GRANT DELETE ON ${table} TO medvirk_app`);
    await runner.query(KEEP_OPENED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION IF EXISTS keep_opened CASCADE');
    for (const table of KEPT) await runner.query(`GRANT DELETE ON ${table} TO medvirk_app`);
  }
}

const KEEP_OPENED = `
  CREATE FUNCTION keep_opened() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a survey that has opened is never a draft again' USING ERRCODE = 'check_violation';
  END $$;
  REVOKE ALL ON FUNCTION keep_opened FROM PUBLIC;
  CREATE TRIGGER keep_opened BEFORE UPDATE ON survey FOR EACH ROW
    WHEN (OLD.status <> 'draft' AND NEW.status = 'draft') EXECUTE FUNCTION keep_opened();
`;
