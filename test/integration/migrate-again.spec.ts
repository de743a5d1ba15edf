import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, migrate, QUEUE_SCHEMA } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { anAnsweredSurvey } from '../builders/answered-survey.ts';
import { EVERY_PICTURE } from '../builders/every-picture.ts';
import { anOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

describe('a database that has been in use', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('is migrated again at the next start, also after the queue has made sequences of its own', async () => {
    const dataSource = await connect(database.databaseUrl, 1);
    await dataSource.query(`CREATE SEQUENCE ${QUEUE_SCHEMA}.bullmq_jid_test`);
    await dataSource.destroy();
    expect(await migrate(database.ownerUrl)).toEqual({ applied: [] });
  });

  it('has surveys that ask for numbers and days counted anew, once it counts them in classes', async () => {
    const home = await anOrganisation(database);
    const asked = async (content: QuestionnaireContent) =>
      anAnsweredSurvey(database, { organisationId: home.id, unitIds: [home.units.wardA], content, given: [] });
    const withNumbers = await asked(EVERY_PICTURE);
    await asked(aQuestionnaire());
    const name = 'CountInClasses1795752169743';
    await asOwner(database, (owner) => owner.query('DELETE FROM migrations WHERE name = $1', [name]));
    expect(await migrate(database.ownerUrl)).toEqual({ applied: [name] });
    const { rows } = await asOwner(database, (owner) => owner.query('SELECT survey_id FROM pseudonym.recount'));
    expect(rows).toEqual([{ survey_id: withNumbers }]);
  });

  it('gets a step that is older than the newest it has had: steps are told by name, not by their place in time', async () => {
    const older = 'TryOut1795704400002';
    await asOwner(database, async (owner) => {
      const { rows } = await owner.query('SELECT name FROM migrations ORDER BY timestamp DESC LIMIT 1');
      expect(rows[0].name).not.toBe(older);
      await owner.query('DROP TABLE pilot_note, pilot_sitting');
      await owner.query('DELETE FROM migrations WHERE name = $1', [older]);
    });
    expect(await migrate(database.ownerUrl)).toEqual({ applied: [older] });
    await asOwner(database, (owner) => owner.query('SELECT id FROM pilot_note'));
    expect(await migrate(database.ownerUrl)).toEqual({ applied: [] });
  });
});
