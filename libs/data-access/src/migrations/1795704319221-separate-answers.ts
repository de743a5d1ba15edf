import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Anonymous answers of people who were invited. An invitation gives a credential that was signed blindly; answers wait under
 * the hash of the spent credential, sealed, until a batch of them moves. The schema `inbox` grants the application nothing, as
 * `ledger` does: each step is a function.
 */
export class SeparateAnswers1795704319221 implements MigrationInterface {
  name = 'SeparateAnswers1795704319221';

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
    await runner.query(`
      DROP FUNCTION ${NAMES.join(', ')};
      DROP SCHEMA inbox CASCADE;
      ALTER TABLE ledger.invitation DROP COLUMN key_id, DROP COLUMN blinded_hash;
      DROP FUNCTION keep_admission CASCADE;
      ALTER TABLE survey DROP COLUMN admission`);
  }
}

const NAMES = [
  'open_invitation',
  'exchange_invitation',
  'credential_key',
  'newest_credential_key',
  'add_credential_key',
  'spend_credential',
  'spent_counts',
  'surveys_with_waiting',
  'waiting_counts',
  'hold_waiting',
  'close_waiting',
  'shuffle_invitations',
];

// Whether an open link is enough. Fixed with the privacy mode: who was promised that each person answers once must be able to rely on it.
const TABLES = `
  ALTER TABLE survey ADD COLUMN admission text NOT NULL DEFAULT 'open' CHECK (admission IN ('open', 'invited'));
  CREATE FUNCTION keep_admission() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'who may answer is fixed once a survey has opened' USING ERRCODE = 'check_violation';
  END $$;
  REVOKE ALL ON FUNCTION keep_admission FROM PUBLIC;
  CREATE TRIGGER keep_admission BEFORE UPDATE ON survey FOR EACH ROW
    WHEN (OLD.status <> 'draft' AND NEW.admission <> OLD.admission) EXECUTE FUNCTION keep_admission();

  -- The one credential that an invitation was exchanged for: asked again with the same, the same is signed again.
  ALTER TABLE ledger.invitation ADD COLUMN key_id uuid, ADD COLUMN blinded_hash bytea;

  CREATE SCHEMA inbox;
  REVOKE ALL ON SCHEMA inbox FROM PUBLIC;
  CREATE TABLE inbox.credential_key (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    unit_id uuid NOT NULL REFERENCES unit,
    public_key bytea NOT NULL,
    sealed_key bytea NOT NULL,
    made_on date NOT NULL
  );
  CREATE INDEX credential_key_of_survey ON inbox.credential_key (survey_id, unit_id);
  CREATE TABLE inbox.spent (
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    spent_hash bytea NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    unit_id uuid NOT NULL REFERENCES unit,
    PRIMARY KEY (survey_id, spent_hash)
  );
  CREATE TABLE inbox.waiting (
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    spent_hash bytea NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    unit_id uuid NOT NULL REFERENCES unit,
    sealed bytea NOT NULL,
    PRIMARY KEY (survey_id, spent_hash)
  );
  -- What has moved on leaves nothing behind on disk for long.
  ALTER TABLE inbox.waiting SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
  ALTER TABLE inbox.spent SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
  ALTER TABLE ledger.invitation SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 50);
`;

