import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What readers see moves in steps of at least k: `released` is the count as it was at the last step. Without it, two looks
 * at a figure would tell what the one who answered in between had said.
 */
export class ReleaseInSteps1763800000000 implements MigrationInterface {
  name = 'ReleaseInSteps1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE aggregate ADD COLUMN released int NOT NULL DEFAULT 0;
      UPDATE aggregate SET released = count;
      ALTER TABLE comment ADD COLUMN released boolean NOT NULL DEFAULT false;
      UPDATE comment SET released = true`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE aggregate DROP COLUMN released; ALTER TABLE comment DROP COLUMN released');
  }
}
