import { cpus } from 'node:os';
import { prepareResponse } from '@medvirk/data-access';
import { compileForm } from '@medvirk/questionnaire';
import pg from 'pg';
import { EXPERIENCE } from '../../../apps/local/src/seed/questionnaires/experience-questionnaire.ts';
import { seededRandom } from '../../../apps/local/src/seed/seeded-random.ts';
import { anExperienceResponse } from '../../builders/experience-response.ts';
import { anExperienceSurvey, type ExperienceSurvey } from '../../builders/experience-survey.ts';
import type { Check } from '../../report/finding.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { type Rooms, rooms } from '../../stage/rooms.ts';
import { findPgbench, pgbenchCeiling } from './ceiling-pgbench.ts';
import type { CeilingPlan, CeilingResult } from './ceiling-plan.ts';
import type { LoadPlan, LoadResult } from './load-plan.ts';
import { runScript } from './run-script.ts';
import { type Pair, submitFinding } from './submit-finding.ts';

const CONNECTIONS = 64;
const REPEATS = 5;
const SECONDS = 5;
/** A process of Node computes on one processor: a machine is used up by as many of them as it has processors. */
const PROCESSES = Math.max(2, cpus().length);

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
      for (let count = 0; count < PROCESSES; count += 1) {
        const house = await rooms({ databaseUrl: database.databaseUrl });
        houses.push(house);
        await house.startApi();
      }
      const pgbench = await findPgbench();
      const load = (apis: readonly Rooms[], seed: number): LoadPlan => ({
        ports: apis.map(({ url }) => Number(new URL(url).port)),
        linkCodes: survey.wards.map(({ linkCode }) => linkCode),
        connections: CONNECTIONS,
        warmUp: 1,
        seconds: SECONDS,
        seed,
      });
      const plan = ceilingPlan(database.ownerUrl, survey);
      const alone = async (): Promise<CeilingResult> => {
        await emptyTables(owner);
        return runScript<CeilingResult>(new URL('./ceiling-node.ts', import.meta.url), plan);
      };
      const alonePgbench = async (): Promise<CeilingResult | undefined> => {
        if (!pgbench) return undefined;
        await emptyTables(owner);
        return pgbenchCeiling(plan);
      };
      const through = async (apis: readonly Rooms[], seed: number): Promise<LoadResult> => {
        await emptyTables(owner);
        const result = await runScript<LoadResult>(new URL('./load.ts', import.meta.url), load(apis, seed));
        await allStored(owner, result);
        return result;
      };
      const pairs: Pair[] = [];
      for (let repeat = 0; repeat <= REPEATS; repeat += 1) {
        const other = await alone();
        const ours = await through(houses.slice(0, 1), repeat);
        const byPgbench = await alonePgbench();
        const several = await through(houses, 100 + repeat);
        // The first pair warms up code, caches and files, and does not count.
        if (repeat > 0) pairs.push({ ours, several, other, byPgbench });
        const named = repeat === 0 ? 'warm-up' : `pair ${repeat} of ${REPEATS}`;
        say(`${named}: ${Math.round(ours.rate)} beside ${Math.round(other.rate)} a second`);
      }
      return submitFinding(pairs, {
        connections: CONNECTIONS,
        seconds: SECONDS,
        processes: PROCESSES,
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

/** Both sides begin with empty tables and with nothing left to write to disk from the side before. */
async function emptyTables(owner: pg.Client): Promise<void> {
  await owner.query('TRUNCATE response, outbox');
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
