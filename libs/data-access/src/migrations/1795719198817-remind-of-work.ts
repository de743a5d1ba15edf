import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People are told of more than questionnaires: of what is due, and that there is something to look after. */
export class RemindOfWork1795719198817 implements MigrationInterface {
  name = 'RemindOfWork1795719198817';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice ALTER COLUMN version_id DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM notice WHERE version_id IS NULL;
      ALTER TABLE notice ALTER COLUMN version_id SET NOT NULL`);
  }
}
