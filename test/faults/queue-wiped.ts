import { startRedis } from '../integration/redis-server.ts';
import type { Check } from '../report/finding.ts';
import { startDurableDatabase } from '../stage/durable-database.ts';
import { breakHouse } from './break-house.ts';
import { brokenFinding } from './broken-finding.ts';
import { wipePostgresQueue, wipeRedisQueue } from './wipe-queue.ts';

const RESPONSES = 5000;
const CONNECTIONS = 32;
const TIMES = 8;

/** The whole queue emptied in mid-load, on each backend there is. */
export const queueWiped: Check = {
  what: 'the whole queue emptied while people answer, on PostgreSQL and, where it is installed, on Redis',
  async run(say) {
    const database = await startDurableDatabase();
    const redis = await startRedis();
    const { databaseUrl, ownerUrl } = database;
    const common = { databaseUrl, ownerUrl, responses: RESPONSES, connections: CONNECTIONS };
    const times = <Item>(item: Item): Item[] => Array.from({ length: TIMES }, () => item);
    try {
      say('queue in PostgreSQL');
      const strikes = () => times(wipePostgresQueue(ownerUrl));
      const runs = [{ what: 'PostgreSQL', broken: await breakHouse({ ...common, seed: 21, strikes }) }];
      if (redis) {
        say('queue in Redis');
        await database.empty();
        const onRedis = { ...common, redisUrl: redis.url, seed: 22, strikes: () => times(wipeRedisQueue(redis.url)) };
        runs.push({ what: 'Redis', broken: await breakHouse(onRedis) });
      }
      return brokenFinding('queue-wiped', runs, [
        `${RESPONSES} responses over ${CONNECTIONS} connections in each run; the queue was emptied ${TIMES} times in each.`,
        ...(redis ? [] : ['No redis-server was found: the half on Redis was not run.']),
      ]);
    } finally {
      await redis?.stop();
      await database.stop();
    }
  },
};
