import type { Check } from '../report/finding.ts';
import { startDurableDatabase } from '../stage/durable-database.ts';
import { breakHouse } from './break-house.ts';
import { brokenFinding } from './broken-finding.ts';

const RESPONSES = 5000;
const CONNECTIONS = 32;

/** The worker, the API and PostgreSQL, killed in mid-load without a word. */
export const kill: Check = {
  what: 'worker, API and PostgreSQL killed with kill -9 while people answer',
  async run(say) {
    const database = await startDurableDatabase();
    const { ownerUrl, steadyUrl: databaseUrl } = database;
    const common = { databaseUrl, ownerUrl, responses: RESPONSES, connections: CONNECTIONS };
    try {
      say('worker and API');
      const killedRooms = await breakHouse({
        ...common,
        seed: 11,
        strikes: ({ killApi, killWorker }) => [
          killWorker(),
          killApi(),
          killWorker(),
          killWorker(),
          killApi(),
          killWorker(),
          killApi(),
        ],
      });
      say('PostgreSQL');
      await database.empty();
      const killedDatabase = await breakHouse({
        ...common,
        seed: 12,
        strikes: () =>
          Array.from({ length: 3 }, () => ({
            name: 'kill -9 PostgreSQL',
            strike: () => database.kill(),
            mend: () => database.startAgain(),
          })),
      });
      const runs = [
        { what: 'worker and API', broken: killedRooms },
        { what: 'PostgreSQL', broken: killedDatabase },
      ];
      return brokenFinding('kill', runs, [
        `${RESPONSES} responses over ${CONNECTIONS} connections in each run; a sender tries again under the same id until it has a receipt.`,
        `PostgreSQL ${database.version} with fsync; moments of the faults by seed. Queue: PostgreSQL.`,
      ]);
    } finally {
      await database.stop();
    }
  },
};
