import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invitations, apart from answers: in a schema that the application's role can't look into. It has functions that do one thing
 * each, so that neither a mistake in a query nor a stolen connection can put the two sides beside each other.
 */
export class Invite1795703474605 implements MigrationInterface {
  name = 'Invite1795703474605';

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
    await runner.query(`DROP FUNCTION ${NAMES.join(', ')}; DROP SCHEMA ledger CASCADE`);
  }
}

const NAMES = ['issue_invitations', 'invitation_counts', 'invitation_states', 'stop_invitations'];

// No time but the day on which it was made: when somebody opened it could be laid beside when answers came in.
const TABLES = `
  CREATE SCHEMA ledger;
  REVOKE ALL ON SCHEMA ledger FROM PUBLIC;
  CREATE TABLE ledger.invitation (
    id uuid PRIMARY KEY,
    ticket_hash bytea NOT NULL UNIQUE,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    survey_id uuid NOT NULL REFERENCES survey ON DELETE CASCADE,
    unit_id uuid NOT NULL REFERENCES unit,
    state text NOT NULL DEFAULT 'made' CHECK (state IN ('made', 'opened', 'answered', 'stopped')),
    made_on date NOT NULL
  );
  CREATE INDEX invitation_of_survey ON ledger.invitation (survey_id);
`;

const FUNCTIONS = `
  CREATE FUNCTION issue_invitations(of_survey uuid, of_unit uuid, ids uuid[], hashes bytea[], today date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM survey_unit WHERE survey_id = of_survey AND unit_id = of_unit
                   AND organisation_id = current_organisation()) THEN
      RAISE EXCEPTION 'the survey does not run in this unit' USING ERRCODE = 'foreign_key_violation';
    END IF;
    INSERT INTO ledger.invitation (id, ticket_hash, organisation_id, survey_id, unit_id, made_on)
    SELECT i, h, current_organisation(), of_survey, of_unit, today FROM unnest(ids, hashes) AS t(i, h);
  END $$;

  CREATE FUNCTION invitation_counts(of_survey uuid)
    RETURNS TABLE (unit_id uuid, made int, opened int, answered int, stopped int)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT i.unit_id, count(*)::int, (count(*) FILTER (WHERE i.state IN ('opened', 'answered')))::int,
      (count(*) FILTER (WHERE i.state = 'answered'))::int, (count(*) FILTER (WHERE i.state = 'stopped'))::int
    FROM ledger.invitation i WHERE i.survey_id = of_survey AND i.organisation_id = current_organisation()
    GROUP BY i.unit_id $$;

  CREATE FUNCTION invitation_states(ids uuid[]) RETURNS TABLE (id uuid, state text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
    SELECT i.id, i.state FROM ledger.invitation i
    WHERE i.id = ANY (ids) AND i.organisation_id = current_organisation() $$;

  CREATE FUNCTION stop_invitations(ids uuid[]) RETURNS int
    LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
    WITH gone AS (
      UPDATE ledger.invitation i SET state = 'stopped'
      WHERE i.id = ANY (ids) AND i.organisation_id = current_organisation() AND i.state IN ('made', 'opened')
      RETURNING 1
    ) SELECT count(*)::int FROM gone $$;
`;
