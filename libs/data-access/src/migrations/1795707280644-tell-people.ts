import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['delivery', 'notice', 'told_until', 'member_link', 'member_code'] as const;

/**
 * Mail to the people of an organisation: what each is to be told, the ledger of what was sent, and the personal links by which
 * members of a council without an account take part.
 */
export class TellPeople1795707280644 implements MigrationInterface {
  name = 'TellPeople1795707280644';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(GROW);
    for (const table of NEW_TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true)`);
    }
    await runner.query(`
      GRANT SELECT, INSERT, UPDATE ON delivery, notice, told_until TO medvirk_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON member_link, member_code TO medvirk_app;
      REVOKE ALL ON FUNCTION organisations_to_tell, find_member_link, erase_old_messages FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION organisations_to_tell, find_member_link, erase_old_messages TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION organisations_to_tell, find_member_link, erase_old_messages');
    for (const table of [...NEW_TABLES].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query('ALTER TABLE person DROP COLUMN mail_pace, DROP COLUMN language');
  }
}

const GROW = `
  ALTER TABLE person
    ADD COLUMN mail_pace text NOT NULL DEFAULT 'at-once' CHECK (mail_pace IN ('at-once', 'daily', 'none')),
    ADD COLUMN language text NOT NULL DEFAULT 'nb' CHECK (language IN ('nb', 'nn', 'en'));

  CREATE TABLE member_link (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    token_hash bytea NOT NULL UNIQUE,
    go_to text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
  );
  CREATE INDEX ON member_link (person_id);
  CREATE INDEX ON member_link (expires_at);

  -- The ledger: one row per mail to one person. What it said is made when it is sent, and is not kept.
  CREATE TABLE delivery (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('notices', 'code')),
    -- The link that a code was asked for with.
    link_id uuid REFERENCES member_link ON DELETE CASCADE,
    state text NOT NULL DEFAULT 'waiting'
      CHECK (state IN ('waiting', 'sending', 'sent', 'bounced', 'failed', 'unknown', 'dropped')),
    due_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0,
    claimed_at timestamptz,
    settled_at timestamptz,
    -- A code of the mail server's, or of ours; never its words, which may quote an address.
    fault text,
    created_at timestamptz NOT NULL
  );
  CREATE INDEX delivery_open ON delivery (organisation_id, state, due_at) WHERE state IN ('waiting', 'sending');
  CREATE INDEX delivery_newest ON delivery (organisation_id, created_at DESC);
  CREATE INDEX ON delivery (person_id);

  -- What somebody is to be told, once: however often it is looked for, the key lets it in once.
  CREATE TABLE notice (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    kind text NOT NULL,
    version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
    subject_id uuid NOT NULL,
    occasion text NOT NULL DEFAULT '',
    created_at timestamptz NOT NULL,
    -- Null for somebody who wants no mail: it is not told later either.
    due_at timestamptz,
    delivery_id uuid REFERENCES delivery ON DELETE SET NULL,
    UNIQUE (person_id, kind, subject_id, occasion)
  );
  CREATE INDEX notice_due ON notice (organisation_id, due_at) WHERE delivery_id IS NULL AND due_at IS NOT NULL;
  CREATE INDEX ON notice (delivery_id);

  -- How far the trail has been looked through for what is to be told, and when that was.
  CREATE TABLE told_until (
    organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
    trail_number bigint NOT NULL,
    looked_at timestamptz NOT NULL
  );

  -- Only hashes: of a link's token, and of a code under a salt of its own.
  CREATE TABLE member_code (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    link_id uuid NOT NULL REFERENCES member_link ON DELETE CASCADE,
    salt bytea NOT NULL,
    code_hash bytea NOT NULL,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    tries int NOT NULL DEFAULT 0,
    used_at timestamptz
  );
  CREATE INDEX ON member_code (link_id);

  -- Over all organisations, as the worker asks; it tells ids and nothing else. Something was done since the last look, an hour
  -- has passed (days go by without a trail), or something waits to be sent.
  CREATE FUNCTION organisations_to_tell(at timestamptz) RETURNS TABLE (organisation_id uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public STABLE AS $$
      SELECT o.id FROM organisation o
        LEFT JOIN told_until t ON t.organisation_id = o.id
        LEFT JOIN trail_head h ON h.organisation_id = o.id
      WHERE t.organisation_id IS NULL OR h.number > t.trail_number OR t.looked_at < at - interval '1 hour'
      UNION
      SELECT n.organisation_id FROM notice n WHERE n.delivery_id IS NULL AND n.due_at <= at
      UNION
      SELECT d.organisation_id FROM delivery d
      WHERE d.state = 'waiting' AND d.due_at <= at OR d.state = 'sending' AND d.claimed_at < at - interval '15 minutes'
    $$;
  -- Links when their time has passed, the ledger after a year.
  CREATE FUNCTION erase_old_messages(at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
      DELETE FROM member_link l WHERE l.expires_at < at;
      DELETE FROM notice n WHERE n.created_at < at - interval '1 year';
      DELETE FROM delivery d WHERE d.created_at < at - interval '1 year'
    $$;
  CREATE FUNCTION find_member_link(hash bytea) RETURNS TABLE (organisation_id uuid, link_id uuid)
    LANGUAGE sql SECURITY DEFINER SET search_path = public STABLE AS $$
      SELECT l.organisation_id, l.id FROM member_link l WHERE l.token_hash = hash
    $$;
`;
