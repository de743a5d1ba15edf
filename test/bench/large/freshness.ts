import pg from 'pg';
import { anExperienceSurvey, type ExperienceSurvey } from '../../builders/experience-survey.ts';
import type { Check } from '../../report/finding.ts';
import { median } from '../../report/median.ts';
import { percentile } from '../../report/percentile.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { type Rooms, rooms } from '../../stage/rooms.ts';
import type { LoadPlan, LoadResult } from '../submit/load-plan.ts';
import { runScript } from '../submit/run-script.ts';

const CONNECTIONS = 64;
const PAIRS = 3;
const SECONDS = 5;
const PACED_SECONDS = 10;
/** Of the rate at which API and worker together are saturated. */
const SHARE_OF_SATURATION = 0.8;
/** Milliseconds between two looks at what waits. */
const LOOK_EVERY = 20;
const [AIM_FRESH, AIM_COST] = [1000, 0.2];

/** How soon a response is in the figures, and what keeping them up costs those who answer. */
export const freshness: Check = {
  what: 'how soon a response is in the figures at 80 % of the most that can be taken, and what that costs the submit rate',
  async run(say) {
    const database = await startDurableDatabase();
    const owner = new pg.Client({ connectionString: database.superuserUrl });
    const houses: Rooms[] = [];
    try {
      await owner.connect();
      const survey = await anExperienceSurvey(database.databaseUrl);
      const house = await rooms({ databaseUrl: database.databaseUrl });
      houses.push(house);
      await house.startApi();
      const send = (more: Partial<LoadPlan>) =>
        runScript<LoadResult>(new URL('../submit/load.ts', import.meta.url), { ...plan(house, survey), ...more });
      const empty = async () => {
        await owner.query('TRUNCATE response, attachment, outbox, aggregate, comment');
        await owner.query('CHECKPOINT');
      };
      await send({ seconds: 2 }); // warms up code and files
      const alone: number[] = [];
      const beside: number[] = [];
      for (let pair = 1; pair <= PAIRS; pair += 1) {
        await empty();
        alone.push((await send({ seed: pair })).rate);
        await empty();
        const worker = await house.startWorker();
        beside.push((await send({ seed: pair })).rate);
        await countedAll(owner);
        await worker.end();
        say(
          `pair ${pair} of ${PAIRS}: ${Math.round(beside.at(-1) ?? 0)} with counting, ${Math.round(alone.at(-1) ?? 0)} without`,
        );
      }
      const cost = 1 - median(beside.map((rate, index) => rate / (alone[index] ?? rate)));
      await empty();
      await house.startWorker();
      const rate = median(beside) * SHARE_OF_SATURATION;
      const watch = watchOutbox(database.superuserUrl);
      const paced = await send({ seconds: PACED_SECONDS, rate });
      await countedAll(owner);
      const ages = await watch.end(paced.acknowledged);
      const p99 = percentile(ages, 0.99);
      const [fresh, cheap] = [p99 <= AIM_FRESH, cost <= AIM_COST];
      return {
        name: 'freshness',
        ours: p99,
        other: AIM_FRESH,
        ratio: p99 / AIM_FRESH,
        unit: 'milliseconds from stored to counted (p99)',
        aim: `p99 at most ${AIM_FRESH} ms at ${SHARE_OF_SATURATION * 100} % of saturation, and at most ${AIM_COST * 100} % fewer responses a second`,
        holds: fresh && cheap,
        ...(fresh && cheap
          ? {}
          : { reason: fresh ? 'worker, API and PostgreSQL share the same processors' : 'the worker falls behind' }),
        line:
          `freshness: in the figures after ${Math.round(p99)} ms (p99) at ${Math.round(paced.rate)} responses a second; ` +
          `counting costs ${(cost * 100).toFixed(0)} % of the submit rate (median of ${PAIRS})`,
        table: alone.map((without, index) => ({
          pair: index + 1,
          '/s without counting': Math.round(without),
          '/s with counting': Math.round(beside[index] ?? 0),
          ratio: (beside[index] ?? 0) / without,
        })),
        notes: [
          `${CONNECTIONS} connections; PostgreSQL ${database.version} with fsync; API as \`npm start\` runs it, one worker, the queue on PostgreSQL, all on the same processors.`,
          `Then ${Math.round(rate)} responses a second for ${PACED_SECONDS} s: ${paced.acknowledged} acknowledged, each found counted. The outbox was looked at every ${LOOK_EVERY} ms; a response is in the figures when its row is gone, in the same transaction.`,
          `Median ${Math.round(percentile(ages, 0.5))} ms, slowest ${Math.round(Math.max(...ages))} ms.`,
        ],
        more: { alone, beside, cost, paced: paced.rate, p99 },
      };
    } finally {
      await owner.end();
      for (const house of houses) await house.stop();
      await database.stop();
    }
  },
};

function plan({ url }: Rooms, survey: ExperienceSurvey): LoadPlan {
  return {
    port: Number(new URL(url).port),
    linkCodes: survey.wards.map(({ linkCode }) => linkCode),
    connections: CONNECTIONS,
    // A worker counts for weeks and is started anew for each pair here: what its first seconds cost is the cost of starting.
    warmUp: 3,
    seconds: SECONDS,
    seed: 1,
  };
}

/** Waits until nothing is left to count. @throws when it takes a minute */
async function countedAll(owner: pg.Client): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const { rows } = await owner.query('SELECT FROM outbox LIMIT 1');
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('a minute after the last response there are still some that are not counted');
}

/** Looks at what waits, again and again, over a connection of its own. */
function watchOutbox(url: string) {
  const client = new pg.Client({ connectionString: url });
  const firstSeen = new Map<string, number>();
  const ages: number[] = [];
  let over = false;
  const watching = (async () => {
    await client.connect();
    while (!over) {
      const { rows } = await client.query<{ response_id: string }>({
        name: 'waiting',
        text: 'SELECT response_id FROM outbox',
      });
      const now = performance.now();
      const waiting = new Set(rows.map(({ response_id }) => response_id));
      for (const id of waiting) if (!firstSeen.has(id)) firstSeen.set(id, now);
      for (const [id, since] of firstSeen) {
        if (waiting.has(id)) continue;
        ages.push(now - since + LOOK_EVERY); // it may have come right after the look before
        firstSeen.delete(id);
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
    await client.end();
  })();
  return {
    /** Milliseconds that each waited; those that came and were counted between two looks waited no longer than that. */
    async end(acknowledged: number): Promise<number[]> {
      await new Promise((resolve) => setTimeout(resolve, 3 * LOOK_EVERY));
      over = true;
      await watching;
      const unseen = Math.max(0, acknowledged - ages.length);
      return [...ages, ...Array.from({ length: unseen }, () => LOOK_EVERY)];
    },
  };
}
