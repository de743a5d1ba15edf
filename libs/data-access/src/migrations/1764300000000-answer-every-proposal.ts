import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['proposal_comment', 'not_understood', 'council_case'] as const;

/**
 * What a proposal is about, in which language, and until when its answer is owed; threads, merging, the word of the one who
 * proposed on the answer; "I did not understand this"; and the council's list of cases.
 */
export class AnswerEveryProposal1764300000000 implements MigrationInterface {
  name = 'AnswerEveryProposal1764300000000';

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
      GRANT SELECT, INSERT ON proposal_comment TO medvirk_app;
      GRANT SELECT, INSERT, DELETE ON not_understood TO medvirk_app;
      GRANT SELECT, INSERT, UPDATE ON council_case TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query(`
      ALTER TABLE proposal DROP COLUMN about, DROP COLUMN option, DROP COLUMN language, DROP COLUMN theme,
        DROP COLUMN place, DROP COLUMN due_at, DROP COLUMN merged_into, DROP COLUMN satisfied,
        DROP COLUMN verdict_reason, DROP COLUMN judged_at;
      ALTER TABLE organisation DROP COLUMN answer_days`);
  }
}

const GROW = `
  ALTER TABLE organisation ADD COLUMN answer_days int NOT NULL DEFAULT 14 CHECK (answer_days BETWEEN 1 AND 90);
  ALTER TABLE proposal
    ADD COLUMN about text,
    ADD COLUMN option text,
    ADD COLUMN language text,
    ADD COLUMN theme text,
    ADD COLUMN place jsonb,
    ADD COLUMN due_at timestamptz,
    ADD COLUMN merged_into uuid REFERENCES proposal,
    ADD COLUMN satisfied boolean,
    ADD COLUMN verdict_reason text,
    ADD COLUMN judged_at timestamptz,
    ADD CONSTRAINT not_into_itself CHECK (merged_into <> id);
  UPDATE proposal SET due_at = at + interval '14 days', about = CASE
    WHEN question IS NULL THEN 'whole' WHEN kind = 'translate' THEN 'translation' WHEN kind = 'move' THEN 'order'
    ELSE 'question' END;
  ALTER TABLE proposal ALTER COLUMN about SET NOT NULL, ALTER COLUMN due_at SET NOT NULL;
  CREATE INDEX proposal_merged ON proposal (merged_into) WHERE merged_into IS NOT NULL;

  CREATE TABLE proposal_comment (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    proposal_id uuid NOT NULL REFERENCES proposal ON DELETE CASCADE,
    author_id uuid NOT NULL REFERENCES person,
    text text NOT NULL,
    at timestamptz NOT NULL
  );
  CREATE INDEX ON proposal_comment (proposal_id);
  -- Once per member and text: whoever meets new words may say it again.
  CREATE TABLE not_understood (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
    question text NOT NULL,
    person_id uuid NOT NULL REFERENCES person,
    words_hash bytea NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (version_id, question, person_id, words_hash)
  );
  CREATE TABLE council_case (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    council_id uuid NOT NULL REFERENCES council ON DELETE CASCADE,
    year int NOT NULL,
    number int NOT NULL,
    title text NOT NULL DEFAULT '',
    text text NOT NULL DEFAULT '',
    proposal_id uuid REFERENCES proposal ON DELETE CASCADE,
    status text NOT NULL DEFAULT 'open',
    opened_by uuid NOT NULL REFERENCES person,
    opened_at timestamptz NOT NULL,
    closed_by uuid REFERENCES person,
    closed_at timestamptz,
    minutes text,
    UNIQUE (council_id, year, number)
  );
  -- However many were not satisfied with an answer, the council takes it up once.
  CREATE UNIQUE INDEX one_open_case ON council_case (proposal_id) WHERE status = 'open';
`;
