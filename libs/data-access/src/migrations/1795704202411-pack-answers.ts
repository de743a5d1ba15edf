import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The function's two forms differ in what a response was given under, which older processes do not send. */
const storeResponses = (circumstances: boolean, column: string, type: string): string => `
  CREATE OR REPLACE FUNCTION store_responses(
    of_organisation uuid, surveys text, ids text, versions text, units text, roles text, languages text, months text,
    hashes text, bodies text${circumstances ? ', circumstances text' : ''}
  ) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('medvirk.organisation', of_organisation::text, true);
    RETURN QUERY
      WITH stored AS (
        INSERT INTO response
          (survey_id, id, organisation_id, version_id, unit_id, role, language, month, body_hash, ${column}
            ${circumstances ? ', circumstances' : ''})
        SELECT s::uuid, i::uuid, of_organisation, v::uuid, u::uuid, r, l, m::date, decode(h, 'hex'), b::${type}
          ${circumstances ? ", nullif(c, '')::jsonb" : ''}
        FROM ROWS FROM (
          string_to_table(surveys, chr(30)), string_to_table(ids, chr(30)), string_to_table(versions, chr(30)),
          string_to_table(units, chr(30)), string_to_table(roles, chr(30)), string_to_table(languages, chr(30)),
          string_to_table(months, chr(30)), string_to_table(hashes, chr(30)), string_to_table(bodies, chr(30))
          ${circumstances ? ', string_to_table(circumstances, chr(30))' : ''}
        ) AS t(s, i, v, u, r, l, m, h, b${circumstances ? ', c' : ''})
        ON CONFLICT DO NOTHING
        RETURNING survey_id, id
      ), sent AS (
        INSERT INTO outbox (survey_id, response_id, organisation_id)
        SELECT survey_id, id, of_organisation FROM stored
      )
      SELECT id FROM stored;
  END $$`;

/**
 * Answers are kept as JSON text, packed: whole responses are all that is ever read, so nothing needs the tree that jsonb builds
 * for each row that comes in. Rows from before are packed too; processes that have not been renewed yet go on storing
 * theirs written out, which is read alike. The column's new name makes whoever reads it past its one reader fail aloud.
 */
export class PackAnswers1795704202411 implements MigrationInterface {
  name = 'PackAnswers1795704202411';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE response RENAME COLUMN answers TO packed_answers;
      ALTER TABLE response ALTER COLUMN packed_answers TYPE json USING packed_answers::json;
      UPDATE response r SET packed_answers = (
        SELECT coalesce(json_object_agg(key, CASE
          WHEN value ->> 'state' = 'answered' AND json_typeof(value -> 'value') <> 'object' THEN value -> 'value'
          ELSE value END), '{}')
        FROM json_each(r.packed_answers)
      )`);
    await runner.query(storeResponses(true, 'packed_answers', 'json'));
    await runner.query(storeResponses(false, 'packed_answers', 'json'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE response RENAME COLUMN packed_answers TO answers;
      UPDATE response r SET answers = (
        SELECT coalesce(json_object_agg(key, CASE
          WHEN json_typeof(value) <> 'object' THEN json_build_object('state', 'answered', 'value', value)
          ELSE value END), '{}')
        FROM json_each(r.answers)
      );
      ALTER TABLE response ALTER COLUMN answers TYPE jsonb USING answers::jsonb`);
    await runner.query(storeResponses(true, 'answers', 'jsonb'));
    await runner.query(storeResponses(false, 'answers', 'jsonb'));
  }
}
