import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runStorm } from '../faults/run-storm.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

/** The short form of `npm run faults -- storm`. */
describe('everything sent at once and again', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  it('is stored once: for each invitation and for each response; and guessing meets nothing but the limit', async () => {
    const plan = { invitations: 6, completions: 20, responses: 60, repeats: 5, guesses: 200, seed: 7 };
    const found = await runStorm(database, { ...plan, worker: false }, () => {});
    expect(found.wrong).toEqual([]);
    expect(found.invited.map(({ mode, accepted, stored }) => [mode, accepted, stored])).toEqual([
      ['anonymous', 6, 6],
      ['confidential', 6, 6],
    ]);
    expect(found.open).toEqual({ sent: 60, accepted: 60, stored: 60, differentReceipts: 0 });
    expect(found.guessed).toEqual({ tries: 200, hits: 0, refused: 160, limited: 40 });
    expect(found.holds).toBe(true);
  }, 150_000);
});
