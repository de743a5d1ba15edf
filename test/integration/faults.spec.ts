import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { audit } from '../faults/audit.ts';
import { type BreakPlan, type Broken, breakHouse } from '../faults/break-house.ts';
import { wipePostgresQueue, wipeRedisQueue } from '../faults/wipe-queue.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { servers } from './servers.ts';

/** The short form of `npm run faults`: fewer responses and faults, the same audit. */
describe('a house that is broken while people answer', () => {
  const responses = 800;
  let database: TestDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database?.drop());

  const broken = (plan: Pick<BreakPlan, 'strikes' | 'seed' | 'redisUrl'>): Promise<Broken> =>
    breakHouse({ ...database, responses, connections: 16, ...plan });
  const whole = {
    acknowledged: responses,
    stored: responses,
    lost: 0,
    duplicated: 0,
    foreign: 0,
    uncounted: 0,
    differences: 0,
    fell: [],
    whole: true,
  };

  it('stores and counts every acknowledged response once when worker and API are killed, and would see if it had not', async () => {
    const left = await broken({ seed: 1, strikes: ({ killApi, killWorker }) => [killWorker(), killApi()] });
    expect(left).toMatchObject({ ...whole, struck: ['kill -9 worker', 'kill -9 API'] });
    expect(left.ledger.wrong).toEqual([]);
    expect(left.ledger.unanswered).toBeGreaterThan(0); // the load was under way

    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      await owner.query(`DELETE FROM response WHERE id = $1`, [[...left.ledger.acknowledged][0]]);
      await owner.query(`UPDATE response SET body_hash = '\\x00' WHERE id = $1`, [[...left.ledger.acknowledged][1]]);
      await owner.query(`UPDATE aggregate SET count = count + 2 WHERE kind = 'response' AND ctid =
        (SELECT min(ctid) FROM aggregate WHERE kind = 'response')`);
    } finally {
      await owner.end();
    }
    const tampered = await audit(database, left.survey, left.ledger);
    expect(tampered).toMatchObject({ lost: 2, foreign: 1, duplicated: 3 });
    expect(tampered.differences).toBeGreaterThan(0);
  });

  it('loses nothing when the queue in PostgreSQL is emptied', async () => {
    const wipe = wipePostgresQueue(database.ownerUrl);
    expect(await broken({ seed: 2, strikes: () => [wipe, wipe] })).toMatchObject({
      ...whole,
      struck: [wipe.name, wipe.name],
    });
  });

  (servers().redisUrl ? it : it.skip)('loses nothing when the queue in Redis is emptied', async () => {
    const redisUrl = servers().redisUrl ?? '';
    const wipe = wipeRedisQueue(redisUrl);
    const left = await broken({ seed: 3, redisUrl, strikes: () => [wipe, wipe] });
    expect(left).toMatchObject({ ...whole, struck: [wipe.name, wipe.name] });
  });
});
