import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tables that belong to one organisation: row-level security keeps each organisation to its own rows. */
const SCOPED = [
  'organisation',
  'unit',
  'unit_history',
  'theme',
  'person',
  'role_assignment',
  'session',
  'api_token',
  'council',
  'council_member',
  'questionnaire',
  'questionnaire_version',
  'proposal',
  'proposal_support',
  'sign_off',
  'survey',
  'survey_unit',
  'response',
  'outbox',
  'aggregate',
  'comment',
  'evidence',
  'action',
] as const;

/** Rows that are never changed or taken away once written. */
const APPEND_ONLY = ['sign_off'] as const;

export class Initial1763000000000 implements MigrationInterface {
  name = 'Initial1763000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'medvirk_app') THEN CREATE ROLE medvirk_app NOLOGIN; END IF;
      END $$`);
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    for (const table of SCOPED) {
      const column = table === 'organisation' ? 'id' : 'organisation_id';
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (${column} = current_organisation()) WITH CHECK (${column} = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO medvirk_app`);
    }
    for (const table of APPEND_ONLY) await runner.query(`REVOKE UPDATE, DELETE ON ${table} FROM medvirk_app`);
    await runner.query(GRANTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...SCOPED].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query(DROP_FUNCTIONS);
  }
}

const TABLES = `
  CREATE TABLE organisation (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    name text NOT NULL,
    k int NOT NULL DEFAULT 5 CHECK (k >= 5),
    sign_off_share double precision NOT NULL DEFAULT 0.5 CHECK (sign_off_share >= 0 AND sign_off_share < 1),
    contact text NOT NULL DEFAULT '',
    complaint jsonb NOT NULL DEFAULT '{}'
  );
  CREATE TABLE unit (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    opened_on date NOT NULL,
    closed_on date
  );
  CREATE INDEX ON unit (organisation_id);
  CREATE TABLE unit_history (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    unit_id uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    valid_from date NOT NULL,
    name text NOT NULL,
    parent_id uuid REFERENCES unit,
    UNIQUE (unit_id, valid_from)
  );
  CREATE TABLE theme (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    code text NOT NULL,
    texts jsonb NOT NULL,
    position int NOT NULL DEFAULT 0,
    PRIMARY KEY (organisation_id, code)
  );
  CREATE TABLE person (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    name text NOT NULL,
    email text NOT NULL,
    issuer text,
    subject text,
    UNIQUE (issuer, subject)
  );
  -- An e-mail address that the identity provider has confirmed leads to one person in the whole house.
  CREATE UNIQUE INDEX person_email ON person (lower(email));
  CREATE TABLE role_assignment (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    role text NOT NULL,
    unit_id uuid REFERENCES unit ON DELETE CASCADE
  );
  CREATE INDEX ON role_assignment (person_id);
  CREATE TABLE session (
    id_hash bytea PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    csrf_token text NOT NULL,
    id_token text,
    created_at timestamptz NOT NULL DEFAULT now(),
    seen_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE api_token (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    name text NOT NULL,
    role text NOT NULL,
    secret_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    revoked_at timestamptz
  );
  CREATE TABLE council (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    name text NOT NULL
  );
  CREATE TABLE council_member (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    council_id uuid NOT NULL REFERENCES council ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    nominated_by text NOT NULL DEFAULT '',
    term_from date NOT NULL,
    term_until date,
    UNIQUE (council_id, person_id, term_from)
  );
  CREATE TABLE questionnaire (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    council_id uuid REFERENCES council,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE questionnaire_version (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    number int NOT NULL,
    status text NOT NULL DEFAULT 'draft',
    revision int NOT NULL DEFAULT 1,
    content jsonb NOT NULL,
    approval jsonb,
    published_at timestamptz,
    updated_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (questionnaire_id, number)
  );
  CREATE TABLE proposal (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
    kind text NOT NULL,
    question text,
    wording text,
    wording_before text,
    reason text NOT NULL,
    author_id uuid NOT NULL REFERENCES person,
    at timestamptz NOT NULL DEFAULT now(),
    decision text,
    decision_reason text,
    decided_by uuid REFERENCES person,
    decided_at timestamptz
  );
  CREATE INDEX ON proposal (version_id);
  CREATE TABLE proposal_support (
    proposal_id uuid NOT NULL REFERENCES proposal ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    PRIMARY KEY (proposal_id, person_id)
  );
  CREATE TABLE sign_off (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person,
    stand text NOT NULL,
    reason text NOT NULL,
    questions jsonb NOT NULL DEFAULT '[]',
    revision int NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE INDEX ON sign_off (version_id);
  CREATE TABLE survey (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    version_id uuid NOT NULL REFERENCES questionnaire_version,
    title jsonb NOT NULL,
    status text NOT NULL DEFAULT 'draft',
    privacy_mode text NOT NULL DEFAULT 'anonymous',
    opens_on date NOT NULL,
    closes_on date,
    information jsonb NOT NULL,
    declined int NOT NULL DEFAULT 0,
    told_slug text NOT NULL UNIQUE,
    told jsonb,
    created_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE TABLE survey_unit (
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    unit_id uuid NOT NULL REFERENCES unit,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    link_code text NOT NULL UNIQUE,
    PRIMARY KEY (survey_id, unit_id)
  );
  -- No time of day, no address, no sequence: an anonymous response keeps its month only. The survey's key leads, so that
  -- one survey lies together; partitions let large houses spread, vacuum and rebuild in parallel.
  CREATE TABLE response (
    survey_id uuid NOT NULL,
    id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    version_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    role text NOT NULL,
    language text NOT NULL,
    month date NOT NULL,
    body_hash bytea NOT NULL,
    answers jsonb NOT NULL,
    PRIMARY KEY (survey_id, id)
  ) PARTITION BY HASH (survey_id);
  CREATE TABLE response_0 PARTITION OF response FOR VALUES WITH (MODULUS 4, REMAINDER 0);
  CREATE TABLE response_1 PARTITION OF response FOR VALUES WITH (MODULUS 4, REMAINDER 1);
  CREATE TABLE response_2 PARTITION OF response FOR VALUES WITH (MODULUS 4, REMAINDER 2);
  CREATE TABLE response_3 PARTITION OF response FOR VALUES WITH (MODULUS 4, REMAINDER 3);
  CREATE TABLE outbox (
    survey_id uuid NOT NULL,
    response_id uuid NOT NULL,
    organisation_id uuid NOT NULL,
    PRIMARY KEY (survey_id, response_id)
  );
  CREATE TABLE aggregate (
    survey_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    month date NOT NULL,
    role text NOT NULL,
    question text NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    organisation_id uuid NOT NULL,
    count int NOT NULL,
    PRIMARY KEY (survey_id, unit_id, month, role, question, kind, value)
  );
  CREATE TABLE comment (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL,
    survey_id uuid NOT NULL,
    unit_id uuid NOT NULL,
    month date NOT NULL,
    question text NOT NULL,
    language text NOT NULL,
    text text NOT NULL
  );
  CREATE INDEX comment_of_question ON comment (survey_id, question, unit_id);
  CREATE TABLE evidence (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    theme text NOT NULL,
    unit_id uuid NOT NULL REFERENCES unit,
    lens text NOT NULL,
    kind text NOT NULL,
    text text NOT NULL,
    source text NOT NULL,
    date date NOT NULL,
    author_id uuid NOT NULL REFERENCES person,
    withdrawn_at timestamptz,
    FOREIGN KEY (organisation_id, theme) REFERENCES theme
  );
  CREATE TABLE action (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    theme text NOT NULL,
    unit_id uuid NOT NULL REFERENCES unit,
    survey_id uuid REFERENCES survey ON DELETE SET NULL,
    title text NOT NULL,
    description text NOT NULL DEFAULT '',
    owner text NOT NULL,
    due_on date NOT NULL,
    started_on date,
    status text NOT NULL DEFAULT 'planned',
    measure_question text,
    outcome text,
    updated_at timestamptz NOT NULL DEFAULT now(),
    FOREIGN KEY (organisation_id, theme) REFERENCES theme
  );
`;

