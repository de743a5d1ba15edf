import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { organisation } = contract;
const everywhere = { role: 'administrator', unit: null } as const;

describe('the last administrator', () => {
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

  it('keeps the role, also when it is narrowed to one unit, until somebody else has it', async () => {
    const { administrator, quality, units } = await anOrganisation(database);
    const assign = (personId: string, assignments: { role: 'administrator' | 'leader'; unit: string | null }[]) =>
      callApi(api.url, organisation.assign, { params: { personId }, body: { assignments } }, administrator.headers);
    for (const without of [[], [{ role: 'leader' as const, unit: null }], [{ ...everywhere, unit: units.wardA }]]) {
      const { status, code } = await assign(administrator.id, without);
      expect([status, code]).toEqual([409, 'LAST_ADMINISTRATOR']);
    }
    const { people } = await mustCall(api.url, organisation.people, {}, administrator.headers);
    expect(people.find(({ id }) => id === administrator.id)?.assignments).toEqual([everywhere]);

    expect((await assign(quality.id, [everywhere])).status).toBe(200);
    expect((await assign(administrator.id, [])).status).toBe(200);
  });

  it('is one of two who take the role from each other at the same moment', async () => {
    const { administrator, quality } = await anOrganisation(database);
    const body = { assignments: [everywhere] };
    await mustCall(api.url, organisation.assign, { params: { personId: quality.id }, body }, administrator.headers);
    const drop = (personId: string, headers: Readonly<Record<string, string>>) =>
      callApi(api.url, organisation.assign, { params: { personId }, body: { assignments: [] } }, headers);
    const both = await Promise.all([drop(quality.id, administrator.headers), drop(administrator.id, quality.headers)]);
    expect(both.map(({ status }) => status).sort()).not.toEqual([200, 200]);
    expect(both.some(({ status }) => status === 200)).toBe(true);
  });
});
