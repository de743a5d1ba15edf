import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, Database, type Pace, WaitFirst } from '@medvirk/data-access';
import { anOrganisation } from '../builders/organisation.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const SETTINGS = ['role', 'statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'];

describe("the application's connection", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database?.drop());

  const settings = async (pace?: Pace): Promise<string[]> => {
    const dataSource = await connect(database.databaseUrl, 1, pace);
    try {
      const rows: { value: string }[] = await dataSource.query(
        'SELECT current_setting(name) AS value FROM unnest($1::text[]) WITH ORDINALITY AS s(name, n) ORDER BY n',
        [SETTINGS],
      );
      return rows.map(({ value }) => value);
    } finally {
      await dataSource.destroy();
    }
  };

  it('lets nothing hang where people wait, and a recount take its time; always as the role without rights', async () => {
    expect(await settings()).toEqual(['medvirk_app', '30s', '10s', '1min']);
    expect(await settings('lengthy')).toEqual(['medvirk_app', '0', '0', '0']);
  });

  it('goes back to the others while work waits for something long, which then begins anew with nothing of it done twice', async () => {
    const { id } = await anOrganisation(database, 'Ventende');
    const dataSource = await connect(database.databaseUrl, 1);
    try {
      const house = new Database(dataSource);
      let isThere = (): void => undefined;
      const long = new Promise<void>((done) => {
        isThere = done;
      });
      let began = 0;
      const waits = house.within(id, async (store) => {
        began += 1;
        await store.councils.add('Rådet som ventet');
        if (began === 1) throw new WaitFirst(long);
        return (await store.councils.all('2026-01-01')).filter(({ name }) => name === 'Rådet som ventet').length;
      });
      // The only connection is free: others work while it waits.
      await house.within(id, async (store) => store.organisation.get());
      isThere();
      expect(await waits).toBe(1);
      expect(began).toBe(2);
      const failed = house.within(id, () => Promise.reject(new WaitFirst(Promise.reject(new Error('undecided')))));
      await expect(failed).rejects.toThrow('undecided');
    } finally {
      await dataSource.destroy();
    }
  });

  it('gives up on a database that takes the call and says nothing', async () => {
    const sockets = new Set<Socket>();
    const mute = createServer((socket) => sockets.add(socket)).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const { port } = mute.address() as AddressInfo;
    const begun = Date.now();
    await expect(connect(`postgres://a:b@127.0.0.1:${port}/c`, 1)).rejects.toThrow(/timeout/);
    expect(Date.now() - begun).toBeLessThan(8000);
    for (const socket of sockets) socket.destroy();
    mute.close();
  });
});
