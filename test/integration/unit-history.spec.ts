import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { organisation } = contract;

describe("a unit's history", () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    home = await anOrganisation(database);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('is written ahead without coming true ahead: neither the name nor who leads the ward changes before the day', async () => {
    const params = { unitId: home.units.wardB };
    const change = (body: { from: string; name?: string; parentId?: string }) =>
      mustCall(api.url, organisation.changeUnit, { params, body }, home.administrator.headers);
    const seenByLeaderOfA = async () =>
      (await mustCall(api.url, organisation.units, {}, home.leader.headers)).units.map(({ name }) => name);

    const planned = await change({ from: '2999-01-01', name: 'Post i morgen', parentId: home.units.wardA });
    expect(planned).toMatchObject({ name: 'Post B', parentId: home.units.clinic });
    expect(planned.history.map(({ from, name }) => [from, name])).toEqual([
      ['2020-01-01', 'Post B'],
      ['2999-01-01', 'Post i morgen'],
    ]);
    expect(await seenByLeaderOfA()).toEqual(['Hele foretaket', 'Klinikken', 'Post A']);

    const happened = await change({ from: '2021-01-01', parentId: home.units.wardA });
    expect(happened).toMatchObject({ name: 'Post B', parentId: home.units.wardA });
    expect(await seenByLeaderOfA()).toEqual(['Hele foretaket', 'Klinikken', 'Post A', 'Post B']);
  });
});
