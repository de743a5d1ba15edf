import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['theme_word', 'coding_stamp', 'hand_code'] as const;

/**
 * Comments coded to themes: the words that themes are recognised by, what the words made of each comment, and what people
 * say of it. `coding_stamp` moves with every change of an organisation's words; a comment coded under an older one is coded anew.
 */
export class CodeComments1764500000000 implements MigrationInterface {
  name = 'CodeComments1764500000000';

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
      GRANT SELECT, INSERT, UPDATE ON theme_word, coding_stamp TO medvirk_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON hand_code TO medvirk_app;
      REVOKE ALL ON FUNCTION surveys_to_code FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION surveys_to_code TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION surveys_to_code');
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query('ALTER TABLE comment DROP COLUMN themes, DROP COLUMN tone, DROP COLUMN coded_with');
  }
}

const GROW = `
  CREATE TABLE theme_word (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    theme text NOT NULL,
    language text NOT NULL CHECK (language IN ('no', 'en')),
    text text NOT NULL,
    effect text NOT NULL CHECK (effect IN ('counts', 'excludes')),
    added_by uuid NOT NULL REFERENCES person,
    added_at timestamptz NOT NULL,
    -- A suggestion of somebody who can't read comments counts when somebody who can has taken it.
    accepted_by uuid REFERENCES person,
    accepted_at timestamptz,
    removed_by uuid REFERENCES person,
    removed_at timestamptz,
    FOREIGN KEY (organisation_id, theme) REFERENCES theme
  );
  -- Two who add the same word at the same time have added it once.
  CREATE UNIQUE INDEX theme_word_once ON theme_word (organisation_id, theme, language, text) WHERE removed_at IS NULL;
  CREATE TABLE coding_stamp (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    stamp int NOT NULL
  );
  ALTER TABLE comment
    ADD COLUMN themes text[],
    ADD COLUMN tone text,
    ADD COLUMN coded_with int NOT NULL DEFAULT 0;
  CREATE INDEX comment_coded ON comment (organisation_id, coded_with, survey_id);
  -- By the text and not by the comment: comments are made anew by a recount, and the same words get the same code.
  CREATE TABLE hand_code (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    question text NOT NULL,
    text_hash bytea NOT NULL,
    person_id uuid NOT NULL REFERENCES person,
    themes text[] NOT NULL,
    tone text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (survey_id, question, text_hash, person_id)
  );

  -- Over all organisations, as the worker asks; it tells ids and nothing else.
  CREATE FUNCTION surveys_to_code() RETURNS TABLE (organisation_id uuid, survey_id uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public STABLE AS $$
      SELECT DISTINCT w.organisation_id, w.survey_id FROM (
        SELECT c.organisation_id, c.survey_id FROM coding_stamp s
        JOIN comment c ON c.organisation_id = s.organisation_id AND c.coded_with < s.stamp LIMIT 2000
      ) w
    $$;
`;
