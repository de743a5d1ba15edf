import { prepareResponse } from '@medvirk/data-access';
import { compileForm } from '@medvirk/questionnaire';
import pg from 'pg';
import { EXPERIENCE } from '../../../apps/local/src/seed/questionnaires/experience-questionnaire.ts';
import { seededRandom } from '../../../apps/local/src/seed/seeded-random.ts';
import { anExperienceResponse } from '../../builders/experience-response.ts';
import { anExperienceSurvey, type ExperienceSurvey } from '../../builders/experience-survey.ts';
import type { Check, Finding } from '../../report/finding.ts';
import { median } from '../../report/median.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { rooms } from '../../stage/rooms.ts';
import { findPgbench, pgbenchCeiling } from './ceiling-pgbench.ts';
import type { CeilingPlan, CeilingResult } from './ceiling-plan.ts';
import type { LoadPlan, LoadResult } from './load-plan.ts';
import { runScript } from './run-script.ts';

const CONNECTIONS = 64;
const REPEATS = 5;
const SECONDS = 5;
const AIM_RATIO = 1;
const AIM_P99 = 10;

/** Responses a second through the API, beside what PostgreSQL takes when nothing but the same rows is asked of it. */
export const submit: Check = {
  what: 'responses a second through the whole API, beside PostgreSQL alone with the same rows',
  async run(say) {
    const database = await startDurableDatabase();
    const house = await rooms({ databaseUrl: database.databaseUrl });
    const owner = new pg.Client({ connectionString: database.superuserUrl });
    try {
      await owner.connect();
      const survey = await anExperienceSurvey(database.databaseUrl);
      await house.startApi();
      const pgbench = await findPgbench();
      const load: Omit<LoadPlan, 'seed'> = {
        port: Number(new URL(house.url).port),
        linkCodes: survey.wards.map(({ linkCode }) => linkCode),
        connections: CONNECTIONS,
        warmUp: 1,
        seconds: SECONDS,
      };
      const plan = ceilingPlan(database.ownerUrl, survey);
      const beside = (): Promise<CeilingResult> =>
        pgbench ? pgbenchCeiling(plan) : runScript<CeilingResult>('ceiling-node.ts', plan);
      const pairs: Pair[] = [];
      for (let repeat = 0; repeat <= REPEATS; repeat += 1) {
        await emptyTables(owner);
        const other = await beside();
        await emptyTables(owner);
        const ours = await runScript<LoadResult>('load.ts', { ...load, seed: repeat + 1 });
        const found = await rowsOf(owner);
        if (ours.refused > 0 || found.responses !== ours.acknowledged || found.outbox !== ours.acknowledged) {
          throw new Error(
            `${ours.acknowledged} acknowledged and ${ours.refused} refused, but ${found.responses} responses and ` +
              `${found.outbox} outbox rows found.`,
          );
        }
        // The first pair warms up code, caches and files, and does not count.
        if (repeat > 0) pairs.push({ ours, other });
        const named = repeat === 0 ? 'warm-up' : `pair ${repeat} of ${REPEATS}`;
        say(`${named}: ${Math.round(ours.rate)} beside ${Math.round(other.rate)} a second`);
      }
      return finding(pairs, pgbench, database.version);
    } finally {
      await owner.end();
      await house.stop();
      await database.stop();
    }
  },
};

interface Pair {
  readonly ours: LoadResult;
  readonly other: CeilingResult;
}

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

async function rowsOf(owner: pg.Client): Promise<{ responses: number; outbox: number }> {
  const { rows } = await owner.query(
    'SELECT (SELECT count(*)::int FROM response) AS responses, (SELECT count(*)::int FROM outbox) AS outbox',
  );
  return rows[0];
}

function finding(pairs: readonly Pair[], pgbench: string | undefined, version: string): Finding {
  const ours = median(pairs.map((pair) => pair.ours.rate));
  const other = median(pairs.map((pair) => pair.other.rate));
  const ratio = median(pairs.map((pair) => pair.ours.rate / pair.other.rate));
  const p99 = median(pairs.map((pair) => pair.ours.p99));
  const slowness = median(pairs.map((pair) => pair.ours.p99 / pair.other.mean));
  const [fast, even] = [ratio >= AIM_RATIO, slowness <= AIM_P99];
  const reasons = [
    ...(fast ? [] : ['the API takes more processor time for a response than PostgreSQL needs to store it alone']),
    ...(even
      ? []
      : ['the slowest hundredth of the answers waited for the processor, which API, client and PostgreSQL share']),
  ];
  return {
    name: 'submit',
    ours,
    other,
    ratio,
    unit: 'responses a second',
    aim: `a ratio of ${AIM_RATIO.toFixed(1)} or more, and a p99 of at most ${AIM_P99} times the mean of PostgreSQL alone`,
    holds: fast && even,
    ...(reasons.length > 0 ? { reason: reasons.join('; ') } : {}),
    line:
      `submit: ${Math.round(ours)} responses a second beside ${Math.round(other)} of PostgreSQL alone, ` +
      `ratio ${ratio.toFixed(2)} (median of ${pairs.length}); p99 ${p99.toFixed(1)} ms, ${slowness.toFixed(1)} times its mean`,
    table: pairs.map((pair, index) => ({
      pair: index + 1,
      'API /s': Math.round(pair.ours.rate),
      'PostgreSQL /s': Math.round(pair.other.rate),
      ratio: pair.ours.rate / pair.other.rate,
      'API p50 ms': pair.ours.p50,
      'API p99 ms': pair.ours.p99,
      'PostgreSQL mean ms': pair.other.mean,
      'p99 / mean': pair.ours.p99 / pair.other.mean,
    })),
    notes: [
      `Both sides: ${CONNECTIONS} connections, ${SECONDS} s, PostgreSQL ${version} with fsync and synchronous commit, the same tables.`,
      'API: 16 answers, one a comment to be masked; validated, masked, stored with its outbox row, acknowledged after commit.',
      `Clients: bare sockets in Node for the API; for PostgreSQL ${pgbench ?? 'pg in Node (no pgbench found)'}, prepared, one transaction for each response.`,
      'All run on the same processors. The worker is left out on both sides. Every acknowledged response was found in the database.',
    ],
    more: { p99, p99ToMean: slowness, pairs },
  };
}
