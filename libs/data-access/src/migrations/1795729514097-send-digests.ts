import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked for a mail every week or month about a survey in a unit, when the next is due, and what it is to say. */
export class SendDigests1795729514097 implements MigrationInterface {
  name = 'SendDigests1795729514097';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE digest (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        every text NOT NULL CHECK (every IN ('weekly', 'monthly')),
        due_at timestamptz NOT NULL,
        -- What was so at the last one: the next tells what is new.
        seen jsonb NOT NULL DEFAULT '{}',
        -- What the newest is to say: kinds of news and what they are about, no figure and no comment.
        lines jsonb NOT NULL DEFAULT '[]',
        delivery_id uuid REFERENCES delivery ON DELETE SET NULL,
        stop_hash bytea UNIQUE,
        UNIQUE (person_id, survey_id, unit_id)
      );
      CREATE INDEX digest_due ON digest (organisation_id, due_at);
      CREATE INDEX ON digest (delivery_id);
      ALTER TABLE digest ENABLE ROW LEVEL SECURITY;
      ALTER TABLE digest FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON digest TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON digest TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON digest TO medvirk_app;
      ALTER TABLE delivery DROP CONSTRAINT delivery_kind_check;
      ALTER TABLE delivery ADD CONSTRAINT delivery_kind_check CHECK (kind IN ('notices', 'code', 'digest'));

      -- Over all organisations, ids and nothing else.
      CREATE FUNCTION organisations_with_digests(at timestamptz) RETURNS TABLE (organisation_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
        $$ SELECT DISTINCT d.organisation_id FROM digest d WHERE d.due_at <= at $$;
      -- By the link in the mail; it needs nobody to be signed in.
      CREATE FUNCTION stop_digest(hash bytea) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        WITH gone AS (DELETE FROM digest d WHERE d.stop_hash = hash RETURNING 1) SELECT EXISTS (SELECT FROM gone) $$;
      REVOKE ALL ON FUNCTION organisations_with_digests, stop_digest FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisations_with_digests, stop_digest TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION organisations_with_digests, stop_digest;
      DROP TABLE digest;
      DELETE FROM delivery WHERE kind = 'digest';
      ALTER TABLE delivery DROP CONSTRAINT delivery_kind_check;
      ALTER TABLE delivery ADD CONSTRAINT delivery_kind_check CHECK (kind IN ('notices', 'code'))`);
  }
}
