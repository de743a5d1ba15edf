import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import type { Things } from '../builders/route-inputs.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { surveys, home } = contract;

describe('input that is odd', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let house: TestOrganisation;
  let things: Things;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    house = await anOrganisation(database);
    things = await fillOrganisation(api.url, house);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  describe('a title', () => {
    it.each([[{ norsk: 'Hei' }], [{}], [{ nb: ' ' }]])(
      'of %j is refused, and the survey can still be read',
      async (title) => {
        const params = { surveyId: things.survey };
        const { headers } = house.quality;
        const refused = await callApi(api.url, surveys.rename, { params, body: { title } }, headers);
        expect([refused.status, refused.code]).toEqual([400, 'INPUT_NOT_VALID']);
        for (const [route, given] of [
          [surveys.list, {}],
          [home.get, {}],
          [contract.answering.open, { params: { linkCode: things.linkCode } }],
        ] as const) {
          expect([route.path, (await callApi(api.url, route, given as never, headers)).status]).toEqual([
            route.path,
            200,
          ]);
        }
      },
    );
  });
});
