import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How much each theme goes together with the overall impression, per survey and unit, and from how many responses. */
export class WeighDrivers1795708178556 implements MigrationInterface {
  name = 'WeighDrivers1795708178556';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE driver_result (
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        result jsonb NOT NULL,
        at timestamptz NOT NULL,
        PRIMARY KEY (survey_id, unit_id)
      );
      -- Responses that were there when the survey was last weighed: a survey without a result has been weighed too.
      CREATE TABLE driver_run (
        survey_id uuid PRIMARY KEY REFERENCES survey ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        responses int NOT NULL
      )`);
    for (const table of ['driver_result', 'driver_run']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO medvirk_app`);
    }
    // Over all organisations, as the worker asks; it tells ids and nothing else. A tenth more responses is worth a new weighing.
    await runner.query(`
      CREATE FUNCTION surveys_to_weigh() RETURNS TABLE (organisation_id uuid, survey_id uuid)
        LANGUAGE sql SECURITY DEFINER SET search_path = public STABLE AS $$
          SELECT counted.organisation_id, counted.survey_id FROM (
            SELECT a.organisation_id, a.survey_id, sum(a.released) AS responses FROM aggregate a
            WHERE a.question = '' AND a.kind = 'response' GROUP BY a.organisation_id, a.survey_id
          ) counted
          LEFT JOIN driver_run r ON r.survey_id = counted.survey_id
          WHERE counted.responses >= 200 AND counted.responses >= coalesce(r.responses, 0) * 1.1
        $$;
      REVOKE ALL ON FUNCTION surveys_to_weigh FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION surveys_to_weigh TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION surveys_to_weigh; DROP TABLE driver_run; DROP TABLE driver_result');
  }
}
