import { concernsIn } from '@medvirk/comments';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['quote', 'concern_review'] as const;
/** Comments looked through at a time. */
const PORTION = 2000;

/**
 * Quotes that people have allowed and an editor has released, and comments that a named person looks after. Both are kept under the
 * text's hash, as codes by people are: comments are made anew by a recount, and the same words stay what they were.
 */
export class QuoteAndLookAfter1795717455178 implements MigrationInterface {
  name = 'QuoteAndLookAfter1795717455178';

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
      GRANT SELECT, INSERT, UPDATE ON quote, concern_review TO medvirk_app;
      REVOKE ALL ON FUNCTION erase_words_of_lost_comments FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION erase_words_of_lost_comments TO medvirk_app`);
    await markConcerns(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION erase_words_of_lost_comments');
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query('ALTER TABLE comment DROP COLUMN may_quote, DROP COLUMN concerns');
  }
}

/** What was written before is looked through once, by the rules that new comments are looked through by. */
async function markConcerns(runner: QueryRunner): Promise<void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows: { id: string; text: string }[] = await runner.query(
      `SELECT id, text FROM comment WHERE id > $1 ORDER BY id LIMIT ${PORTION}`,
      [after],
    );
    const last = rows.at(-1);
    if (!last) return;
    const found = rows.flatMap(({ id, text }) => {
      const concerns = concernsIn(text);
      return concerns.length > 0 ? [{ id, concerns }] : [];
    });
    await runner.query(
      `UPDATE comment c SET concerns = ARRAY(SELECT jsonb_array_elements_text(n.concerns))
       FROM jsonb_to_recordset($1::jsonb) AS n(id uuid, concerns jsonb) WHERE c.id = n.id`,
      [JSON.stringify(found)],
    );
    after = last.id;
  }
}

const GROW = `
  ALTER TABLE comment
    -- Whether the one who wrote it has allowed that it is quoted.
    ADD COLUMN may_quote boolean NOT NULL DEFAULT false,
    -- Why it belongs on the list of the one who is named for it; by words, when it was counted.
    ADD COLUMN concerns text[] NOT NULL DEFAULT '{}';
  CREATE INDEX comment_concern ON comment (organisation_id, survey_id) WHERE concerns <> '{}';
  CREATE INDEX comment_may_quote ON comment (survey_id, unit_id) WHERE may_quote;

  CREATE TABLE quote (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    question text NOT NULL,
    text_hash bytea NOT NULL,
    -- Where it was written. Never shown: it is quoted only where enough have written about the theme.
    unit_id uuid NOT NULL REFERENCES unit,
    theme text NOT NULL,
    lens text NOT NULL CHECK (lens IN ('why', 'now', 'better')),
    text text NOT NULL,
    released_by uuid NOT NULL REFERENCES person,
    released_at timestamptz NOT NULL,
    taken_back_by uuid REFERENCES person,
    taken_back_at timestamptz,
    FOREIGN KEY (organisation_id, theme) REFERENCES theme
  );
  -- A comment is quoted once at a time, whoever releases it.
  CREATE UNIQUE INDEX quote_once ON quote (survey_id, question, text_hash) WHERE taken_back_at IS NULL;

  CREATE TABLE concern_review (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    question text NOT NULL,
    text_hash bytea NOT NULL,
    state text NOT NULL CHECK (state IN ('not-handled', 'handled', 'no-concern')),
    note text NOT NULL,
    person_id uuid NOT NULL REFERENCES person,
    at timestamptz NOT NULL,
    PRIMARY KEY (survey_id, question, text_hash)
  );

  -- Over all organisations: what was made of comments that are gone, withdrawn or erased on time, goes too. Safe to run twice.
  CREATE FUNCTION erase_words_of_lost_comments() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
      WITH kept AS (
        SELECT survey_id, question, text_hash FROM quote UNION SELECT survey_id, question, text_hash FROM concern_review
      ), lost AS (
        SELECT k.* FROM kept k WHERE NOT EXISTS (
          SELECT FROM comment c WHERE c.survey_id = k.survey_id AND c.question = k.question
            AND sha256(convert_to(c.text, 'UTF8')) = k.text_hash)
      ), quotes AS (
        DELETE FROM quote q USING lost l
        WHERE q.survey_id = l.survey_id AND q.question = l.question AND q.text_hash = l.text_hash RETURNING 1
      ), reviews AS (
        DELETE FROM concern_review r USING lost l
        WHERE r.survey_id = l.survey_id AND r.question = l.question AND r.text_hash = l.text_hash RETURNING 1
      )
      SELECT (SELECT count(*) FROM quotes) + (SELECT count(*) FROM reviews)
    $$;
`;
