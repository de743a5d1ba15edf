import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Letters with a code each, by order: how many, when they were posted, and the invitations in them, so that they can be stopped. */
export class SendLetters1795718222835 implements MigrationInterface {
  name = 'SendLetters1795718222835';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter_batch (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        wanted int NOT NULL,
        invitation_ids uuid[] NOT NULL DEFAULT '{}',
        made_on date NOT NULL,
        ordered_at timestamptz NOT NULL DEFAULT now(),
        sent_on date,
        stopped boolean NOT NULL DEFAULT false
      );
      CREATE INDEX letter_batch_of_survey ON letter_batch (survey_id);
      ALTER TABLE letter_batch ENABLE ROW LEVEL SECURITY;
      ALTER TABLE letter_batch FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON letter_batch TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON letter_batch TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON letter_batch TO medvirk_app;
      GRANT UPDATE (invitation_ids, sent_on, stopped) ON letter_batch TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE letter_batch');
  }
}
