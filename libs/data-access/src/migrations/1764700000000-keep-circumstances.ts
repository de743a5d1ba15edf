import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a response was given under, where it is more than who and in which language: the checks that the person was asked
 * about and let stand. The function with one column less stays for processes that have not been renewed yet.
 */
export class KeepCircumstances1764700000000 implements MigrationInterface {
  name = 'KeepCircumstances1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE response ADD COLUMN circumstances jsonb;

      -- As before, with one column more; an empty text stands for nothing.
      CREATE FUNCTION store_responses(
        of_organisation uuid, surveys text, ids text, versions text, units text, roles text, languages text, months text,
        hashes text, bodies text, circumstances text
      ) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('medvirk.organisation', of_organisation::text, true);
        RETURN QUERY
          WITH stored AS (
            INSERT INTO response
              (survey_id, id, organisation_id, version_id, unit_id, role, language, month, body_hash, answers, circumstances)
            SELECT s::uuid, i::uuid, of_organisation, v::uuid, u::uuid, r, l, m::date, decode(h, 'hex'), b::jsonb,
              nullif(c, '')::jsonb
            FROM ROWS FROM (
              string_to_table(surveys, chr(30)), string_to_table(ids, chr(30)), string_to_table(versions, chr(30)),
              string_to_table(units, chr(30)), string_to_table(roles, chr(30)), string_to_table(languages, chr(30)),
              string_to_table(months, chr(30)), string_to_table(hashes, chr(30)), string_to_table(bodies, chr(30)),
              string_to_table(circumstances, chr(30))
            ) AS t(s, i, v, u, r, l, m, h, b, c)
            ON CONFLICT DO NOTHING
            RETURNING survey_id, id
          ), sent AS (
            INSERT INTO outbox (survey_id, response_id, organisation_id)
            SELECT survey_id, id, of_organisation FROM stored
          )
          SELECT id FROM stored;
      END $$;
      REVOKE ALL ON FUNCTION store_responses(uuid, text, text, text, text, text, text, text, text, text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION store_responses(uuid, text, text, text, text, text, text, text, text, text, text)
        TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION store_responses(uuid, text, text, text, text, text, text, text, text, text, text);
      ALTER TABLE response DROP COLUMN circumstances`);
  }
}
