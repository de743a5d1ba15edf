import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is kept about whoever has an address, for a person who asks and has lost their link. The one road from an address to a response,
 * so each use of it leaves a line that the application can't take away: when, by whom, how the person was known, and nothing of who it was.
 */
export class GiveSubjectAccess1795730244997 implements MigrationInterface {
  name = 'GiveSubjectAccess1795730244997';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact.subject_access (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        given_by uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        given_at timestamptz NOT NULL,
        identity_check text NOT NULL CHECK (length(trim(identity_check)) >= 10),
        surveys int NOT NULL,
        responses int NOT NULL
      );
      CREATE INDEX subject_access_of_organisation ON contact.subject_access (organisation_id, given_at);

      CREATE FUNCTION contact_give_access(address text, giver uuid, at timestamptz, identity_check_ text)
        RETURNS TABLE (survey_id uuid, unit_id uuid, email text, phone text, language text, state text, asks int,
          invitation_state text, response_id uuid, not_asked_since date)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE
        since_ date;
        mine jsonb;
      BEGIN
        IF NOT EXISTS (SELECT FROM person p WHERE p.id = giver AND p.organisation_id = current_organisation()) THEN
          RAISE EXCEPTION 'nobody of this organisation' USING ERRCODE = 'foreign_key_violation';
        END IF;
        SELECT v.since INTO since_ FROM contact.reservation v
          WHERE v.organisation_id = current_organisation() AND v.address_hash = contact_hash(address);
        SELECT coalesce(jsonb_agg(to_jsonb(f)), '[]') INTO mine FROM (
          SELECT r.survey_id, r.unit_id, r.email, r.phone, r.language, r.state, r.asks, i.state AS invitation_state, l.response_id
          FROM contact.recipient r JOIN survey s ON s.id = r.survey_id
          LEFT JOIN ledger.invitation i ON i.id = r.invitation_id
          LEFT JOIN pseudonym.link l ON l.invitation_id = i.id AND s.privacy_mode <> 'anonymous'
          WHERE r.organisation_id = current_organisation() AND (lower(r.email) = lower(address) OR r.phone = address)) AS f;
        INSERT INTO contact.subject_access (organisation_id, given_by, given_at, identity_check, surveys, responses)
          SELECT current_organisation(), giver, at, identity_check_, count(*), count(f.response_id)
          FROM jsonb_to_recordset(mine) AS f(response_id uuid);
        RETURN QUERY
          SELECT f.survey_id, f.unit_id, f.email, f.phone, f.language, f.state, f.asks, f.invitation_state, f.response_id, since_
          FROM (SELECT 1) AS one LEFT JOIN jsonb_to_recordset(mine) AS f(survey_id uuid, unit_id uuid, email text, phone text,
            language text, state text, asks int, invitation_state text, response_id uuid) ON true;
      END $$;

      CREATE FUNCTION contact_accesses_given(most int)
        RETURNS TABLE (given_by uuid, given_at timestamptz, identity_check text, surveys int, responses int)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT a.given_by, a.given_at, a.identity_check, a.surveys, a.responses FROM contact.subject_access a
        WHERE a.organisation_id = current_organisation() ORDER BY a.given_at DESC LIMIT most $$;`);
    for (const name of ['contact_give_access', 'contact_accesses_given']) {
      await runner.query(
        `REVOKE ALL ON FUNCTION ${name} FROM PUBLIC; GRANT EXECUTE ON FUNCTION ${name} TO medvirk_app`,
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION contact_give_access, contact_accesses_given; DROP TABLE contact.subject_access');
  }
}
