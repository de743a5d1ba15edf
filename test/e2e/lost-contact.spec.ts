import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { runNetwork } from '../faults/run-network.ts';
import { runResume } from '../faults/run-resume.ts';
import { freshDatabase, type TestDatabase } from '../integration/databases.ts';

/** The short form of `npm run faults -- network` and `-- resume`. */
describe('somebody who loses contact, or goes on elsewhere', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  it('keeps every answer, is told the truth, and is stored once', async () => {
    const { found, faults, holds } = await runNetwork(database, { runs: 6, atOnce: 2, seed: 5 });
    expect(faults).toEqual([]);
    const whole = { runs: 2, stored: 2, complete: 2, leftBehind: 0, falseReceipts: 0 };
    expect(found).toEqual([
      { drop: 'contact', told: 2, ...whole },
      { drop: 'request', told: 0, ...whole },
      { drop: 'receipt', told: 0, ...whole },
    ]);
    expect(holds).toBe(true);
  }, 120_000);

  it('finds all as it was on another device, also after a new version', async () => {
    const { found, faults } = await runResume(database, { surveys: 4, atOnce: 2, seed: 43 });
    expect(faults).toEqual([]);
    expect(found).toEqual([
      { newVersion: false, surveys: 2, sameState: 2, samePage: 2 },
      { newVersion: true, surveys: 2, sameState: 2, samePage: 2 },
    ]);
  }, 120_000);
});