const FUNCTIONS = `
  CREATE FUNCTION open_invitation(ticket bytea, of_survey uuid, of_unit uuid) RETURNS TABLE (state text, key_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE ledger.invitation i SET state = 'opened'
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
      AND i.organisation_id = current_organisation() AND i.state = 'made';
    RETURN QUERY SELECT i.state, i.key_id FROM ledger.invitation i
      WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
        AND i.organisation_id = current_organisation();
  END $$;

  CREATE FUNCTION exchange_invitation(ticket bytea, of_survey uuid, of_unit uuid, key uuid, blinded bytea)
    RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE ledger.invitation i SET state = 'opened', key_id = key, blinded_hash = blinded
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
      AND i.organisation_id = current_organisation() AND i.state IN ('made', 'opened') AND i.key_id IS NULL;
    RETURN EXISTS (SELECT FROM ledger.invitation i
      WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
        AND i.organisation_id = current_organisation() AND i.state = 'opened'
        AND i.key_id = key AND i.blinded_hash = blinded);
  END $$;

  CREATE FUNCTION credential_key(key uuid)
    RETURNS TABLE (id uuid, survey_id uuid, unit_id uuid, public_key bytea, sealed_key bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT k.id, k.survey_id, k.unit_id, k.public_key, k.sealed_key FROM inbox.credential_key k
    WHERE k.id = key AND k.organisation_id = current_organisation() $$;

  CREATE FUNCTION newest_credential_key(of_survey uuid, of_unit uuid, since date)
    RETURNS TABLE (id uuid, survey_id uuid, unit_id uuid, public_key bytea, sealed_key bytea)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT k.id, k.survey_id, k.unit_id, k.public_key, k.sealed_key FROM inbox.credential_key k
    WHERE k.survey_id = of_survey AND k.unit_id = of_unit AND k.organisation_id = current_organisation()
      AND k.made_on >= since
    ORDER BY k.made_on DESC, k.id LIMIT 1 $$;

  CREATE FUNCTION add_credential_key(key uuid, of_survey uuid, of_unit uuid, public bytea, sealed bytea, today date)
    RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    INSERT INTO inbox.credential_key VALUES (key, current_organisation(), of_survey, of_unit, public, sealed, today) $$;

  -- The primary key decides who came first. What lost gets what waits under the credential, if it still does.
  CREATE FUNCTION spend_credential(of_survey uuid, of_unit uuid, spent bytea, body bytea)
    RETURNS TABLE (stored boolean, waiting bytea) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    INSERT INTO inbox.spent (survey_id, spent_hash, organisation_id, unit_id)
    VALUES (of_survey, spent, current_organisation(), of_unit) ON CONFLICT DO NOTHING;
    IF FOUND THEN
      INSERT INTO inbox.waiting (survey_id, spent_hash, organisation_id, unit_id, sealed)
      VALUES (of_survey, spent, current_organisation(), of_unit, body);
      RETURN QUERY SELECT true, NULL::bytea;
    ELSE
      RETURN QUERY SELECT false, (SELECT w.sealed FROM inbox.waiting w
        WHERE w.survey_id = of_survey AND w.spent_hash = spent AND w.organisation_id = current_organisation());
    END IF;
  END $$;

  CREATE FUNCTION spent_counts(of_survey uuid) RETURNS TABLE (unit_id uuid, spent int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT s.unit_id, count(*)::int FROM inbox.spent s
    WHERE s.survey_id = of_survey AND s.organisation_id = current_organisation() GROUP BY s.unit_id $$;

  CREATE FUNCTION surveys_with_waiting() RETURNS TABLE (organisation_id uuid, survey_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT DISTINCT w.organisation_id, w.survey_id FROM inbox.waiting w $$;

  CREATE FUNCTION waiting_counts(of_survey uuid) RETURNS TABLE (unit_id uuid, waiting int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT w.unit_id, count(*)::int FROM inbox.waiting w
    WHERE w.survey_id = of_survey AND w.organisation_id = current_organisation() GROUP BY w.unit_id $$;

  CREATE FUNCTION hold_waiting(of_survey uuid, units uuid[]) RETURNS TABLE (spent_hash bytea, unit_id uuid, sealed bytea)
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    SELECT w.spent_hash, w.unit_id, w.sealed FROM inbox.waiting w
    WHERE w.survey_id = of_survey AND w.unit_id = ANY (units) AND w.organisation_id = current_organisation() FOR UPDATE $$;

  CREATE FUNCTION close_waiting(of_survey uuid, hashes bytea[]) RETURNS int
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    WITH gone AS (
      DELETE FROM inbox.waiting w WHERE w.survey_id = of_survey AND w.spent_hash = ANY (hashes)
        AND w.organisation_id = current_organisation() RETURNING 1
    ) SELECT count(*)::int FROM gone $$;

  -- Writes the rows anew in an order that says nothing, in one transaction: which was touched last, and beside which, is gone.
  CREATE FUNCTION shuffle_invitations(of_survey uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE row_of record;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(of_survey::text, 2));
    FOR row_of IN SELECT i.id FROM ledger.invitation i
      WHERE i.survey_id = of_survey AND i.organisation_id = current_organisation() ORDER BY random()
    LOOP UPDATE ledger.invitation i SET state = i.state WHERE i.id = row_of.id; END LOOP;
    FOR row_of IN SELECT s.spent_hash FROM inbox.spent s
      WHERE s.survey_id = of_survey AND s.organisation_id = current_organisation() ORDER BY random()
    LOOP UPDATE inbox.spent s SET unit_id = s.unit_id WHERE s.survey_id = of_survey AND s.spent_hash = row_of.spent_hash; END LOOP;
  END $$;
`;
