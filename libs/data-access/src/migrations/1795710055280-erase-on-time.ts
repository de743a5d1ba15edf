import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Answers are deleted when the time that respondents were told has passed, and a report stays: what was deleted, and when. The
 * counts stay too: they were made for groups, and hold nobody's answers.
 */
export class EraseOnTime1795710055280 implements MigrationInterface {
  name = 'EraseOnTime1795710055280';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Months before this hold no answers any more; their counts are final.
      ALTER TABLE survey ADD COLUMN erased_before date;
      CREATE TABLE erasure (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        erased_on date NOT NULL,
        given_before date NOT NULL,
        responses int NOT NULL,
        comments int NOT NULL,
        invitations int NOT NULL
      );
      CREATE INDEX erasure_of_survey ON erasure (survey_id);
      ALTER TABLE erasure ENABLE ROW LEVEL SECURITY;
      ALTER TABLE erasure FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON erasure TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON erasure TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT ON erasure TO medvirk_app;

      -- A response keeps its month only, so the time is counted from that month's end. Waits for a fold under way.
      CREATE FUNCTION erase_expired_responses(today date) RETURNS bigint
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE due record; gone int; words int; invited int; total bigint := 0;
      BEGIN
        FOR due IN SELECT s.id, s.organisation_id, (date_trunc('month', today)
            - make_interval(months => (s.information ->> 'retentionMonths')::int))::date AS given_before
          FROM survey s WHERE s.status <> 'draft'
        LOOP
          CONTINUE WHEN NOT EXISTS (SELECT FROM response r WHERE r.survey_id = due.id AND r.month < due.given_before)
            AND NOT EXISTS (SELECT FROM ledger.invitation i WHERE i.survey_id = due.id AND i.made_on < due.given_before);
          PERFORM pg_advisory_xact_lock(hashtextextended(due.id::text, 1));
          -- What was not counted yet is counted first.
          CONTINUE WHEN EXISTS (SELECT FROM outbox o WHERE o.survey_id = due.id);
          DELETE FROM ledger.invitation i WHERE i.survey_id = due.id AND i.made_on < due.given_before;
          GET DIAGNOSTICS invited = ROW_COUNT;
          DELETE FROM pseudonym.link l USING response r
          WHERE l.survey_id = due.id AND r.survey_id = due.id AND r.id = l.response_id AND r.month < due.given_before;
          DELETE FROM comment c WHERE c.survey_id = due.id AND c.month < due.given_before;
          GET DIAGNOSTICS words = ROW_COUNT;
          DELETE FROM response r WHERE r.survey_id = due.id AND r.month < due.given_before;
          GET DIAGNOSTICS gone = ROW_COUNT;
          UPDATE survey s SET erased_before = due.given_before WHERE s.id = due.id;
          INSERT INTO erasure (organisation_id, survey_id, erased_on, given_before, responses, comments, invitations)
          VALUES (due.organisation_id, due.id, today, due.given_before, gone, words, invited);
          total := total + gone;
        END LOOP;
        RETURN total;
      END $$;
      REVOKE ALL ON FUNCTION erase_expired_responses FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION erase_expired_responses TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION erase_expired_responses;
      DROP TABLE erasure;
      ALTER TABLE survey DROP COLUMN erased_before`);
  }
}
