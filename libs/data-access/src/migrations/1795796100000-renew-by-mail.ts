import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminders by mail and text message. An invitation whose place a reminder's takes says so from then on, and is no longer only "stopped":
 * many look for the first message when they are reminded. Where the reminder was surely not sent, it is what it was. Whoever was
 * reminded counts as one who was invited, and as one who has opened it if they had.
 */
export class RenewByMail1795796100000 implements MigrationInterface {
  name = 'RenewByMail1795796100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states(`'made', 'opened', 'answered', 'stopped', 'renewed'`));
    await runner.query(counts(`WHERE i.state <> 'renewed' AND`));
    await runner.query(stop(`'made', 'opened', 'renewed'`));
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
      UPDATE ledger.invitation SET state = 'stopped' WHERE state = 'renewed'`);
    await runner.query(states(`'made', 'opened', 'answered', 'stopped'`));
    await runner.query(counts('WHERE'));
    await runner.query(stop(`'made', 'opened'`));
  }
}

const NAMES = ['renew_invitation', 'revive_invitation'];

const states = (names: string): string => `
  ALTER TABLE ledger.invitation DROP CONSTRAINT invitation_state_check,
    ADD CONSTRAINT invitation_state_check CHECK (state IN (${names}))`;

/** @param where which invitations count */
const counts = (where: string): string => `
  CREATE OR REPLACE FUNCTION invitation_counts(of_survey uuid)
    RETURNS TABLE (unit_id uuid, made int, opened int, answered int, stopped int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT i.unit_id, count(*)::int, (count(*) FILTER (WHERE i.state IN ('opened', 'answered')))::int,
      (count(*) FILTER (WHERE i.state = 'answered'))::int, (count(*) FILTER (WHERE i.state = 'stopped'))::int
    FROM ledger.invitation i ${where} i.survey_id = of_survey AND i.organisation_id = current_organisation()
    GROUP BY i.unit_id $$;
`;

/** @param from states in which one can be stopped: also while a reminder is on its way, so that it is never what it was again */
const stop = (from: string): string => `
  CREATE OR REPLACE FUNCTION stop_invitations(ids uuid[]) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE stopped int;
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(held.survey_id::text, 2)) FROM (
      SELECT DISTINCT i.survey_id FROM ledger.invitation i
      WHERE i.id = ANY (ids) AND i.organisation_id = current_organisation() ORDER BY i.survey_id
    ) AS held;
    UPDATE ledger.invitation i SET state = 'stopped'
    WHERE i.id = ANY (ids) AND i.organisation_id = current_organisation() AND i.state IN (${from});
    GET DIAGNOSTICS stopped = ROW_COUNT;
    RETURN stopped;
  END $$;
`;

const FUNCTIONS = `
  -- Gives the state that it had, which the fresh one takes over, if it could be used until now. The lock is that of whoever opens,
  -- answers or moves.
  CREATE FUNCTION renew_invitation(of_id uuid, fresh uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE was text;
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(i.survey_id::text, 2))
    FROM ledger.invitation i WHERE i.id = of_id AND i.organisation_id = current_organisation();
    SELECT i.state INTO was FROM ledger.invitation i
    WHERE i.id = of_id AND i.organisation_id = current_organisation() AND i.state IN ('made', 'opened') FOR UPDATE;
    IF was IS NOT NULL THEN
      UPDATE ledger.invitation i SET state = CASE WHEN i.id = of_id THEN 'renewed' ELSE was END
      WHERE i.id IN (of_id, fresh) AND i.organisation_id = current_organisation();
    END IF;
    RETURN was;
  END $$;

  CREATE FUNCTION revive_invitation(of_id uuid, was text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(i.survey_id::text, 2))
    FROM ledger.invitation i WHERE i.id = of_id AND i.organisation_id = current_organisation();
    UPDATE ledger.invitation i SET state = was
    WHERE i.id = of_id AND i.organisation_id = current_organisation() AND i.state = 'renewed' AND was IN ('made', 'opened');
  END $$;
`;
