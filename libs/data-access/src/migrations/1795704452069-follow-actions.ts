import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an action rests on, how it was closed, and decisions to draw limits of a chart anew. */
export class FollowActions1795704452069 implements MigrationInterface {
  name = 'FollowActions1795704452069';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE action
        ADD COLUMN basis jsonb NOT NULL DEFAULT '[]',
        ADD COLUMN outcome_kind text CHECK (outcome_kind IN ('measured', 'reasoned')),
        ADD COLUMN closing_effect jsonb;
      -- Those that were closed before had a reason, and no more.
      UPDATE action SET outcome_kind = 'reasoned' WHERE status IN ('done', 'dropped');
      CREATE TABLE chart_rebase (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
        questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
        unit_id uuid NOT NULL REFERENCES unit,
        question text NOT NULL,
        from_month text NOT NULL CHECK (from_month ~ '^[0-9]{4}-[0-9]{2}$'),
        reason text NOT NULL,
        by_id uuid NOT NULL REFERENCES person,
        at timestamptz NOT NULL,
        withdrawn_at timestamptz
      );
      CREATE INDEX ON chart_rebase (questionnaire_id, unit_id, question);
      ALTER TABLE chart_rebase ENABLE ROW LEVEL SECURITY;
      ALTER TABLE chart_rebase FORCE ROW LEVEL SECURITY;
      CREATE POLICY own_organisation ON chart_rebase TO medvirk_app
        USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
      CREATE POLICY owner_all ON chart_rebase TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON chart_rebase TO medvirk_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE chart_rebase;
      ALTER TABLE action DROP COLUMN basis, DROP COLUMN outcome_kind, DROP COLUMN closing_effect`);
  }
}
