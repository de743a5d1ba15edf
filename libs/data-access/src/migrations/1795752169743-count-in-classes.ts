import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Numbers, dates and times of day are counted in classes. Surveys that have asked for some have been counted by state only: the
 * worker counts them anew at its next look, as after a response that was taken back. Months whose answers are gone stay as they are.
 */
export class CountInClasses1795752169743 implements MigrationInterface {
  name = 'CountInClasses1795752169743';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO pseudonym.recount (survey_id, organisation_id, mark)
      SELECT s.id, s.organisation_id, gen_random_uuid()
      FROM survey s JOIN questionnaire_version v ON v.id = s.version_id
      WHERE jsonb_path_exists(v.content, '$.sections[*].questions[*] ? (
        @.type == "number" || @.type == "date" || @.type == "date-time" || @.type == "time" || @.cells.kind == "number")')
      ON CONFLICT (survey_id) DO UPDATE SET mark = excluded.mark`);
  }

  async down(): Promise<void> {
    // Counts of classes that nobody asks for do no harm.
  }
}
