import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was told by who answered, once, after a survey had ended: released figures only, no counts behind them. The application can write
 * it and can't change it. A response that is taken back takes it away in the same transaction; the row stays, so that
 * no second table is made, which would tell of the one who took back.
 */
export class TellByRole1795749933473 implements MigrationInterface {
  name = 'TellByRole1795749933473';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE role_release (
        survey_id uuid PRIMARY KEY REFERENCES survey ON DELETE CASCADE,
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        k int NOT NULL,
        made_on date NOT NULL,
        figures jsonb,
        withdrawn_on date,
        CHECK ((figures IS NULL) = (withdrawn_on IS NOT NULL))
      );
      ALTER TABLE role_release ENABLE ROW LEVEL SECURITY;
      ALTER TABLE role_release FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON role_release TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON role_release TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON role_release TO medvirk_app;

      -- Making and taking away wait for each other: whichever comes second sees what the first has done.
      CREATE FUNCTION own_role_release(of_survey uuid) RETURNS void LANGUAGE sql AS
        $$ SELECT pg_advisory_xact_lock(hashtextextended(of_survey::text, 2)) $$;
      CREATE FUNCTION withdraw_role_release() RETURNS trigger
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      BEGIN
        PERFORM own_role_release(NEW.survey_id);
        UPDATE role_release SET figures = NULL, withdrawn_on = CURRENT_DATE
        WHERE survey_id = NEW.survey_id AND figures IS NOT NULL;
        RETURN NULL;
      END $$;
      REVOKE ALL ON FUNCTION own_role_release, withdraw_role_release FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION own_role_release TO medvirk_app;
      CREATE TRIGGER withdraw_role_release AFTER INSERT OR UPDATE ON pseudonym.recount
        FOR EACH ROW EXECUTE FUNCTION withdraw_role_release()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER withdraw_role_release ON pseudonym.recount;
      DROP FUNCTION withdraw_role_release;
      DROP FUNCTION own_role_release;
      DROP TABLE role_release`);
  }
}
