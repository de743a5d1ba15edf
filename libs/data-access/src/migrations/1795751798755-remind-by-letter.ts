import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminders by letter. A letter of a survey that is not anonymous gets a number, and its invitation may get a new code: the code is printed
 * first, opens nothing until somebody has fetched the letters, and then takes the place of the old one. So an invitation has one
 * code at any time, whatever is killed, and a file that nobody fetched has cost nobody theirs.
 */
export class RemindByLetter1795751798755 implements MigrationInterface {
  name = 'RemindByLetter1795751798755';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    for (const name of NAMES) {
      await runner.query(
        `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${name} TO medvirk_app`,
      );
    }
    await runner.query(openInvitation(OTHER_CODES));
    await runner.query(answerInvitation(CURRENT_TICKET));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(openInvitation(''));
    await runner.query(answerInvitation(''));
    await runner.query(`
      DROP FUNCTION ${NAMES.join(', ')};
      DROP TABLE ledger.ticket, letter_reminder;
      ALTER TABLE letter_batch DROP COLUMN number`);
  }
}

const NAMES = ['prepare_tickets', 'use_tickets', 'erase_letter_lists'];

const TABLES = `
  -- Null where no number is printed: in anonymous surveys, and on letters that were made before there were any.
  ALTER TABLE letter_batch ADD COLUMN number int, ADD UNIQUE (survey_id, number);

  CREATE TABLE letter_reminder (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    batch_id uuid NOT NULL REFERENCES letter_batch ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('listed', 'to-all')),
    -- Letters of the order, from 1; none where the reminder goes to all, and none when the list has been erased.
    letters int[] NOT NULL DEFAULT '{}',
    wanted int NOT NULL,
    made int NOT NULL DEFAULT 0,
    ordered_on date NOT NULL,
    ordered_at timestamptz NOT NULL DEFAULT now(),
    fetched_on date
  );
  CREATE INDEX letter_reminder_of_batch ON letter_reminder (batch_id);
  ALTER TABLE letter_reminder ENABLE ROW LEVEL SECURITY;
  ALTER TABLE letter_reminder FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_organisation ON letter_reminder TO medvirk_app
    USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
  CREATE POLICY owner_all ON letter_reminder TO CURRENT_USER USING (true) WITH CHECK (true);
  GRANT SELECT, INSERT ON letter_reminder TO medvirk_app;
  GRANT UPDATE (made, fetched_on) ON letter_reminder TO medvirk_app;

  -- Codes of an invitation beside the one that opens it: printed and not fetched yet, replaced by a newer one, or never come into
  -- use since the invitation was answered before the letter was fetched.
  CREATE TABLE ledger.ticket (
    ticket_hash bytea PRIMARY KEY,
    invitation_id uuid NOT NULL REFERENCES ledger.invitation ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    reminder_id uuid NOT NULL,
    state text NOT NULL DEFAULT 'prepared' CHECK (state IN ('prepared', 'replaced', 'unused')),
    -- Whether somebody had opened the invitation with it before it was replaced: what they have written is still taken.
    begun boolean NOT NULL DEFAULT false
  );
  CREATE INDEX ticket_of_invitation ON ledger.ticket (invitation_id);
  CREATE INDEX ticket_of_reminder ON ledger.ticket (reminder_id);
`;

