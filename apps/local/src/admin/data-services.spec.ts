import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, Database, migrate, WayFinding } from '@medvirk/data-access';
import { startThrowawayDatabase, type ThrowawayDatabase } from '../postgres/throwaway-database.ts';
import type { NewUser } from './admin-services.ts';
import { type DataServices, dataServices } from './data-services.ts';

describe('the services of the command line', () => {
  let database: ThrowawayDatabase;
  beforeAll(async () => {
    database = await startThrowawayDatabase();
    await migrate(database.ownerUrl);
  }, 60_000);
  afterAll(() => database.stop());

  const using = <Result>(work: (services: DataServices) => Promise<Result>) => dataServices(database, work);
  const kari: NewUser = { name: 'Kari Holm', email: 'kari@example.org', role: 'administrator' };

  /** Runs on the tables as the application does. */
  async function reading<Result>(work: (ways: WayFinding, database: Database) => Promise<Result>): Promise<Result> {
    const dataSource = await connect(database.databaseUrl, 1);
    try {
      return await work(new WayFinding(dataSource), new Database(dataSource));
    } finally {
      await dataSource.destroy();
    }
  }

  it('says how to begin when there is no organisation', async () => {
    await expect(using((services) => services.addUser(kari))).rejects.toThrow(/user add/);
  });

  it('makes the first organisation with the first person', async () => {
    const added = await using((services) => services.addUser({ ...kari, organisation: 'Fjord sykehus' }));
    expect(added.created).toBe(true);
    const way = await reading((ways) => ways.unclaimedPerson('KARI@example.org'));
    expect(way?.personId).toBe(added.id);
  });

  it('gives a person who is there one more role, and the same role only once', async () => {
    const leader: NewUser = { ...kari, email: 'Kari@Example.org', role: 'leader' };
    const first = await using((services) => services.addUser(leader));
    const again = await using((services) => services.addUser(leader));
    expect(again).toEqual({ id: first.id, created: false });
    const person = await reading(async (ways, data) => {
      const way = await ways.unclaimedPerson(kari.email);
      return data.within(way?.organisationId ?? '', (store) => store.people.find(first.id));
    });
    expect(person?.assignments.map(({ role }) => role).sort()).toEqual(['administrator', 'leader']);
  });

  it('knows no other organisation and no other unit than those there are', async () => {
    await expect(using((services) => services.addUser({ ...kari, organisation: 'Elv' }))).rejects.toThrow(
      /"Fjord sykehus"/,
    );
    await expect(using((services) => services.addUser({ ...kari, unit: 'Elv' }))).rejects.toThrow(/no unit "Elv"/);
  });

  it('makes a key of which only the hash is kept', async () => {
    const { id, token } = await using((services) =>
      services.createToken({ name: 'journal', role: 'quality-team', expiresAt: null }),
    );
    const hash = createHash('sha256').update(token).digest();
    expect(await reading((ways) => ways.apiToken(hash))).toMatchObject({
      tokenId: id,
      name: 'journal',
      role: 'quality-team',
    });
  });

  it('finds a key no more when its time is over', async () => {
    const { token } = await using((services) =>
      services.createToken({ name: 'old', role: 'leader', expiresAt: new Date(Date.now() - 1000) }),
    );
    const hash = createHash('sha256').update(token).digest();
    expect(await reading((ways) => ways.apiToken(hash))).toBeUndefined();
  });

  it('counts nothing where there is no survey, and says so for one that does not exist', async () => {
    const none = { surveys: 0, responses: 0, waiting: 0, differences: [] };
    expect(await using((services) => services.recount(undefined, () => {}))).toEqual(none);
    expect(await using((services) => services.rebuild(undefined, () => {}))).toEqual({ surveys: 0, responses: 0 });
    const id = '3f0c1f6e-2f0e-4b5e-9a51-0d5a5f3c9d10';
    await expect(using((services) => services.recount(id, () => {}))).rejects.toThrow(/no survey/);
  });
});
