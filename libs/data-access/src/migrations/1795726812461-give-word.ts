import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who asked to hear when "Dere sa - vi gjorde" is out: sealed addresses in the schema of recipients, tied to a survey and to nothing
 * else. No time of asking, no language and no unit is kept, and a survey's rows are written anew in a random order whenever some are
 * added: neither what stands in a row nor where and when it was written leads to an answer.
 */
export class GiveWord1795726812461 implements MigrationInterface {
  name = 'GiveWord1795726812461';

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
    await runner.query(`DROP FUNCTION ${NAMES.join(', ')}; DROP TABLE contact.word_wanted, contact.word_refused`);
  }
}

const NAMES = [
  'find_survey_of_told',
  'contact_want_words',
  'contact_refuse_word',
  'contact_claim_word',
  'contact_settle_word',
  'contact_erase_words',
  'organisations_to_give_word',
];

const TABLES = `
  CREATE TABLE contact.word_wanted (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    -- Sealed with the house's secret, and hashed under it: a dump alone can neither be read nor tried out.
    sealed bytea NOT NULL,
    address_hash bytea NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending')),
    attempts int NOT NULL DEFAULT 0,
    -- Set by a try that failed: never a time at which somebody asked.
    next_at timestamptz,
    claimed_at timestamptz,
    UNIQUE (survey_id, address_hash)
  );
  -- Who changed their mind: for a day, so that a wish that another process still holds is not written down after all.
  CREATE TABLE contact.word_refused (
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    address_hash bytea NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (survey_id, address_hash)
  );
`;

const FUNCTIONS = `
  -- Whether or not anything is told yet.
  CREATE FUNCTION find_survey_of_told(slug text) RETURNS TABLE (organisation_id uuid, survey_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT s.organisation_id, s.id FROM survey s WHERE s.told_slug = slug AND s.status <> 'draft' $$;

  -- Those who wait already are written anew among the new ones.
  CREATE FUNCTION contact_want_words(of_survey uuid, sealed_ bytea[], hashes bytea[], asked_at timestamptz[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE
    all_sealed bytea[];
    all_hashes bytea[];
  BEGIN
    IF NOT EXISTS (SELECT FROM survey WHERE id = of_survey AND organisation_id = current_organisation()) THEN
      RAISE EXCEPTION 'no such survey' USING ERRCODE = 'foreign_key_violation';
    END IF;
    WITH gone AS (
      DELETE FROM contact.word_wanted w WHERE w.survey_id = of_survey AND w.state = 'waiting' AND w.attempts = 0
      RETURNING w.sealed, w.address_hash
    ), wanted AS (
      SELECT g.sealed, g.address_hash FROM gone g
      UNION ALL
      SELECT t.s, t.h FROM unnest(sealed_, hashes, asked_at) AS t(s, h, a) WHERE NOT EXISTS (
        SELECT FROM contact.word_refused r WHERE r.survey_id = of_survey AND r.address_hash = t.h AND r.at > t.a)
    ) SELECT array_agg(w.sealed ORDER BY o.n), array_agg(w.address_hash ORDER BY o.n) INTO all_sealed, all_hashes
      FROM wanted w, LATERAL (SELECT random() + length(w.sealed) * 0 AS n) o;
    INSERT INTO contact.word_wanted (organisation_id, survey_id, sealed, address_hash)
    SELECT current_organisation(), of_survey, t.s, t.h FROM unnest(all_sealed, all_hashes) AS t(s, h)
    ON CONFLICT (survey_id, address_hash) DO NOTHING;
  END $$;

  CREATE FUNCTION contact_refuse_word(of_survey uuid, hash bytea, now_ timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    DELETE FROM contact.word_wanted w
      WHERE w.survey_id = of_survey AND w.address_hash = hash AND w.organisation_id = current_organisation();
    INSERT INTO contact.word_refused (survey_id, organisation_id, address_hash, at)
    SELECT s.id, s.organisation_id, hash, now_ FROM survey s
      WHERE s.id = of_survey AND s.organisation_id = current_organisation()
    ON CONFLICT (survey_id, address_hash) DO UPDATE SET at = now_ $$;

  -- The next to be written to, for one sender, of a survey whose page tells of something that was or will be done.
  CREATE FUNCTION contact_claim_word(now_ timestamptz) RETURNS TABLE (id uuid, survey_id uuid, sealed bytea, attempts int)
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    UPDATE contact.word_wanted w SET state = 'sending', claimed_at = now_, attempts = w.attempts + 1
    WHERE w.id = (
      SELECT n.id FROM contact.word_wanted n JOIN survey s ON s.id = n.survey_id
      WHERE n.organisation_id = current_organisation() AND n.state = 'waiting' AND coalesce(n.next_at, now_) <= now_
        AND jsonb_path_exists(s.told, '$.themes[*].did[*]')
      ORDER BY random() LIMIT 1 FOR UPDATE OF n SKIP LOCKED)
    RETURNING w.id, w.survey_id, w.sealed, w.attempts $$;

  -- Deleted, unless it surely was not sent and is worth another try.
  CREATE FUNCTION contact_settle_word(of_id uuid, retry_at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF retry_at IS NULL THEN
      DELETE FROM contact.word_wanted w WHERE w.id = of_id AND w.organisation_id = current_organisation();
    ELSE
      UPDATE contact.word_wanted w SET state = 'waiting', next_at = retry_at
      WHERE w.id = of_id AND w.organisation_id = current_organisation() AND w.state = 'sending';
    END IF;
  END $$;

  -- What a worker died with may have been sent: a second one is worse than none. What nobody has been told of in the time that
  -- answers are kept is not told any more.
  CREATE FUNCTION contact_erase_words(now_ timestamptz, today date) RETURNS int
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    DELETE FROM contact.word_refused r WHERE r.at < now_ - interval '1 day';
    WITH gone AS (
      DELETE FROM contact.word_wanted w USING survey s
      WHERE s.id = w.survey_id AND (w.state = 'sending' AND w.claimed_at < now_ - interval '15 minutes'
        OR least(s.closes_on, s.closed_on)
          + make_interval(months => (s.information ->> 'retentionMonths')::int) < today)
      RETURNING 1
    ) SELECT count(*)::int FROM gone $$;

  CREATE FUNCTION organisations_to_give_word(now_ timestamptz) RETURNS TABLE (organisation_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT DISTINCT w.organisation_id FROM contact.word_wanted w JOIN survey s ON s.id = w.survey_id
    WHERE w.state = 'waiting' AND coalesce(w.next_at, now_) <= now_ AND jsonb_path_exists(s.told, '$.themes[*].did[*]') $$;
`;
