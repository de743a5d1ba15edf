import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Surveys that are not anonymous. In a confidential one a response can be found by who holds the invitation, and by nobody else: the
 * link lies in a schema of its own, and each function asks for the ticket. In an identified one the link may be read, on purpose.
 */
export class KeepAPseudonym1795706867265 implements MigrationInterface {
  name = 'KeepAPseudonym1795706867265';

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
      DROP FUNCTION begin_as_draft CASCADE;
      DROP SCHEMA pseudonym CASCADE;
      ALTER TABLE survey DROP CONSTRAINT known_privacy_mode, DROP CONSTRAINT who_is_not_anonymous_is_invited`);
  }
}

const NAMES = [
  'answer_invitation',
  'response_of_invitation',
  'withdraw_waiting',
  'withdraw_response',
  'identified_responses',
  'recounts_wanted',
  'recount_done',
];

// Made open, a survey would have been in no mode that anybody could rely on: all begin as drafts, copies and imports too.
const TABLES = `
  ALTER TABLE survey
    ADD CONSTRAINT known_privacy_mode CHECK (privacy_mode IN ('anonymous', 'confidential', 'identified')),
    ADD CONSTRAINT who_is_not_anonymous_is_invited CHECK (privacy_mode = 'anonymous' OR admission = 'invited');
  CREATE FUNCTION begin_as_draft() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a survey begins as a draft' USING ERRCODE = 'check_violation';
  END $$;
  REVOKE ALL ON FUNCTION begin_as_draft FROM PUBLIC;
  CREATE TRIGGER begin_as_draft BEFORE INSERT ON survey FOR EACH ROW
    WHEN (NEW.status <> 'draft') EXECUTE FUNCTION begin_as_draft();

  CREATE SCHEMA pseudonym;
  REVOKE ALL ON SCHEMA pseudonym FROM PUBLIC;
  CREATE TABLE pseudonym.link (
    invitation_id uuid PRIMARY KEY REFERENCES ledger.invitation ON DELETE CASCADE,
    response_id uuid NOT NULL,
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE
  );
  CREATE INDEX link_of_survey ON pseudonym.link (survey_id, response_id);
  -- Surveys whose counts hold something that was taken back. The mark changes each time, so that none is lost while counting.
  CREATE TABLE pseudonym.recount (
    survey_id uuid PRIMARY KEY REFERENCES survey ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    mark uuid NOT NULL
  );
`;

const FUNCTIONS = `
  -- Answers an invitation once, in the transaction that stores the response. The row's lock decides who came first.
  CREATE FUNCTION answer_invitation(ticket bytea, of_survey uuid, of_unit uuid, response uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE answered uuid; before uuid;
  BEGIN
    IF NOT EXISTS (SELECT FROM survey s WHERE s.id = of_survey AND s.privacy_mode <> 'anonymous'
                   AND s.organisation_id = current_organisation()) THEN
      RAISE EXCEPTION 'an anonymous survey keeps no link' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE ledger.invitation i SET state = 'answered'
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
      AND i.organisation_id = current_organisation() AND i.state IN ('made', 'opened')
    RETURNING i.id INTO answered;
    IF answered IS NOT NULL THEN
      INSERT INTO pseudonym.link VALUES (answered, response, of_survey, current_organisation());
      RETURN 'first';
    END IF;
    SELECT l.response_id INTO before FROM ledger.invitation i JOIN pseudonym.link l ON l.invitation_id = i.id
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
      AND i.organisation_id = current_organisation() AND i.state = 'answered';
    RETURN CASE WHEN before IS NULL THEN NULL WHEN before = response THEN 'same' ELSE 'used' END;
  END $$;

  CREATE FUNCTION response_of_invitation(ticket bytea, of_survey uuid) RETURNS uuid
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT l.response_id FROM ledger.invitation i JOIN pseudonym.link l ON l.invitation_id = i.id
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.organisation_id = current_organisation() $$;

  -- Takes back what waits under a credential, which is then unspent. False when it has moved on, or was never there.
  CREATE FUNCTION withdraw_waiting(of_survey uuid, spent bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    DELETE FROM inbox.waiting w
    WHERE w.survey_id = of_survey AND w.spent_hash = spent AND w.organisation_id = current_organisation();
    IF NOT FOUND THEN RETURN false; END IF;
    DELETE FROM inbox.spent s
    WHERE s.survey_id = of_survey AND s.spent_hash = spent AND s.organisation_id = current_organisation();
    RETURN true;
  END $$;

  -- Takes back a response for who shows the ticket. The invitation can be used again.
  CREATE FUNCTION withdraw_response(ticket bytea, of_survey uuid) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE invited uuid; given uuid;
  BEGIN
    UPDATE ledger.invitation i SET state = 'opened'
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.organisation_id = current_organisation()
      AND i.state = 'answered'
    RETURNING i.id INTO invited;
    DELETE FROM pseudonym.link l WHERE l.invitation_id = invited RETURNING l.response_id INTO given;
    IF given IS NULL THEN RETURN false; END IF;
    DELETE FROM outbox o WHERE o.survey_id = of_survey AND o.response_id = given;
    DELETE FROM response r WHERE r.survey_id = of_survey AND r.id = given;
    INSERT INTO pseudonym.recount VALUES (of_survey, current_organisation(), gen_random_uuid())
    ON CONFLICT (survey_id) DO UPDATE SET mark = excluded.mark;
    RETURN true;
  END $$;

  -- Who gave which response, where that was the purpose and was said; nothing for any other survey.
  CREATE FUNCTION identified_responses(of_survey uuid) RETURNS TABLE (invitation_id uuid, response_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT l.invitation_id, l.response_id FROM pseudonym.link l JOIN survey s ON s.id = l.survey_id
    WHERE s.id = of_survey AND s.organisation_id = current_organisation() AND s.privacy_mode = 'identified' $$;

  CREATE FUNCTION recounts_wanted() RETURNS TABLE (organisation_id uuid, survey_id uuid, mark uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS
    $$ SELECT r.organisation_id, r.survey_id, r.mark FROM pseudonym.recount r $$;

  CREATE FUNCTION recount_done(of_survey uuid, marked uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS
    $$ DELETE FROM pseudonym.recount r WHERE r.survey_id = of_survey AND r.mark = marked $$;
`;
