import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files from those who answer. A file comes before the response that it is part of, and waits for it a few days; then it belongs to the
 * response, and goes with it whatever takes that away. What belongs to a response the application can neither change nor delete.
 */
export class TakeAttachments1795738312196 implements MigrationInterface {
  name = 'TakeAttachments1795738312196';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nobody is asked for a file until an administrator has said that the house takes files.
      ALTER TABLE organisation ADD COLUMN attachments_allowed boolean NOT NULL DEFAULT false;

      CREATE TABLE attachment (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        question text NOT NULL,
        response_id uuid,
        kind text NOT NULL CHECK (kind IN ('image', 'document', 'audio')),
        type text NOT NULL,
        size int NOT NULL,
        -- Sealed with the house's secret: random bytes, which nothing makes shorter.
        sealed bytea NOT NULL,
        expires_on date,
        FOREIGN KEY (survey_id, response_id) REFERENCES response (survey_id, id) ON DELETE CASCADE,
        -- It waits until a day, or it belongs to a response.
        CHECK ((response_id IS NULL) <> (expires_on IS NULL))
      );
      ALTER TABLE attachment ALTER COLUMN sealed SET STORAGE EXTERNAL;
      CREATE INDEX attachment_of_response ON attachment (survey_id, response_id);
      CREATE INDEX attachment_waiting ON attachment (organisation_id, expires_on) WHERE response_id IS NULL;
      ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
      ALTER TABLE attachment FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON attachment TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY only_waiting_is_changed ON attachment AS RESTRICTIVE FOR UPDATE TO medvirk_app
        USING (response_id IS NULL) WITH CHECK (true);
      CREATE POLICY only_waiting_is_deleted ON attachment AS RESTRICTIVE FOR DELETE TO medvirk_app
        USING (response_id IS NULL);
      CREATE POLICY owner_all ON attachment TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, DELETE, UPDATE (response_id, expires_on) ON attachment TO medvirk_app;

      -- Over all organisations, since time is up for all alike; it tells how many and nothing else.
      CREATE FUNCTION erase_waiting_attachments(today date) RETURNS bigint
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS
        $$ WITH gone AS (DELETE FROM attachment WHERE expires_on < today RETURNING 1) SELECT count(*) FROM gone $$;
      REVOKE ALL ON FUNCTION erase_waiting_attachments FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION erase_waiting_attachments TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION erase_waiting_attachments;
      DROP TABLE attachment;
      ALTER TABLE organisation DROP COLUMN attachments_allowed`);
  }
}