const FUNCTIONS = `
  CREATE FUNCTION prepare_tickets(of_reminder uuid, ids uuid[], hashes bytea[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF EXISTS (SELECT FROM unnest(ids) AS t(id) WHERE NOT EXISTS (
        SELECT FROM ledger.invitation i JOIN survey s ON s.id = i.survey_id
        WHERE i.id = t.id AND i.organisation_id = current_organisation() AND s.privacy_mode <> 'anonymous')) THEN
      RAISE EXCEPTION 'an invitation that gets no other code' USING ERRCODE = 'check_violation';
    END IF;
    -- Printed once, never fetched, and thrown away since.
    DELETE FROM ledger.ticket t
    WHERE t.invitation_id = ANY (ids) AND t.state = 'prepared' AND t.reminder_id <> of_reminder;
    INSERT INTO ledger.ticket (ticket_hash, invitation_id, organisation_id, reminder_id)
    SELECT h, i, current_organisation(), of_reminder FROM unnest(ids, hashes) AS t(i, h);
  END $$;

  -- Lets the codes of a reminder take the place of the old ones. Again, it does nothing. Whoever answers at this moment comes
  -- before, and keeps the old code, or after, and needs the new one: the row's lock decides.
  CREATE FUNCTION use_tickets(of_reminder uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE one record;
  BEGIN
    PERFORM FROM ledger.invitation i
    WHERE i.id IN (SELECT t.invitation_id FROM ledger.ticket t WHERE t.reminder_id = of_reminder AND t.state = 'prepared')
      AND i.organisation_id = current_organisation()
    ORDER BY i.id FOR UPDATE;
    FOR one IN
      SELECT i.id, i.state, i.ticket_hash AS old, t.ticket_hash AS fresh
      FROM ledger.ticket t JOIN ledger.invitation i ON i.id = t.invitation_id
      WHERE t.reminder_id = of_reminder AND t.state = 'prepared' AND i.organisation_id = current_organisation()
    LOOP
      IF one.state IN ('made', 'opened') THEN
        UPDATE ledger.invitation i SET ticket_hash = one.fresh WHERE i.id = one.id;
        UPDATE ledger.ticket t SET ticket_hash = one.old, state = 'replaced', begun = one.state = 'opened'
        WHERE t.ticket_hash = one.fresh;
      ELSE
        UPDATE ledger.ticket t SET state = 'unused' WHERE t.ticket_hash = one.fresh;
      END IF;
    END LOOP;
  END $$;

  -- Which letters were not answered when a reminder was made is erased as lists of recipients are.
  CREATE FUNCTION erase_letter_lists(today date) RETURNS int
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    WITH erased AS (
      UPDATE letter_reminder r SET letters = '{}' FROM letter_batch b JOIN survey s ON s.id = b.survey_id
      WHERE b.id = r.batch_id AND r.letters <> '{}' AND s.closes_on < today - 30 RETURNING 1
    ) SELECT count(*)::int FROM erased $$;
`;

// What is said to a code that is not the invitation's own: that there is a newer one, or that an older one was used.
const OTHER_CODES = `
    IF NOT FOUND THEN
      RETURN QUERY SELECT CASE WHEN i.state = 'stopped' THEN 'stopped' ELSE t.state END, NULL::uuid
        FROM ledger.ticket t JOIN ledger.invitation i ON i.id = t.invitation_id
        WHERE t.ticket_hash = ticket AND t.state <> 'prepared' AND i.survey_id = of_survey AND i.unit_id = of_unit
          AND i.organisation_id = current_organisation();
    END IF;`;

/** @param otherwise for a ticket that no invitation has now */
const openInvitation = (otherwise: string): string => `
  CREATE OR REPLACE FUNCTION open_invitation(ticket bytea, of_survey uuid, of_unit uuid)
    RETURNS TABLE (state text, key_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(of_survey::text, 2));
    UPDATE ledger.invitation i SET state = 'opened'
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
      AND i.organisation_id = current_organisation() AND i.state = 'made';
    RETURN QUERY SELECT i.state, i.key_id FROM ledger.invitation i
      WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
        AND i.organisation_id = current_organisation();${otherwise}
  END $$;
`;

// Who was at it when the letters were fetched sends with the code that the page was opened with.
const CURRENT_TICKET = `
    SELECT coalesce((
      SELECT i.ticket_hash FROM ledger.ticket t JOIN ledger.invitation i ON i.id = t.invitation_id
      WHERE t.ticket_hash = ticket AND t.state = 'replaced' AND t.begun AND i.organisation_id = current_organisation()
    ), ticket) INTO ticket;`;

/** @param first what is done with the ticket before it is looked for */
const answerInvitation = (first: string): string => `
  CREATE OR REPLACE FUNCTION answer_invitation(ticket bytea, of_survey uuid, of_unit uuid, response uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE answered uuid; before uuid;
  BEGIN
    IF NOT EXISTS (SELECT FROM survey s WHERE s.id = of_survey AND s.privacy_mode <> 'anonymous'
                   AND s.organisation_id = current_organisation()) THEN
      RAISE EXCEPTION 'an anonymous survey keeps no link' USING ERRCODE = 'check_violation';
    END IF;${first}
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
`;
