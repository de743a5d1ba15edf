import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day on which a survey was closed by hand: one without a last day for answers has no other, and its list of recipients would
 * never be erased.
 */
export class NoteClosing1795714523552 implements MigrationInterface {
  name = 'NoteClosing1795714523552';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE survey ADD COLUMN closed_on date;
      -- When those that are closed already were closed, nobody has written down: their month begins today.
      UPDATE survey SET closed_on = CURRENT_DATE WHERE status = 'closed';

      CREATE FUNCTION note_closing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status IS DISTINCT FROM OLD.status THEN
          NEW.closed_on := CASE WHEN NEW.status = 'closed' THEN CURRENT_DATE END;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER note_closing BEFORE UPDATE OF status ON survey FOR EACH ROW EXECUTE FUNCTION note_closing();

      -- The last day on which somebody could answer; null while somebody may.
      CREATE FUNCTION last_day(s survey) RETURNS date LANGUAGE sql IMMUTABLE AS
        $$ SELECT least(s.closes_on, s.closed_on) $$;

      CREATE OR REPLACE FUNCTION contact_erase(at timestamptz, today date) RETURNS int
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE gone int;
      BEGIN
        UPDATE contact.recipient r SET state = 'unknown', asks = r.asks + 1, fault = 'worker-gone'
          WHERE r.state = 'sending' AND r.claimed_at < at - interval '15 minutes';
        DELETE FROM contact.asked k USING organisation o WHERE o.id = k.organisation_id AND k.asked_on < today - o.ask_again_days;
        WITH past AS (
          SELECT s.id FROM survey s WHERE last_day(s) < today - 30
            AND EXISTS (SELECT FROM contact.recipient r WHERE r.survey_id = s.id)
        ), counts AS (
          SELECT r.survey_id, r.state || CASE WHEN r.asks > 0 THEN ' asked' ELSE '' END AS what, count(*) AS n
          FROM contact.recipient r WHERE r.survey_id IN (SELECT id FROM past) GROUP BY 1, 2
        )
        UPDATE contact.campaign c SET state = 'stopped',
          erased = (SELECT jsonb_object_agg(n.what, n.n) FROM counts n WHERE n.survey_id = c.survey_id)
        WHERE c.survey_id IN (SELECT id FROM past);
        WITH erased AS (
          DELETE FROM contact.recipient r USING survey s WHERE s.id = r.survey_id AND last_day(s) < today - 30 RETURNING 1
        ) SELECT count(*)::int INTO gone FROM erased;
        RETURN gone;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The function that erases stays as it is above without the day on which a survey was closed.
    await runner.query(`
      CREATE OR REPLACE FUNCTION last_day(s survey) RETURNS date LANGUAGE sql IMMUTABLE AS $$ SELECT s.closes_on $$;
      DROP TRIGGER note_closing ON survey;
      DROP FUNCTION note_closing;
      ALTER TABLE survey DROP COLUMN closed_on`);
  }
}
