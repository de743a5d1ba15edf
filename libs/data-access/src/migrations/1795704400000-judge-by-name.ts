import type { MigrationInterface, QueryRunner } from 'typeorm';

const NEW_TABLES = ['comparability_judgement', 'finding_dismissal', 'jargon_word'] as const;

/**
 * What people judge otherwise than a rule: whether figures may stand in one line across a change of words, advice on the design
 * that is let be, and the house's own words to avoid. Each with a name and a reason; what was judged before is in the trail.
 */
export class JudgeByName1795704400000 implements MigrationInterface {
  name = 'JudgeByName1795704400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    for (const table of NEW_TABLES) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY own_organisation ON ${table} TO medvirk_app
          USING (organisation_id = current_organisation()) WITH CHECK (organisation_id = current_organisation());
        CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
        GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO medvirk_app`);
    }
    await runner.query('GRANT UPDATE ON questionnaire TO medvirk_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of NEW_TABLES) await runner.query(`DROP TABLE IF EXISTS ${table} CASCADE`);
    await runner.query('ALTER TABLE questionnaire DROP COLUMN expected_responses');
  }
}

const TABLES = `
  -- How many answers are expected where figures are read, for advice on groups that would be too small.
  ALTER TABLE questionnaire ADD COLUMN expected_responses int CHECK (expected_responses BETWEEN 1 AND 1000000);
  CREATE TABLE comparability_judgement (
    -- The later of the two versions; the other is the one before it.
    version_id uuid NOT NULL REFERENCES questionnaire_version ON DELETE CASCADE,
    question text NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    mark text NOT NULL CHECK (mark IN ('same', 'reworded', 'not-comparable')),
    reason text NOT NULL,
    judged_by uuid NOT NULL REFERENCES person,
    judged_at timestamptz NOT NULL,
    PRIMARY KEY (version_id, question)
  );
  -- By questionnaire: advice that was let be stays so in the next version, for as long as what it is about stays.
  CREATE TABLE finding_dismissal (
    questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    check_id text NOT NULL,
    place text NOT NULL,
    language text NOT NULL,
    judged text NOT NULL,
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    reason text NOT NULL,
    dismissed_by uuid NOT NULL REFERENCES person,
    dismissed_at timestamptz NOT NULL,
    PRIMARY KEY (questionnaire_id, check_id, place, language, judged)
  );
  CREATE TABLE jargon_word (
    organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
    key text NOT NULL,
    -- Null where the house does not want to be told of a word of the starter list.
    word jsonb,
    changed_by uuid NOT NULL REFERENCES person,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, key)
  );
`;
