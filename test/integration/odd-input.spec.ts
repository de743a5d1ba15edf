import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
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

  it.each(['not', 'all'] as const)(
    'a rule in a rule in a rule, thousands deep (%s), is refused as input',
    async (op) => {
      const rule = `{"op":"${op}","of":${op === 'all' ? '[' : ''}`;
      const showIf = `${rule.repeat(3000)}{"op":"answered","question":"informed"}${(op === 'all' ? ']}' : '}').repeat(3000)}`;
      const content = JSON.stringify(aQuestionnaire()).replace('"code":"s1"', `"code":"s1","showIf":${showIf}`);
      const response = await fetch(`${api.url}${contract.questionnaires.create.path}`, {
        method: 'POST',
        headers: { ...house.quality.headers, 'content-type': 'application/json' },
        body: `{"councilId":null,"content":${content}}`,
      });
      expect([response.status, await response.json()]).toMatchObject([400, { error: { code: 'INPUT_NOT_VALID' } }]);
    },
  );

  it('what no column can hold is refused as input: a NUL byte, a year 0, a number beyond all revisions', async () => {
    const { administrator, quality } = house;
    const council = { body: { name: 'R\u0000det' } };
    const unit = { body: { name: 'Post', parentId: house.units.clinic, from: '0000-01-01' } };
    const params = { versionId: things.version };
    const content = { params, body: { revision: 2 ** 40, content: aQuestionnaire() } };
    const answers = [
      await callApi(api.url, contract.organisation.addCouncil, council, administrator.headers),
      await callApi(api.url, contract.organisation.addUnit, unit, administrator.headers),
      await callApi(api.url, contract.questionnaires.saveContent, content, quality.headers),
    ];
    expect(answers.map(({ status, code }) => [status, code])).toEqual(Array(3).fill([400, 'INPUT_NOT_VALID']));
  });
});
