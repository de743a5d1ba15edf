import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What becomes of anonymous answers that are too few to be moved when a survey has ended for good: they are deleted, never counted,
 * and the survey says so. And who is reminded where answers can be found again.
 */
export class SettleLeftovers1795715980115 implements MigrationInterface {
  name = 'SettleLeftovers1795715980115';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DISCARD);
    await runner.query(claim(REMIND_WHO_OPENED));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(claim(REMIND_UNOPENED));
    await runner.query('DROP FUNCTION discard_waiting; DROP TABLE discarded');
  }
}

const DISCARD = `
  -- That there were some, and when; not how many: fewer than k.
  CREATE TABLE discarded (
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    discarded_on date NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    PRIMARY KEY (survey_id, discarded_on)
  );
  ALTER TABLE discarded ENABLE ROW LEVEL SECURITY;
  ALTER TABLE discarded FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_organisation ON discarded TO medvirk_app
    USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
  CREATE POLICY owner_all ON discarded TO CURRENT_USER USING (true) WITH CHECK (true);
  GRANT SELECT ON discarded TO medvirk_app;

  -- Their credentials are forgotten with them, so that nothing counts what is not there.
  CREATE FUNCTION discard_waiting(of_survey uuid, today date) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    DELETE FROM inbox.spent s USING inbox.waiting w
    WHERE w.survey_id = of_survey AND w.organisation_id = current_organisation()
      AND s.survey_id = w.survey_id AND s.spent_hash = w.spent_hash;
    DELETE FROM inbox.waiting w WHERE w.survey_id = of_survey AND w.organisation_id = current_organisation();
    IF NOT FOUND THEN RETURN false; END IF;
    INSERT INTO discarded (survey_id, discarded_on, organisation_id) VALUES (of_survey, today, current_organisation())
    ON CONFLICT DO NOTHING;
    RETURN true;
  END $$;
  REVOKE ALL ON FUNCTION discard_waiting FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION discard_waiting TO medvirk_app;
`;

const REMIND_UNOPENED = `EXISTS (SELECT FROM ledger.invitation i WHERE i.id = one.invitation_id AND i.state = 'made')`;
// Who answers anonymously is left alone once they have opened it: whether they answered, nobody knows.
const REMIND_WHO_OPENED = `EXISTS (SELECT FROM ledger.invitation i JOIN survey s ON s.id = i.survey_id
          WHERE i.id = one.invitation_id AND (i.state = 'made' OR i.state = 'opened' AND s.privacy_mode <> 'anonymous'))`;

/** The next message, for one sender. @param mayRemind whether somebody who was asked before is asked again */
const claim = (mayRemind: string): string => `
  CREATE OR REPLACE FUNCTION contact_claim(at timestamptz, today date, minutes int)
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
      IF one.asks > 0 AND NOT ${mayRemind} THEN
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
`;
