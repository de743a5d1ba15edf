import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { answering, surveys } = contract;

describe('a receipt that was lost', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it.each(['paused', 'closed'] as const)(
    'is given again when the survey is %s meanwhile; nothing new is taken',
    async (to) => {
      const home = await anOrganisation(database);
      const { survey, linkCode } = await fillOrganisation(api.url, home);
      const params = { linkCode };
      const response = (id: string, value: number) => ({
        id,
        role: 'patient' as const,
        language: 'nb',
        answers: {
          important: { state: 'answered' as const, value: 4 },
          informed: { state: 'answered' as const, value },
          missed: { state: 'answered' as const, value: 'Ring meg på 98 76 54 32' },
        },
      });
      const send = (id: string, value: number) =>
        callApi(api.url, answering.submit, { params, body: response(id, value) as never });
      const id = randomUUID();
      const first = await send(id, 1);
      expect([first.status, first.code]).toEqual([201, undefined]);
      await mustCall(api.url, surveys.move, { params: { surveyId: survey }, body: { to } }, home.quality.headers);
      // An open link is remembered for a moment.
      const refused = async () => (await send(randomUUID(), 1)).code === 'SURVEY_NOT_OPEN';
      for (let asked = 0; asked < 40 && !(await refused()); asked += 1) await wait(100);

      const again = await send(id, 1);
      expect([again.status, again.body]).toEqual([200, first.body]);
      expect(again.body.masked).toEqual(['phone']);
      const other = await send(id, 2);
      expect([other.status, other.code]).toEqual([409, 'SURVEY_NOT_OPEN']);
      const broken = await send(id, 99);
      expect([broken.status, broken.code]).toEqual([409, 'SURVEY_NOT_OPEN']);
    },
  );
});
