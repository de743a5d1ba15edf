import { DEMO_PEOPLE } from '../../apps/local/src/demo-people.ts';
import { moveLocalPeople } from '../../apps/local/src/identity/move-local-people.ts';
import { startThrowawayDatabase } from '../../apps/local/src/postgres/index.ts';
import { seedDemo } from '../../apps/local/src/seed/seed.ts';
import { makeTemplate } from '../integration/databases.ts';
import { type House, startHouse } from '../integration/house.ts';
import type { Servers } from '../integration/servers.ts';

/** The whole product with the demo in it, on a database that is thrown away with it. */
export async function startDemoHouse(say: (text: string) => void): Promise<House> {
  const postgres = await startThrowawayDatabase();
  try {
    await makeTemplate(postgres);
    const servers: Servers = { ...postgres, redisUrl: undefined };
    process.env.MEDVIRK_TEST_SERVERS = JSON.stringify(servers);
    const house = await startHouse({
      prepare: ({ databaseUrl, ownerUrl }) =>
        seedDemo({
          databaseUrl,
          ownerUrl,
          now: new Date(),
          people: DEMO_PEOPLE,
          onProgress: (done, total, text) => say(`demo ${Math.round((100 * done) / total)} % ${text}`),
        }),
    });
    const stop = async (): Promise<void> => {
      await house.stop();
      await postgres.stop();
    };
    // The demo's people are known under an address of the sign-in that changes from start to start.
    const way = await fetch(`${house.url}/api/session/sign-in`, { redirect: 'manual' });
    await moveLocalPeople(house.database.ownerUrl, new URL(way.headers.get('location') ?? '').origin);
    return { ...house, stop };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
