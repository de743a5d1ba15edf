import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A sheet that nobody has keyed the second time is given up a month after the last day on which its survey took answers. */
export class ForgetHalfKeyedPaper1795719094250 implements MigrationInterface {
  name = 'ForgetHalfKeyedPaper1795719094250';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION erase_paper(today date) RETURNS int
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        WITH gone AS (
          UPDATE paper_form p SET state = 'discarded', first = NULL, second = NULL, response_id = NULL
          FROM survey s WHERE s.id = p.survey_id AND p.state IN ('keyed', 'differs') AND last_day(s) < today - 30
          RETURNING 1
        ) SELECT count(*)::int FROM gone $$;
      REVOKE ALL ON FUNCTION erase_paper FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION erase_paper TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION erase_paper');
  }
}
