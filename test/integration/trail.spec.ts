import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { connect, Database, verifyTrail } from '@medvirk/data-access';
import pg from 'pg';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { questionnaires } = contract;

describe('the trail', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let database: Database;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    database = new Database(await connect(test.databaseUrl, 6));
    await fillOrganisation(api.url, home);
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
    await api?.stop();
    await test?.drop();
  });

  const kinds = async (): Promise<string[]> => {
    const { rows } = await asOwner(test, (owner) =>
      owner.query<{ kind: string }>('SELECT kind FROM trail_entry WHERE organisation_id = $1 ORDER BY number', [
        home.id,
      ]),
    );
    return rows.map(({ kind }) => kind);
  };

  it('holds every step from the first draft to the published version, in order', async () => {
    const steps = await kinds();
    const expected = [
      'questionnaire-created',
      'sent-to-council',
      'proposal-made',
      'proposal-answered',
      'signed-off',
      'signed-off',
      'version-approved',
      'version-published',
    ];
    expect(steps.filter((kind) => expected.includes(kind))).toEqual(expected);
    expect(await verifyTrail(database, home.id)).toEqual({ entries: steps.length, faults: [] });
  });

  it('tells which words of which question a save has changed, and holds no name', async () => {
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    const created = await mustCall(api.url, questionnaires.create, { body }, home.quality.headers);
    const content = aQuestionnaire();
    const advice = content.sections[0]?.questions.find(({ code }) => code === 'advice');
    if (advice) advice.texts = { nb: 'Hva bør vi gjøre annerledes?' };
    const params = { versionId: created.id };
    await mustCall(
      api.url,
      questionnaires.saveContent,
      { params, body: { revision: 1, content } },
      home.quality.headers,
    );
    const entries = await database.within(home.id, (store) =>
      store.trail.ofQuestion(created.questionnaireId, 'advice'),
    );
    expect(entries.at(-1)).toMatchObject({
      kind: 'question-worded',
      actorId: home.quality.id,
      actorName: home.quality.name,
      question: 'advice',
      details: {
        revision: 2,
        texts: [
          { key: 'advice', before: { nb: 'Hva kan vi gjøre bedre?' }, after: { nb: 'Hva bør vi gjøre annerledes?' } },
        ],
      },
    });
    const { rows } = await asOwner(test, (owner) => owner.query(`SELECT details::text AS text FROM trail_entry`));
    expect(JSON.stringify(rows)).not.toContain(home.quality.name);
  });

  it('stays one chain when many write at once', async () => {
    const before = (await kinds()).length;
    const append = () =>
      database.within(home.id, (store) =>
        store.trail.append({ kind: 'not-understood', at: new Date(), actorId: home.members[0].id, question: 'advice' }),
      );
    await Promise.all(Array.from({ length: 40 }, append));
    expect(await verifyTrail(database, home.id)).toEqual({ entries: before + 40, faults: [] });
  });

  describe('as the application meets it', () => {
    const refusal = async (sql: string): Promise<string | undefined> => {
      const app = new pg.Client({ connectionString: test.databaseUrl, options: '-c role=medvirk_app' });
      await app.connect();
      try {
        await app.query(`SELECT set_config('medvirk.organisation', $1, false)`, [home.id]);
        await app.query(sql);
        return undefined;
      } catch (fault) {
        return (fault as pg.DatabaseError).code;
      } finally {
        await app.end();
      }
    };

    it.each([
      `UPDATE trail_entry SET kind = 'version-approved'`,
      'DELETE FROM trail_entry',
      'TRUNCATE trail_entry',
      'UPDATE trail_head SET number = 0',
      'DELETE FROM trail_head',
    ])('can be appended to and nothing else: %s', async (sql) => {
      expect(await refusal(sql)).toBe('42501');
    });

    it('takes no number and no hash from whoever writes', async () => {
      const sql = `INSERT INTO trail_entry (organisation_id, number, kind, previous_hash, hash)
        VALUES ('${home.id}', 1, 'signed-off', '', 'forged')`;
      expect(await refusal(sql)).toBeUndefined();
      expect((await verifyTrail(database, home.id)).faults).toEqual([]);
    });
  });

  describe('after somebody who owns the tables has been at it', () => {
    /** Tampers, looks, and takes all back. */
    const faultsAfter = async (sql: string) => {
      const snapshot = 'CREATE TABLE kept AS TABLE trail_entry';
      await asOwner(test, (owner) => owner.query(snapshot));
      try {
        await asOwner(test, (owner) => owner.query(sql, sql.includes('$1') ? [home.id] : []));
        return (await verifyTrail(database, home.id)).faults;
      } finally {
        await asOwner(test, async (owner) => {
          await owner.query('ALTER TABLE trail_entry DISABLE TRIGGER chain_trail');
          await owner.query('DELETE FROM trail_entry; INSERT INTO trail_entry TABLE kept; DROP TABLE kept');
          await owner.query('ALTER TABLE trail_entry ENABLE TRIGGER chain_trail');
        });
      }
    };

    it.each([
      ['words', `UPDATE trail_entry SET details = '{"decision":"declined"}' WHERE organisation_id = $1 AND number = 4`],
      ['who', `UPDATE trail_entry SET actor_id = gen_random_uuid() WHERE organisation_id = $1 AND number = 4`],
      ['when', `UPDATE trail_entry SET at = at - interval '1 day' WHERE organisation_id = $1 AND number = 4`],
    ])('names the entry whose %s were changed', async (_, sql) => {
      expect(await faultsAfter(sql)).toEqual([{ number: 4, what: 'changed' }]);
    });

    it('names the next entry when one was changed and its hash made anew', async () => {
      const sql = `UPDATE trail_entry t SET kind = 'version-retired', hash = (
          SELECT sha256(convert_to(trail_text(ROW(t.organisation_id, t.number, t.at, 'version-retired', t.actor_id,
            t.questionnaire_id, t.version_id, t.question, t.subject_id, t.details, t.previous_hash, t.hash)::trail_entry), 'UTF8')))
        WHERE organisation_id = $1 AND number = 4`;
      expect(await faultsAfter(sql)).toEqual([{ number: 5, what: 'unlinked' }]);
    });

    it('names an entry that was taken out, in the middle and at the end', async () => {
      expect(await faultsAfter('DELETE FROM trail_entry WHERE organisation_id = $1 AND number = 4')).toEqual([
        { number: 4, what: 'missing' },
      ]);
      const last = (await kinds()).length;
      expect(await faultsAfter(`DELETE FROM trail_entry WHERE organisation_id = $1 AND number >= ${last - 1}`)).toEqual(
        [
          { number: last - 1, what: 'missing' },
          { number: last, what: 'missing' },
        ],
      );
    });
  });
});
