import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RoleAssignment } from '@medvirk/access';
import { contract } from '@medvirk/api-contract';
import { connect, Database } from '@medvirk/data-access';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { routeInputs, type Things } from '../builders/route-inputs.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';

describe('how far a role reaches', () => {
  let house: HouseInProcess;
  let home: TestOrganisation;
  /** A survey and an action in ward A. */
  let things: Things;

  beforeAll(async () => {
    house = await houseInProcess({ worker: false });
    home = await anOrganisation(house.database);
    things = await fillOrganisation(house.url, home);
  });
  afterAll(() => house?.stop());

  /** What the browser of a person with these roles sends. */
  async function signedInWith(assignments: readonly RoleAssignment[]): Promise<Record<string, string>> {
    const dataSource = await connect(house.database.databaseUrl, 1);
    const [secret, csrfToken] = [randomBytes(32).toString('base64url'), randomBytes(16).toString('hex')];
    try {
      await new Database(dataSource).within(home.id, async (store) => {
        const personId = await store.people.add({ name: 'En person', email: `${csrfToken}@test.example` });
        await store.people.assign(personId, assignments);
        const idHash = createHash('sha256').update(secret).digest();
        await store.sessions.open({ idHash, personId, csrfToken, idToken: null, now: new Date() });
      });
    } finally {
      await dataSource.destroy();
    }
    return { cookie: `__Host-medvirk=${secret}`, 'x-csrf-token': csrfToken };
  }
  const send = async (name: string, route: Parameters<typeof callApi>[1], headers: Record<string, string>) =>
    (await callApi(house.url, route, (routeInputs(things)[name] ?? {}) as never, headers)).code ?? 'done';

  it('ends at the unit: who runs surveys in ward B finds none of ward A', async () => {
    const headers = await signedInWith([{ role: 'quality-team', unit: home.units.wardB }]);
    expect((await callApi(house.url, contract.surveys.list, {}, headers)).body).toEqual({ surveys: [] });
    expect(await send('surveys.get', contract.surveys.get, headers)).toBe('NOT_FOUND');
    expect(await send('results.survey', contract.results.survey, headers)).toBe('NOT_FOUND');
    expect(await send('improvement.changeAction', contract.improvement.changeAction, headers)).toBe('NOT_FOUND');
  });

  it('takes in what lies below', async () => {
    const headers = await signedInWith([{ role: 'leader', unit: home.units.clinic }]);
    expect(await send('surveys.get', contract.surveys.get, headers)).toBe('done');
    expect(await send('results.survey', contract.results.survey, headers)).toBe('done');
  });

  it('of an administrator of one ward does not make them administrator of all', async () => {
    const headers = await signedInWith([{ role: 'administrator', unit: home.units.wardA }]);
    expect(await send('organisation.units', contract.organisation.units, headers)).toBe('done');
    for (const name of ['update', 'addUnit', 'changeUnit', 'people', 'assign', 'addMember', 'addToken'] as const) {
      expect(await send(`organisation.${name}`, contract.organisation[name], headers)).toBe('NOT_ALLOWED');
    }
  });

  it('is not lent to another role: who reads everywhere and runs in ward B changes nothing in ward A', async () => {
    const headers = await signedInWith([
      { role: 'leader', unit: null },
      { role: 'quality-team', unit: home.units.wardB },
    ]);
    expect(await send('surveys.get', contract.surveys.get, headers)).toBe('done');
    expect(await send('surveys.rename', contract.surveys.rename, headers)).toBe('NOT_FOUND');
    expect(await send('surveys.move', contract.surveys.move, headers)).toBe('NOT_FOUND');
    expect(await send('surveys.create', contract.surveys.create, headers)).toBe('NOT_FOUND');
    expect(await send('tellBack.preview', contract.tellBack.preview, headers)).toBe('NOT_FOUND');
    expect(await send('tellBack.publish', contract.tellBack.publish, headers)).toBe('NOT_FOUND');
    expect(await send('tellBack.unpublish', contract.tellBack.unpublish, headers)).toBe('NOT_FOUND');
    expect(await send('series.rebase', contract.series.rebase, headers)).toBe('NOT_FOUND');
    // What the service does about it is the leader's own, wherever they lead.
    expect(await send('improvement.changeAction', contract.improvement.changeAction, headers)).toBe('done');
    expect(await send('improvement.addStaffEvidence', contract.improvement.addStaffEvidence, headers)).toBe(
      'NOT_FOUND',
    );
  });
});
