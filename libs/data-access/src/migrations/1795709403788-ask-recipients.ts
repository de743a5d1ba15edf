import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is asked to answer a survey: in a schema of its own that the application's role can't look into, apart from answers and from
 * invitations. The application has functions that do one thing each: nobody can lay a list of people beside anything else.
 */
export class AskRecipients1795709403788 implements MigrationInterface {
  name = 'AskRecipients1795709403788';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    for (const name of NAMES) {
      await runner.query(
        `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${name} TO medvirk_app`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${NAMES.join(', ')}, contact_hash; DROP SCHEMA contact CASCADE`);
    await runner.query('ALTER TABLE organisation DROP COLUMN ask_again_days');
  }
}

const NAMES = [
  'contact_campaign',
  'contact_save_campaign',
  'contact_move_campaign',
  'contact_add',
  'contact_counts',
  'contact_claim',
  'contact_settle',
  'contact_reserve',
  'contact_reserve_by_token',
  'contact_erase',
  'organisations_to_ask',
];

const TABLES = `
  -- Days for which nobody is asked anew, by any survey of the organisation; 0 asks without regard to that.
  ALTER TABLE organisation ADD COLUMN ask_again_days int NOT NULL DEFAULT 90 CHECK (ask_again_days BETWEEN 0 AND 730);
  CREATE SCHEMA contact;
  REVOKE ALL ON SCHEMA contact FROM PUBLIC;
  CREATE TABLE contact.campaign (
    survey_id uuid PRIMARY KEY REFERENCES survey ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    state text NOT NULL DEFAULT 'stopped' CHECK (state IN ('running', 'stopped')),
    reminders int NOT NULL DEFAULT 1 CHECK (reminders BETWEEN 0 AND 3),
    spacing_days int NOT NULL DEFAULT 7 CHECK (spacing_days BETWEEN 1 AND 60),
    -- Minutes since midnight in Norway between which messages are sent.
    awake_from int NOT NULL DEFAULT 540 CHECK (awake_from BETWEEN 0 AND 1439),
    awake_until int NOT NULL DEFAULT 1200 CHECK (awake_until BETWEEN 1 AND 1440),
    -- What is left when the people have been erased.
    erased jsonb NOT NULL DEFAULT '{}',
    CHECK (awake_from < awake_until)
  );
  -- No name, and no time of day but that of the next message.
  CREATE TABLE contact.recipient (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    survey_id uuid NOT NULL REFERENCES contact.campaign ON DELETE CASCADE,
    unit_id uuid NOT NULL REFERENCES unit,
    email text,
    phone text,
    address_hash bytea NOT NULL,
    language text NOT NULL,
    state text NOT NULL DEFAULT 'waiting'
      CHECK (state IN ('waiting', 'sending', 'done', 'bounced', 'failed', 'unknown', 'reserved', 'spared')),
    asks int NOT NULL DEFAULT 0,
    attempts int NOT NULL DEFAULT 0,
    next_at timestamptz NOT NULL,
    claimed_at timestamptz,
    invitation_id uuid,
    no_more_hash bytea,
    fault text,
    CHECK (email IS NOT NULL OR phone IS NOT NULL),
    UNIQUE (survey_id, address_hash)
  );
  CREATE INDEX recipient_due ON contact.recipient (organisation_id, next_at) WHERE state = 'waiting';
  CREATE INDEX ON contact.recipient (no_more_hash);
  -- Who does not want to be asked, and when somebody was asked last: hashes, which outlive the lists.
  CREATE TABLE contact.reservation (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    address_hash bytea NOT NULL,
    since date NOT NULL,
    PRIMARY KEY (organisation_id, address_hash)
  );
  CREATE TABLE contact.asked (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    address_hash bytea NOT NULL,
    survey_id uuid NOT NULL,
    asked_on date NOT NULL,
    PRIMARY KEY (organisation_id, address_hash)
  );
`;

const FUNCTIONS = `
  -- Under the organisation's id: the same address is another hash elsewhere.
  CREATE FUNCTION contact_hash(address text) RETURNS bytea LANGUAGE sql STABLE SET search_path = public AS
    $$ SELECT sha256(convert_to(current_organisation()::text || lower(address), 'UTF8')) $$;
  REVOKE ALL ON FUNCTION contact_hash FROM PUBLIC;

  CREATE FUNCTION contact_campaign(of_survey uuid)
    RETURNS TABLE (state text, reminders int, spacing_days int, awake_from int, awake_until int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT c.state, c.reminders, c.spacing_days, c.awake_from, c.awake_until FROM contact.campaign c
    WHERE c.survey_id = of_survey AND c.organisation_id = current_organisation() $$;

  CREATE FUNCTION contact_save_campaign(of_survey uuid, reminders_ int, spacing int, from_ int, until_ int) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM survey WHERE id = of_survey AND organisation_id = current_organisation()) THEN
      RAISE EXCEPTION 'no such survey' USING ERRCODE = 'foreign_key_violation';
    END IF;
    INSERT INTO contact.campaign (survey_id, organisation_id, reminders, spacing_days, awake_from, awake_until)
    VALUES (of_survey, current_organisation(), reminders_, spacing, from_, until_)
    ON CONFLICT (survey_id) DO UPDATE SET reminders = reminders_, spacing_days = spacing, awake_from = from_, awake_until = until_;
  END $$;

  CREATE FUNCTION contact_move_campaign(of_survey uuid, to_state text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    WITH moved AS (
      UPDATE contact.campaign c SET state = to_state
      WHERE c.survey_id = of_survey AND c.organisation_id = current_organisation() RETURNING 1
    ) SELECT EXISTS (SELECT FROM moved) $$;

  -- Each address once per survey; who has said no is not even taken down.
  CREATE FUNCTION contact_add(of_survey uuid, people jsonb, at timestamptz) RETURNS TABLE (added int, known int, reserved int)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF EXISTS (SELECT FROM jsonb_to_recordset(people) AS p("unitId" uuid) WHERE NOT EXISTS (
        SELECT FROM survey_unit u WHERE u.survey_id = of_survey AND u.unit_id = p."unitId"
          AND u.organisation_id = current_organisation())) THEN
      RAISE EXCEPTION 'the survey does not run in this unit' USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN QUERY WITH given AS (
      SELECT p.email, p.phone, p."unitId", p.language, contact_hash(coalesce(p.email, p.phone)) AS hash,
        EXISTS (SELECT FROM contact.reservation r WHERE r.organisation_id = current_organisation()
          AND r.address_hash IN (contact_hash(p.email), contact_hash(p.phone))) AS refused
      FROM jsonb_to_recordset(people) AS p(email text, phone text, "unitId" uuid, language text)
    ), taken AS (
      INSERT INTO contact.recipient (organisation_id, survey_id, unit_id, email, phone, address_hash, language, next_at)
      SELECT current_organisation(), of_survey, g."unitId", g.email, g.phone, g.hash, g.language, at FROM given g WHERE NOT g.refused
      ON CONFLICT (survey_id, address_hash) DO NOTHING RETURNING 1
    ), counted AS (
      SELECT (SELECT count(*) FROM taken)::int AS t, (SELECT count(*) FROM given)::int AS g,
        (SELECT count(*) FROM given WHERE refused)::int AS r
    ) SELECT t, g - r - t, r FROM counted;
  END $$;

  CREATE FUNCTION contact_counts(of_survey uuid) RETURNS TABLE (state text, asked boolean, count int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT r.state, r.asks > 0, count(*)::int FROM contact.recipient r
    WHERE r.survey_id = of_survey AND r.organisation_id = current_organisation() GROUP BY 1, 2
    UNION ALL
    SELECT split_part(e.key, ' ', 1), split_part(e.key, ' ', 2) = 'asked', e.value::int
    FROM contact.campaign c, jsonb_each_text(c.erased) e
    WHERE c.survey_id = of_survey AND c.organisation_id = current_organisation() $$;

  -- The next message, for one sender: who has said no, who was asked lately and who has opened it are passed over here, at the
  -- last moment, so that it holds whatever was added when.
  CREATE FUNCTION contact_claim(at timestamptz, today date, minutes int)
    RETURNS TABLE (id uuid, survey_id uuid, unit_id uuid, email text, phone text, language text, asks int, attempts int, invitation_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    one contact.recipient;
    spare int;
  BEGIN
    SELECT o.ask_again_days INTO spare FROM organisation o WHERE o.id = current_organisation();
    LOOP
      SELECT r.* INTO one FROM contact.recipient r
        JOIN contact.campaign c ON c.survey_id = r.survey_id JOIN survey s ON s.id = r.survey_id
      WHERE r.organisation_id = current_organisation() AND r.state = 'waiting' AND r.next_at <= at
        AND c.state = 'running' AND c.awake_from <= minutes AND minutes < c.awake_until
        AND s.status = 'open' AND s.opens_on <= today AND (s.closes_on IS NULL OR s.closes_on >= today)
      ORDER BY r.next_at LIMIT 1 FOR UPDATE OF r SKIP LOCKED;
      IF NOT FOUND THEN RETURN; END IF;
      IF EXISTS (SELECT FROM contact.reservation v WHERE v.organisation_id = one.organisation_id
          AND v.address_hash IN (contact_hash(one.email), contact_hash(one.phone))) THEN
        UPDATE contact.recipient r SET state = 'reserved' WHERE r.id = one.id;
        PERFORM stop_invitations(ARRAY[one.invitation_id]);
        CONTINUE;
      END IF;
      IF one.asks > 0 AND NOT EXISTS (SELECT FROM ledger.invitation i WHERE i.id = one.invitation_id AND i.state = 'made') THEN
        UPDATE contact.recipient r SET state = 'done' WHERE r.id = one.id;
        CONTINUE;
      END IF;
      IF one.asks = 0 THEN
        INSERT INTO contact.asked AS k (organisation_id, address_hash, survey_id, asked_on)
        VALUES (one.organisation_id, one.address_hash, one.survey_id, today)
        ON CONFLICT (organisation_id, address_hash) DO UPDATE SET survey_id = one.survey_id, asked_on = today
          WHERE k.survey_id = one.survey_id OR k.asked_on <= today - spare;
        IF NOT FOUND THEN
          UPDATE contact.recipient r SET state = 'spared' WHERE r.id = one.id;
          CONTINUE;
        END IF;
      END IF;
      UPDATE contact.recipient r SET state = 'sending', claimed_at = at, attempts = r.attempts + 1 WHERE r.id = one.id;
      RETURN QUERY SELECT one.id, one.survey_id, one.unit_id, one.email, one.phone, one.language, one.asks, one.attempts + 1,
        one.invitation_id;
      RETURN;
    END LOOP;
  END $$;

  -- What came of it. 'sent' counts as asked, and waits for its reminder where one is left; 'again' surely was not sent.
  CREATE FUNCTION contact_settle(of_id uuid, outcome text, at timestamptz, invitation uuid, no_more bytea, why text, retry_at timestamptz)
    RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE contact.recipient r SET
      fault = why,
      invitation_id = CASE WHEN outcome IN ('sent', 'unknown') THEN invitation ELSE r.invitation_id END,
      no_more_hash = CASE WHEN outcome IN ('sent', 'unknown') THEN no_more ELSE r.no_more_hash END,
      asks = r.asks + (outcome IN ('sent', 'unknown'))::int,
      attempts = CASE WHEN outcome = 'sent' THEN 0 ELSE r.attempts END,
      next_at = CASE WHEN outcome = 'again' THEN retry_at
        ELSE at + make_interval(days => c.spacing_days) END,
      state = CASE
        WHEN outcome = 'again' THEN 'waiting'
        WHEN outcome = 'sent' AND r.asks < c.reminders THEN 'waiting'
        WHEN outcome = 'sent' THEN 'done'
        ELSE outcome END
    FROM contact.campaign c
    WHERE r.id = of_id AND c.survey_id = r.survey_id AND r.organisation_id = current_organisation() AND r.state = 'sending';
  END $$;

  -- "Do not ask me": by hand, with an address as it is written.
  CREATE FUNCTION contact_reserve(address text, today date) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    INSERT INTO contact.reservation VALUES (current_organisation(), contact_hash(address), today) ON CONFLICT DO NOTHING $$;

  -- The same by the link in a message; it needs nobody to be signed in, and tells nobody whose it was.
  CREATE FUNCTION contact_reserve_by_token(hash bytea, today date) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE one contact.recipient;
  BEGIN
    SELECT * INTO one FROM contact.recipient r WHERE r.no_more_hash = hash FOR UPDATE;
    IF NOT FOUND THEN RETURN NULL; END IF;
    PERFORM set_config('medvirk.organisation', one.organisation_id::text, true);
    INSERT INTO contact.reservation
    SELECT one.organisation_id, contact_hash(a), today FROM unnest(ARRAY[one.email, one.phone]) AS a WHERE a IS NOT NULL
    ON CONFLICT DO NOTHING;
    UPDATE contact.recipient r SET state = 'reserved' WHERE r.id = one.id AND r.state IN ('waiting', 'done');
    PERFORM stop_invitations(ARRAY[one.invitation_id]);
    RETURN (SELECT o.name FROM organisation o WHERE o.id = one.organisation_id);
  END $$;

  -- Lists are erased a month after their survey has closed; how many they were stays. What a worker died with is not sent again.
  CREATE FUNCTION contact_erase(at timestamptz, today date) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE gone int;
  BEGIN
    UPDATE contact.recipient r SET state = 'unknown', asks = r.asks + 1, fault = 'worker-gone'
      WHERE r.state = 'sending' AND r.claimed_at < at - interval '15 minutes';
    DELETE FROM contact.asked k USING organisation o WHERE o.id = k.organisation_id AND k.asked_on < today - o.ask_again_days;
    WITH past AS (
      SELECT s.id FROM survey s WHERE s.closes_on < today - 30 AND EXISTS (SELECT FROM contact.recipient r WHERE r.survey_id = s.id)
    ), counts AS (
      SELECT r.survey_id, r.state || CASE WHEN r.asks > 0 THEN ' asked' ELSE '' END AS what, count(*) AS n
      FROM contact.recipient r WHERE r.survey_id IN (SELECT id FROM past) GROUP BY 1, 2
    )
    UPDATE contact.campaign c SET state = 'stopped',
      erased = (SELECT jsonb_object_agg(n.what, n.n) FROM counts n WHERE n.survey_id = c.survey_id)
    WHERE c.survey_id IN (SELECT id FROM past);
    WITH erased AS (
      DELETE FROM contact.recipient r USING survey s WHERE s.id = r.survey_id AND s.closes_on < today - 30 RETURNING 1
    ) SELECT count(*)::int INTO gone FROM erased;
    RETURN gone;
  END $$;

  CREATE FUNCTION organisations_to_ask(at timestamptz) RETURNS TABLE (organisation_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT DISTINCT r.organisation_id FROM contact.recipient r JOIN contact.campaign c USING (survey_id)
    WHERE c.state = 'running' AND r.state = 'waiting' AND r.next_at <= at $$;
`;
