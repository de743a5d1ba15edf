import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reminders by mail and text message. An invitation whose place a reminder's takes says so from then on, and is no longer only "stopped":
 * many look for the first message when they are reminded. Where the reminder was surely not sent, it is what it was. Nothing ties
 * the two together, in whatever privacy mode.
 */
export class RenewByMail1795796100000 implements MigrationInterface {
  name = 'RenewByMail1795796100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(states(`'made', 'opened', 'answered', 'stopped', 'renewed'`));
    await runner.query(counts(`IN ('stopped', 'renewed')`));
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
    await runner.query(counts(`= 'stopped'`));
  }
}

const NAMES = ['renew_invitation', 'revive_invitation'];

const states = (names: string): string => `
  ALTER TABLE ledger.invitation DROP CONSTRAINT invitation_state_check,
    ADD CONSTRAINT invitation_state_check CHECK (state IN (${names}))`;

/** @param stopped the states that are counted as stopped */
const counts = (stopped: string): string => `
  CREATE OR REPLACE FUNCTION invitation_counts(of_survey uuid)
    RETURNS TABLE (unit_id uuid, made int, opened int, answered int, stopped int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT i.unit_id, count(*)::int, (count(*) FILTER (WHERE i.state IN ('opened', 'answered')))::int,
      (count(*) FILTER (WHERE i.state = 'answered'))::int, (count(*) FILTER (WHERE i.state ${stopped}))::int
    FROM ledger.invitation i WHERE i.survey_id = of_survey AND i.organisation_id = current_organisation()
    GROUP BY i.unit_id $$;
`;

const FUNCTIONS = `
  -- Gives the state that it had, if it could be used until now. The lock is that of whoever opens, answers or moves.
  CREATE FUNCTION renew_invitation(of_id uuid) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE was text;
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(i.survey_id::text, 2))
    FROM ledger.invitation i WHERE i.id = of_id AND i.organisation_id = current_organisation();
    SELECT i.state INTO was FROM ledger.invitation i
    WHERE i.id = of_id AND i.organisation_id = current_organisation() AND i.state IN ('made', 'opened') FOR UPDATE;
    UPDATE ledger.invitation i SET state = 'renewed' WHERE i.id = of_id AND was IS NOT NULL;
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
