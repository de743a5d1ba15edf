import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments that wait for company are few; a step looks for them among all that a question ever got. */
export class FindWaitingComments1795707778453 implements MigrationInterface {
  name = 'FindWaitingComments1795707778453';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX comment_waiting ON comment (survey_id, unit_id, question) WHERE NOT released');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX comment_waiting');
  }
}
