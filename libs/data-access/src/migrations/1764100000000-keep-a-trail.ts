import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = ['trail_entry', 'trail_head'] as const;

/**
 * The trail: what was done, by whom, when; appended to and never changed. Every entry carries a hash of itself and of the one
 * before it, so that a changed, a missing and an inserted entry can be named. PostgreSQL makes number and hash, whatever an
 * INSERT says, so that the application can't write a chain of its own.
 */
export class KeepATrail1764100000000 implements MigrationInterface {
  name = 'KeepATrail1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TRAIL);
    for (const table of TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        REVOKE ALL ON ${table} FROM medvirk_app`);
    }
    await runner.query(`
      GRANT SELECT, INSERT ON trail_entry TO medvirk_app;
      GRANT SELECT ON trail_head TO medvirk_app;
      REVOKE ALL ON FUNCTION trail_text, chain_trail FROM PUBLIC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query('DROP FUNCTION IF EXISTS chain_trail, trail_text CASCADE');
  }
}

const TRAIL = `
  CREATE TABLE trail_entry (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    number bigint NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    kind text NOT NULL,
    -- A person; null where a machine or the house itself did it. No foreign keys: the trail outlives what it tells of.
    actor_id uuid,
    questionnaire_id uuid,
    version_id uuid,
    question text,
    subject_id uuid,
    details jsonb NOT NULL DEFAULT '{}',
    previous_hash bytea NOT NULL,
    hash bytea NOT NULL,
    PRIMARY KEY (organisation_id, number)
  );
  CREATE INDEX trail_of_question ON trail_entry (questionnaire_id, question, number);
  CREATE TABLE trail_head (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    number bigint NOT NULL,
    hash bytea NOT NULL
  );

  -- What is hashed: every column as text, with U+001E between them, which no column can hold.
  CREATE FUNCTION trail_text(entry trail_entry) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT concat_ws(chr(30), entry.organisation_id, entry.number,
      to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), entry.kind,
      coalesce(entry.actor_id::text, ''), coalesce(entry.questionnaire_id::text, ''),
      coalesce(entry.version_id::text, ''), coalesce(entry.question, ''), coalesce(entry.subject_id::text, ''),
      entry.details::text, encode(entry.previous_hash, 'hex'))
  $$;

  -- The head's row is held until the transaction ends: entries of one organisation stand in a row, others do not wait.
  CREATE FUNCTION chain_trail() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE head trail_head;
  BEGIN
    INSERT INTO trail_head (organisation_id, number, hash) VALUES (NEW.organisation_id, 0, sha256(''::bytea))
      ON CONFLICT DO NOTHING;
    SELECT * INTO head FROM trail_head WHERE organisation_id = NEW.organisation_id FOR UPDATE;
    NEW.number := head.number + 1;
    NEW.previous_hash := head.hash;
    NEW.at := date_trunc('milliseconds', NEW.at);
    NEW.hash := sha256(convert_to(trail_text(NEW), 'UTF8'));
    UPDATE trail_head SET number = NEW.number, hash = NEW.hash WHERE organisation_id = NEW.organisation_id;
    RETURN NEW;
  END $$;
  CREATE TRIGGER chain_trail BEFORE INSERT ON trail_entry FOR EACH ROW EXECUTE FUNCTION chain_trail();
`;
