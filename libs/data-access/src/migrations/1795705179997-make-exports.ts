import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that leave the system: what was ordered, how far it has come, and the file itself in parts. In the database and not in a
 * folder, so that any worker can go on with it and any API can hand it out; thrown away when its time is over.
 */
export class MakeExports1795705179997 implements MigrationInterface {
  name = 'MakeExports1795705179997';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of ['file_export', 'file_export_part']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO medvirk_app`);
    }
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION exports_to_make, erase_expired_exports;
      DROP TABLE file_export_part, file_export`);
  }
}

const TABLES = `
  CREATE TABLE file_export (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    unit_id uuid REFERENCES unit,
    kind text NOT NULL,
    format text NOT NULL,
    language text NOT NULL,
    file_name text NOT NULL,
    -- Null where a machine ordered it.
    ordered_by uuid REFERENCES person ON DELETE CASCADE,
    ordered_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL,
    status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'making', 'ready', 'failed')),
    done int NOT NULL DEFAULT 0,
    total int NOT NULL DEFAULT 0,
    size bigint NOT NULL DEFAULT 0,
    parts int NOT NULL DEFAULT 0,
    faults int NOT NULL DEFAULT 0,
    -- Where the work goes on after a worker was killed.
    state jsonb,
    -- What a report says: figures that were released when it was ordered. Null where the file is made of answers.
    material jsonb
  );
  CREATE INDEX file_export_of_survey ON file_export (survey_id, ordered_at);
  CREATE INDEX file_export_unfinished ON file_export (status) WHERE status IN ('waiting', 'making');
  CREATE TABLE file_export_part (
    export_id uuid NOT NULL REFERENCES file_export ON DELETE CASCADE,
    number int NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    starts_at bigint NOT NULL,
    bytes bytea NOT NULL,
    PRIMARY KEY (export_id, number)
  );
  -- Mostly compressed already: PostgreSQL need not try again.
  ALTER TABLE file_export_part ALTER COLUMN bytes SET STORAGE EXTERNAL;
`;

const FUNCTIONS = `
  CREATE FUNCTION exports_to_make() RETURNS TABLE (organisation_id uuid, export_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT e.organisation_id, e.id FROM file_export e WHERE e.status IN ('waiting', 'making') $$;

  -- Over all organisations, since time is up for all alike; it tells how many and nothing else.
  CREATE FUNCTION erase_expired_exports(at timestamptz) RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS
    $$ WITH gone AS (DELETE FROM file_export WHERE expires_at < at RETURNING 1) SELECT count(*) FROM gone $$;
  REVOKE ALL ON FUNCTION exports_to_make, erase_expired_exports FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION exports_to_make, erase_expired_exports TO medvirk_app;
`;
