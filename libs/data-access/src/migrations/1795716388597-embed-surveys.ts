import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sites that may show a survey inside of their own pages: none until they are named. */
export class EmbedSurveys1795716388597 implements MigrationInterface {
  name = 'EmbedSurveys1795716388597';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE survey ADD COLUMN embed_origins text[] NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE survey DROP COLUMN embed_origins');
  }
}
