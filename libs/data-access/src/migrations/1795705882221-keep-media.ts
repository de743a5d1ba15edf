import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Pictures and sounds of questionnaires, named by their bytes. They are fetched by people without an account, who know the name
 * and not the organisation: one function looks over all, and gives nothing but the file.
 */
export class KeepMedia1795705882221 implements MigrationInterface {
  name = 'KeepMedia1795705882221';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE media (
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        asset text NOT NULL CHECK (asset ~ '^[0-9a-f]{64}$'),
        kind text NOT NULL CHECK (kind IN ('image', 'audio', 'video', 'captions')),
        type text NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (asset, organisation_id)
      );
      ALTER TABLE media ENABLE ROW LEVEL SECURITY;
      ALTER TABLE media FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON media TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON media TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON media TO medvirk_app;

      CREATE FUNCTION find_media(wanted text) RETURNS TABLE (type text, bytes bytea)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
        $$ SELECT type, bytes FROM media WHERE asset = wanted LIMIT 1 $$;
      REVOKE ALL ON FUNCTION find_media FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_media TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_media; DROP TABLE media');
  }
}