const FUNCTIONS = `
  CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE AS
    $$ SELECT nullif(current_setting('medvirk.organisation', true), '')::uuid $$;

  -- What was published stays as it was, whoever asks.
  CREATE FUNCTION keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.status IN ('published', 'retired') AND
       (NEW.content, NEW.revision, NEW.number, NEW.published_at) IS DISTINCT FROM
       (OLD.content, OLD.revision, OLD.number, OLD.published_at) OR
       OLD.status IN ('published', 'retired') AND NEW.approval IS DISTINCT FROM OLD.approval OR
       OLD.status = 'published' AND NEW.status NOT IN ('published', 'retired') OR
       OLD.status = 'retired' AND NEW.status <> 'retired' THEN
      RAISE EXCEPTION 'a published version never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_published BEFORE UPDATE ON questionnaire_version FOR EACH ROW EXECUTE FUNCTION keep_published();

  CREATE FUNCTION keep_privacy_mode() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.status <> 'draft' AND NEW.privacy_mode <> OLD.privacy_mode THEN
      RAISE EXCEPTION 'the privacy mode is fixed once a survey has opened' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER keep_privacy_mode BEFORE UPDATE ON survey FOR EACH ROW EXECUTE FUNCTION keep_privacy_mode();

  -- Way-finding before an organisation is known. Each gives ids only, for one secret or public code.
  CREATE FUNCTION find_session(hash bytea) RETURNS TABLE (organisation_id uuid, person_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT s.organisation_id, s.person_id FROM session s WHERE s.id_hash = hash $$;
  CREATE FUNCTION find_api_token(hash bytea) RETURNS TABLE (organisation_id uuid, token_id uuid, name text, role text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT t.organisation_id, t.id, t.name, t.role FROM api_token t
       WHERE t.secret_hash = hash AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now()) $$;
  CREATE FUNCTION find_person(by_issuer text, by_subject text) RETURNS TABLE (organisation_id uuid, person_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT p.organisation_id, p.id FROM person p WHERE p.issuer = by_issuer AND p.subject = by_subject $$;
  CREATE FUNCTION find_unclaimed_person(by_email text) RETURNS TABLE (organisation_id uuid, person_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT p.organisation_id, p.id FROM person p WHERE lower(p.email) = lower(by_email) AND p.subject IS NULL $$;
  CREATE FUNCTION find_link(code text) RETURNS TABLE (organisation_id uuid, survey_id uuid, unit_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT u.organisation_id, u.survey_id, u.unit_id FROM survey_unit u WHERE u.link_code = code $$;
  CREATE FUNCTION find_told(slug text) RETURNS TABLE (organisation_id uuid, survey_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT s.organisation_id, s.id FROM survey s WHERE s.told_slug = slug AND s.told IS NOT NULL $$;
  CREATE FUNCTION find_survey_organisation(id_of_survey uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT s.organisation_id FROM survey s WHERE s.id = id_of_survey $$;
  CREATE FUNCTION pending_surveys() RETURNS TABLE (organisation_id uuid, survey_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT DISTINCT o.organisation_id, o.survey_id FROM outbox o $$;
  CREATE FUNCTION outbox_depth() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ SELECT count(*) FROM outbox $$;

  -- Group insert of the submit path: one round trip, one commit. A row that is already there is left as it is and not
  -- returned; response and outbox row come into being together or not at all. Each column comes as one text with U+001E
  -- between its values: no such character can stand in them, and neither side has to escape and read back array literals.
  CREATE FUNCTION store_responses(
    of_organisation uuid, surveys text, ids text, versions text, units text, roles text, languages text, months text,
    hashes text, bodies text
  ) RETURNS SETOF uuid LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM set_config('medvirk.organisation', of_organisation::text, true);
    RETURN QUERY
      WITH stored AS (
        INSERT INTO response (survey_id, id, organisation_id, version_id, unit_id, role, language, month, body_hash, answers)
        SELECT s::uuid, i::uuid, of_organisation, v::uuid, u::uuid, r, l, m::date, decode(h, 'hex'), b::jsonb
        FROM ROWS FROM (
          string_to_table(surveys, chr(30)), string_to_table(ids, chr(30)), string_to_table(versions, chr(30)),
          string_to_table(units, chr(30)), string_to_table(roles, chr(30)), string_to_table(languages, chr(30)),
          string_to_table(months, chr(30)), string_to_table(hashes, chr(30)), string_to_table(bodies, chr(30))
        ) AS t(s, i, v, u, r, l, m, h, b)
        ON CONFLICT DO NOTHING
        RETURNING survey_id, id
      ), sent AS (
        INSERT INTO outbox (survey_id, response_id, organisation_id) SELECT survey_id, id, of_organisation FROM stored
      )
      SELECT id FROM stored;
  END $$;
`;

const GRANTS = `
  REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO medvirk_app;
  GRANT USAGE ON SCHEMA public TO medvirk_app;
`;

const DROP_FUNCTIONS = `
  DROP FUNCTION IF EXISTS current_organisation, keep_published, keep_privacy_mode, find_session, find_api_token,
    find_person, find_unclaimed_person, find_link, find_told, find_survey_organisation, pending_surveys, outbox_depth,
    store_responses CASCADE
`;
