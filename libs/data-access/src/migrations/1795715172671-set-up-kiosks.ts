import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tablets in waiting rooms: each for one survey in one unit, until it is shut out. No count of what came from which. */
export class SetUpKiosks1795715172671 implements MigrationInterface {
  name = 'SetUpKiosks1795715172671';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kiosk (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        name text NOT NULL,
        idle_seconds int NOT NULL,
        made_on date NOT NULL,
        seen_on date,
        revoked_on date,
        code_hash bytea NOT NULL UNIQUE,
        pin_salt bytea NOT NULL,
        pin_hash bytea NOT NULL,
        pin_rounds int NOT NULL,
        public_key bytea NOT NULL,
        sealed_key bytea NOT NULL,
        FOREIGN KEY (survey_id, unit_id) REFERENCES survey_unit (survey_id, unit_id)
      );
      CREATE INDEX kiosk_of_survey ON kiosk (survey_id);
      ALTER TABLE kiosk ENABLE ROW LEVEL SECURITY;
      ALTER TABLE kiosk FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON kiosk TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON kiosk TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON kiosk TO medvirk_app;
      GRANT UPDATE (seen_on, revoked_on) ON kiosk TO medvirk_app;

      -- Whose tablet it is, before an organisation is known; nothing for one that is shut out.
      CREATE FUNCTION find_kiosk(hash bytea) RETURNS TABLE (organisation_id uuid, kiosk_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
        $$ SELECT k.organisation_id, k.id FROM kiosk k WHERE k.code_hash = hash AND k.revoked_on IS NULL $$;
      REVOKE ALL ON FUNCTION find_kiosk FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_kiosk TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION find_kiosk; DROP TABLE kiosk');
  }
}
