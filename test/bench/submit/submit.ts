import { prepareResponse } from '@medvirk/data-access';
import { compileForm } from '@medvirk/questionnaire';
import pg from 'pg';
import { EXPERIENCE } from '../../../apps/local/src/seed/questionnaires/experience-questionnaire.ts';
import { seededRandom } from '../../../apps/local/src/seed/seeded-random.ts';
import { anExperienceResponse } from '../../builders/experience-response.ts';
import { anExperienceSurvey, type ExperienceSurvey } from '../../builders/experience-survey.ts';
import type { Check } from '../../report/finding.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { processorTimeOf } from '../../stage/processor-time.ts';
import { type Rooms, rooms } from '../../stage/rooms.ts';
import { findPgbench, pgbenchCeiling } from './ceiling-pgbench.ts';
import type { CeilingPlan, CeilingResult } from './ceiling-plan.ts';
import type { LoadPlan, LoadResult } from './load-plan.ts';
import { runScript } from './run-script.ts';
import { type Pair, submitFinding } from './submit-finding.ts';

const CONNECTIONS = 64;
const REPEATS = 5;
const SECONDS = 5;

interface Api {
  readonly url: string;
  readonly pid: number;
}

/** Responses a second through the API, beside what PostgreSQL takes when nothing but the same rows is asked of it. */
export const submit: Check = {
  what: 'responses a second through the whole API, beside PostgreSQL alone with the same rows',
  async run(say) {
    const database = await startDurableDatabase();
    const houses: Rooms[] = [];
    const owner = new pg.Client({ connectionString: database.superuserUrl });
    try {
      await owner.connect();
      const survey = await anExperienceSurvey(database.databaseUrl);
      const started = async (environment: Record<string, string>): Promise<Api> => {
        const house = await rooms({ databaseUrl: database.databaseUrl, environment });
        houses.push(house);
        const { pid } = await house.startApi();
        return { url: house.url, pid };
      };
      const api = await started({});
      const one = await started({ API_PROCESSES: '1' });
      const pgbench = await findPgbench();
      const load = ({ url }: Api, seed: number): LoadPlan => ({
        port: Number(new URL(url).port),
        linkCodes: survey.wards.map(({ linkCode }) => linkCode),
        connections: CONNECTIONS,
        warmUp: 1,
        seconds: SECONDS,
        seed,
      });
      const plan = ceilingPlan(database.ownerUrl, survey);
      /** Runs one side on empty tables; beside its result, what API and PostgreSQL took for one response, in microseconds. */
      const side = async <Result>(
        by: Api | undefined,
        work: () => Promise<Result>,
        count: (result: Result) => number,
      ) => {
        await emptyTables(owner);
        const used = () => [processorTimeOf(database.pid()), by && processorTimeOf(by.pid)] as const;
        const before = used();
        const result = await work();
        const [postgresTime, apiTime] = used().map((time, index) => {
          const earlier = before[index];
          return time === undefined || earlier === undefined ? undefined : (time - earlier) / count(result);
        });
        return { ...result, postgresTime, apiTime };
      };
      const ceiling = (work: () => Promise<CeilingResult>) => side(undefined, work, ({ rate }) => rate * SECONDS);
      const through = async (by: Api, seed: number) => {
        const run = () => runScript<LoadResult>(new URL('./load.ts', import.meta.url), load(by, seed));
        const result = await side(by, run, ({ acknowledged }) => acknowledged);
        await allStored(owner, result);
        return result;
      };
      const pairs: Pair[] = [];
      for (let repeat = 0; repeat <= REPEATS; repeat += 1) {
        const other = await ceiling(() => runScript(new URL('./ceiling-node.ts', import.meta.url), plan));
        const ours = await through(api, repeat);
        const byPgbench = pgbench === undefined ? undefined : await ceiling(() => pgbenchCeiling(plan));
        const single = await through(one, 100 + repeat);
        // The first pair warms up code, caches and files, and does not count.
        if (repeat > 0) pairs.push({ ours, single, other, byPgbench });
        const named = repeat === 0 ? 'warm-up' : `pair ${repeat} of ${REPEATS}`;
        const highest = Math.max(other.rate, byPgbench?.rate ?? 0);
        say(`${named}: ${Math.round(ours.rate)} beside ${Math.round(highest)} a second`);
      }
      return submitFinding(pairs, {
        connections: CONNECTIONS,
        seconds: SECONDS,
        processes: await processesOf(api),
        version: database.version,
        pgbench,
      });
    } finally {
      await owner.end();
      for (const house of houses) await house.stop();
      await database.stop();
    }
  },
};

function ceilingPlan(url: string, survey: ExperienceSurvey): CeilingPlan {
  const random = seededRandom(7);
  const form = compileForm(EXPERIENCE);
  const unitId = survey.wards[0]?.unitId ?? '';
  const month = `${new Date().toISOString().slice(0, 7)}-01`;
  const bodies = Array.from({ length: 8 }, () => {
    const input = anExperienceResponse(random, '00000000-0000-4000-8000-000000000000');
    const { response, masked } = prepareResponse({ ...survey, unitId, form }, input, month);
    if (masked.length === 0) throw new Error('a response of the bench has nothing to mask');
    return response.answers;
  });
  const { surveyId, organisationId, versionId } = survey;
  return {
    url,
    connections: CONNECTIONS,
    seconds: SECONDS,
    bodies,
    row: { surveyId, organisationId, versionId, unitId, month },
  };
}

/** As many as the API itself says that it runs. */
async function processesOf({ url }: Api): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^medvirk_api_processes (\d+)/m.exec(metrics)?.[1]);
}

/** Both sides begin with empty tables and with nothing left to write to disk from the side before. */
async function emptyTables(owner: pg.Client): Promise<void> {
  await owner.query('TRUNCATE response, attachment, outbox');
  await owner.query('CHECKPOINT');
}

/** @throws when what was acknowledged is not what is there: a rate of lost responses is worth nothing */
async function allStored(owner: pg.Client, { acknowledged, refused }: LoadResult): Promise<void> {
  const { rows } = await owner.query<{ responses: number; outbox: number }>(
    'SELECT (SELECT count(*)::int FROM response) AS responses, (SELECT count(*)::int FROM outbox) AS outbox',
  );
  const { responses = 0, outbox = 0 } = rows[0] ?? {};
  if (refused > 0 || responses !== acknowledged || outbox !== acknowledged) {
    throw new Error(
      `${acknowledged} acknowledged and ${refused} refused, but ${responses} responses and ${outbox} outbox rows found.`,
    );
  }
}
