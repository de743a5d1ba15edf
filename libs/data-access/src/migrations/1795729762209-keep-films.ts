import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Films of questionnaires: too large for one value, they lie in pieces and are handed out by the piece, so that somebody who looks
 * for a place in one fetches no more than that. What is small stays one value.
 */
export class KeepFilms1795729762209 implements MigrationInterface {
  name = 'KeepFilms1795729762209';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE media ADD size int, ALTER bytes DROP NOT NULL;
      UPDATE media SET size = octet_length(bytes);
      ALTER TABLE media ALTER size SET NOT NULL;
      CREATE TABLE media_part (
        organisation_id uuid NOT NULL,
        asset text NOT NULL,
        number int NOT NULL,
        bytes bytea NOT NULL,
        PRIMARY KEY (asset, organisation_id, number),
        FOREIGN KEY (asset, organisation_id) REFERENCES media ON DELETE CASCADE
      );
      -- Films are compressed already.
      ALTER TABLE media_part ALTER bytes SET STORAGE EXTERNAL;
      ALTER TABLE media_part ENABLE ROW LEVEL SECURITY;
      ALTER TABLE media_part FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON media_part TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON media_part TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON media_part TO medvirk_app;

      DROP FUNCTION find_media;
      CREATE FUNCTION find_media(wanted text) RETURNS TABLE (type text, size int, bytes bytea)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
        $$ SELECT type, size, bytes FROM media WHERE asset = wanted LIMIT 1 $$;
      -- The same name is the same bytes, whosever they are.
      CREATE FUNCTION find_media_part(wanted text, piece int) RETURNS bytea
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
        $$ SELECT bytes FROM media_part WHERE asset = wanted AND number = piece LIMIT 1 $$;
      REVOKE ALL ON FUNCTION find_media, find_media_part FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_media, find_media_part TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION find_media_part;
      DROP FUNCTION find_media;
      CREATE FUNCTION find_media(wanted text) RETURNS TABLE (type text, bytes bytea)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
        $$ SELECT type, bytes FROM media WHERE asset = wanted LIMIT 1 $$;
      REVOKE ALL ON FUNCTION find_media FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_media TO medvirk_app;
      DROP TABLE media_part;
      DELETE FROM media WHERE bytes IS NULL;
      ALTER TABLE media DROP size, ALTER bytes SET NOT NULL`);
  }
}
