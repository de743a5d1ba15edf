import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { connect, Database } from '@medvirk/data-access';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

/** Days as the database writes them, of what many read at once. */
const TODAY = '2026-06-01';

describe('what goes to the database in one go', () => {
  let database: TestDatabase;
  let home: TestOrganisation;
  let dataSource: DataSource;
  let house: Database;
  let superuser: pg.Client;
  beforeAll(async () => {
    database = await freshDatabase();
    home = await anOrganisation(database, 'Først og sist');
    dataSource = await connect(database.databaseUrl, 1);
    house = new Database(dataSource);
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser?.end();
    await dataSource?.destroy();
    await database?.drop();
  });

  const names = async (): Promise<string[]> =>
    (await house.within(home.id, (store) => store.people.all())).map(({ name }) => name);

  it('is answered to whoever asked, in whatever order the answers are awaited', async () => {
    await house.within(home.id, async (store) => {
      const [one, none, all] = await Promise.all([
        store.councils.find(home.councilId, TODAY),
        store.councils.find(home.id, TODAY),
        store.councils.all(TODAY),
      ]);
      expect(one?.members.map(({ personId }) => personId).sort()).toEqual(home.members.map(({ id }) => id).sort());
      expect(none).toBeUndefined();
      expect(all).toEqual([one]);
      const people = await Promise.all(home.members.map(({ id }) => store.people.find(id)));
      expect(people.map((person) => person?.name)).toEqual(home.members.map(({ name }) => name));
    });
  });

  it('is planned once per connection where a page asks for it, however many ask at once', async () => {
    const fresh = await connect(database.databaseUrl, 1);
    try {
      const other = new Database(fresh);
      await other.within(home.id, (store) =>
        Promise.all([store.organisation.themes(), store.organisation.themes(), store.organisation.themes()]),
      );
      await other.within(home.id, (store) => store.organisation.themes());
      const planned: { asked: number }[] = await fresh.query(
        `SELECT (generic_plans + custom_plans)::int AS asked FROM pg_prepared_statements WHERE statement LIKE '%FROM theme %'`,
      );
      expect(planned).toEqual([{ asked: 4 }]);
    } finally {
      await fresh.destroy();
    }
  });

  it('is undone as a whole when a part of it fails, is told what failed, and leaves a connection that works', async () => {
    const before = await names();
    const failed = house.within(home.id, async (store) => {
      await store.people.add({ name: 'Halvveis', email: 'halvveis@test.example' });
      await Promise.all([store.organisation.themes(), store.people.find('ingen id'), store.councils.all(TODAY)]);
    });
    await expect(failed).rejects.toThrow(/invalid input syntax for type uuid/);
    expect(await names()).toEqual(before);
  });

  it('comes to nothing when it is asked after a part of it has failed: the house is closed by then', async () => {
    let late: Promise<unknown> = Promise.resolve();
    const failed = house.within(home.id, (store) => {
      const bad = store.people.find('ingen id');
      late = bad.catch(() => sleep(100)).then(() => store.people.all());
      return Promise.all([bad, late]);
    });
    await expect(failed).rejects.toThrow(/invalid input syntax for type uuid/);
    await expect(late).rejects.toThrow(/released/);
  });

  it('is never done in another house than its own, though nobody waits to hear that the house is known', async () => {
    const other = await anOrganisation(database, 'Naboen');
    const seen = await Promise.all(
      [home, other, home, other].map(({ id }) =>
        house.within(id, async (store) => (await store.organisation.get()).name),
      ),
    );
    expect(seen).toEqual(['Først og sist', 'Naboen', 'Først og sist', 'Naboen']);
    // After a transaction nothing of it is left: who asks outside of one sees no house.
    expect(await dataSource.query('SELECT id FROM organisation')).toEqual([]);
  });

  it('says so when the connection was cut before it, and takes another one', async () => {
    const pid = async (): Promise<number> => (await dataSource.query('SELECT pg_backend_pid() AS pid'))[0].pid;
    const first = await pid();
    const cut = house.within(home.id, async (store) => {
      await superuser.query('SELECT pg_terminate_backend($1)', [first]);
      return Promise.all([store.organisation.get(), store.organisation.themes()]);
    });
    await expect(cut).rejects.toThrow();
    expect((await house.within(home.id, (store) => store.organisation.get())).name).toBe('Først og sist');
    expect(await pid()).not.toBe(first);
  });

  it('is refused as a whole where its transaction could not begin', async () => {
    const people = await names();
    const ask = pg.Client.prototype.query as unknown as (...given: unknown[]) => unknown;
    let isRefused = false;
    const spy = jest.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
      this: unknown,
      ...given: unknown[]
    ) {
      const refuse = given[0] === 'START TRANSACTION' && !isRefused;
      isRefused ||= refuse;
      return (refuse ? Promise.reject(new Error('cancelled')) : ask.apply(this, given)) as never;
    } as never);
    try {
      const failed = house.within(home.id, (store) =>
        store.people.add({ name: 'Uten hus', email: 'uten@test.example' }),
      );
      await expect(failed).rejects.toThrow();
      expect(isRefused).toBe(true);
    } finally {
      spy.mockRestore();
    }
    expect(await names()).toEqual(people);
  });

  it('is planned anew, on another connection, when a migration has changed what it gives', async () => {
    const themes = () => house.within(home.id, (store) => store.organisation.themes());
    const before = await themes();
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    try {
      await owner.query('ALTER TABLE theme ALTER COLUMN texts TYPE json');
      await expect(themes()).rejects.toThrow(/cached plan must not change result type/);
      expect(await themes()).toEqual(before);
    } finally {
      await owner.query('ALTER TABLE theme ALTER COLUMN texts TYPE jsonb');
      await owner.end();
      await themes().catch(() => undefined); // the same once more, for what comes next
    }
  });

  it('begins a transaction that sees one state of the data, where that is asked for', async () => {
    const two = await connect(database.databaseUrl, 1);
    try {
      const [before, after] = await house.withinSnapshot(home.id, async (store) => {
        const first = (await store.organisation.themes()).length;
        await new Database(two).within(home.id, (elsewhere) =>
          elsewhere.organisation.saveTheme('late', { nb: 'Sent' }),
        );
        return [first, (await store.organisation.themes()).length];
      });
      expect(after).toBe(before);
      expect(await house.within(home.id, async (store) => (await store.organisation.themes()).length)).toBe(
        Number(before) + 1,
      );
    } finally {
      await two.destroy();
    }
  });
});
