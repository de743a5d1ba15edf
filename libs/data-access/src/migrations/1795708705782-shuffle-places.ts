import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row that is only updated stays near its old place on disk, and so told roughly when it was touched. Rows are now taken out and
 * put in again in a random order. Whoever touches an invitation meanwhile waits for that, and finds it again.
 */
export class ShufflePlaces1795708705782 implements MigrationInterface {
  name = 'ShufflePlaces1795708705782';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHUFFLE);
    await runner.query(OPEN);
    await runner.query(EXCHANGE);
    await runner.query(WITHDRAW);
  }

  /** The functions of before work as well, only less well: there is nothing to take back. */
  async down(): Promise<void> {}
}

const SHUFFLE = `
  CREATE OR REPLACE FUNCTION shuffle_invitations(of_survey uuid) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    -- Links hang on invitations; where there are any, nothing has to be hidden here.
    IF EXISTS (SELECT FROM survey s WHERE s.id = of_survey AND s.privacy_mode <> 'anonymous') THEN RETURN; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended(of_survey::text, 2));
    WITH gone AS (
      DELETE FROM ledger.invitation i WHERE i.survey_id = of_survey AND i.organisation_id = current_organisation() RETURNING i.*
    ) INSERT INTO ledger.invitation SELECT * FROM gone ORDER BY random();
    WITH gone AS (
      DELETE FROM inbox.spent s WHERE s.survey_id = of_survey AND s.organisation_id = current_organisation() RETURNING s.*
    ) INSERT INTO inbox.spent SELECT * FROM gone ORDER BY random();
  END $$;
`;

const OPEN = `
  CREATE OR REPLACE FUNCTION open_invitation(ticket bytea, of_survey uuid, of_unit uuid)
    RETURNS TABLE (state text, key_id uuid) LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(of_survey::text, 2));
    UPDATE ledger.invitation i SET state = 'opened'
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
      AND i.organisation_id = current_organisation() AND i.state = 'made';
    RETURN QUERY SELECT i.state, i.key_id FROM ledger.invitation i
      WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
        AND i.organisation_id = current_organisation();
  END $$;
`;

const EXCHANGE = `
  CREATE OR REPLACE FUNCTION exchange_invitation(ticket bytea, of_survey uuid, of_unit uuid, key uuid, blinded bytea)
    RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(of_survey::text, 2));
    UPDATE ledger.invitation i SET state = 'opened', key_id = key, blinded_hash = blinded
    WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
      AND i.organisation_id = current_organisation() AND i.state IN ('made', 'opened') AND i.key_id IS NULL;
    RETURN EXISTS (SELECT FROM ledger.invitation i
      WHERE i.ticket_hash = ticket AND i.survey_id = of_survey AND i.unit_id = of_unit
        AND i.organisation_id = current_organisation() AND i.state = 'opened'
        AND i.key_id = key AND i.blinded_hash = blinded);
  END $$;
`;

const WITHDRAW = `
  CREATE OR REPLACE FUNCTION withdraw_waiting(of_survey uuid, spent bytea) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(of_survey::text, 2));
    DELETE FROM inbox.waiting w
    WHERE w.survey_id = of_survey AND w.spent_hash = spent AND w.organisation_id = current_organisation();
    IF NOT FOUND THEN RETURN false; END IF;
    DELETE FROM inbox.spent s
    WHERE s.survey_id = of_survey AND s.spent_hash = spent AND s.organisation_id = current_organisation();
    RETURN true;
  END $$;

  CREATE OR REPLACE FUNCTION stop_invitations(ids uuid[]) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  DECLARE stopped int;
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(held.survey_id::text, 2)) FROM (
      SELECT DISTINCT i.survey_id FROM ledger.invitation i
      WHERE i.id = ANY (ids) AND i.organisation_id = current_organisation() ORDER BY i.survey_id
    ) AS held;
    UPDATE ledger.invitation i SET state = 'stopped'
    WHERE i.id = ANY (ids) AND i.organisation_id = current_organisation() AND i.state IN ('made', 'opened');
    GET DIAGNOSTICS stopped = ROW_COUNT;
    RETURN stopped;
  END $$;
`;
