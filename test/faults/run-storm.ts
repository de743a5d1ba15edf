import { randomBytes } from 'node:crypto';
import { Agent } from 'node:http';
import { contract } from '@medvirk/api-contract';
import type { PrivacyMode } from '@medvirk/data-access';
import pg from 'pg';
import { type SeededRandom, seededRandom } from '../../apps/local/src/seed/seeded-random.ts';
import { openInvitation } from '../../apps/respondent/src/invited/credential.ts';
import { anInvitedSurvey, type InvitedSurvey } from '../attack/link/house.ts';
import { anAddress, outcomeOf, type Respondent } from '../attack/link/respondents.ts';
import { callApi } from '../builders/call-api.ts';
import { anExperienceResponse } from '../builders/experience-response.ts';
import { anExperienceSurvey } from '../builders/experience-survey.ts';
import { rooms } from '../stage/rooms.ts';
import { uuidFrom } from './ledger.ts';
import { type Posted, post } from './post.ts';

export interface StormPlan {
  /** Invitations in each privacy mode, each answered `completions` times at once with different answers. */
  readonly invitations: number;
  readonly completions: number;
  /** Responses by an open link, each sent `repeats` times at once. */
  readonly responses: number;
  readonly repeats: number;
  /** Invitations guessed: half from one address, half each from another. */
  readonly guesses: number;
  readonly seed: number;
  /** Without it answers wait, and nothing moves under the storm. */
  readonly worker?: false;
}

export interface InvitedStorm {
  readonly mode: PrivacyMode;
  readonly invitations: number;
  readonly sent: number;
  /** Answered with 201. */
  readonly accepted: number;
  readonly stored: number;
}

export interface StormFound {
  readonly invited: readonly InvitedStorm[];
  readonly open: {
    readonly sent: number;
    readonly accepted: number;
    readonly stored: number;
    readonly differentReceipts: number;
  };
  readonly guessed: {
    readonly tries: number;
    readonly hits: number;
    readonly refused: number;
    readonly limited: number;
  };
  /** What nobody should have been answered. */
  readonly wrong: readonly string[];
  readonly holds: boolean;
}

/** As many as a browser's respondents would hold open, and a machine with two processors can serve. */
const CONNECTIONS = 64;
const AT_ONCE = 8;

/** Starts API and worker on an empty database and lets the storm go over them. */
export async function runStorm(
  { databaseUrl, ownerUrl }: { databaseUrl: string; ownerUrl: string },
  plan: StormPlan,
  say: (text: string) => void,
): Promise<StormFound> {
  const random = seededRandom(plan.seed);
  const house = await rooms({
    databaseUrl,
    environment: { TRUSTED_PROXIES: '1', API_PROCESSES: '1', MOVE_EVERY: '500' },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const owner = new pg.Client({ connectionString: ownerUrl });
  const wrong: string[] = [];
  try {
    await owner.connect();
    await house.startApi();
    if (plan.worker !== false) await house.startWorker();
    const sky: Sky = { url: house.url, agent, random, wrong, owner };
    const invited: InvitedStorm[] = [];
    for (const mode of ['anonymous', 'confidential'] as const) {
      say(`invitations, ${mode}`);
      const survey = await anInvitedSurvey(databaseUrl, plan.invitations, mode);
      invited.push(await answerManyTimes(sky, survey, mode, plan.completions));
    }
    say('responses by an open link');
    const open = await sendManyTimes(sky, databaseUrl, plan);
    say('guesses');
    const target = await anInvitedSurvey(databaseUrl, 1000);
    const guessed = await guess(sky, target, plan.guesses);
    const holds =
      invited.every(({ invitations, accepted, stored }) => accepted === invitations && stored === invitations) &&
      open.accepted === open.sent &&
      open.stored === open.sent &&
      open.differentReceipts === 0 &&
      guessed.hits === 0 &&
      guessed.limited > 0 &&
      wrong.length === 0;
    return { invited, open, guessed, wrong, holds };
  } finally {
    agent.destroy();
    await owner.end();
    await house.stop();
  }
}

/** What everybody in a storm needs. */
interface Sky {
  readonly url: string;
  readonly agent: Agent;
  readonly random: SeededRandom;
  readonly wrong: string[];
  readonly owner: pg.Client;
}

async function answerManyTimes(
  { url, agent, random, wrong, owner }: Sky,
  { surveyId, respondents }: InvitedSurvey,
  mode: PrivacyMode,
  completions: number,
): Promise<InvitedStorm> {
  let [accepted, sent] = [0, 0];
  await allOf(respondents, AT_ONCE, async (respondent) => {
    const pass = await passOf(url, respondent, mode);
    const address = `${url}/api/answer/${respondent.linkCode}/invited-responses`;
    const bodies = Array.from({ length: completions }, (_, n) =>
      JSON.stringify({ ...pass, response: aResponse(random, respondent.number * 1000 + n) }),
    );
    const answers = await Promise.all(bodies.map((body) => post(address, body, agent)));
    sent += bodies.length;
    const took = answers.filter((answer) => answer?.status === 201).length;
    if (took !== 1) wrong.push(`${took} responses were accepted for an invitation`);
    wrong.push(...unexpected(answers, [201, 409]));
    accepted += took;
  });
  const { rows } = await owner.query<{ n: number }>(
    `SELECT ((SELECT count(*) FROM response WHERE survey_id = $1) + (SELECT count(*) FROM inbox.waiting WHERE survey_id = $1))::int AS n`,
    [surveyId],
  );
  return { mode, invitations: respondents.length, sent, accepted, stored: rows[0]?.n ?? 0 };
}

/** Opens an invitation as the browser does. */
async function passOf(url: string, { code, linkCode }: Respondent, mode: PrivacyMode): Promise<object> {
  const headers = { 'x-forwarded-for': anAddress() };
  const params = { linkCode };
  const opened = await openInvitation(code, mode === 'anonymous', {
    open: async (body) => outcomeOf(await callApi(url, contract.invited.open, { params, body }, headers)),
    exchange: async (body) => outcomeOf(await callApi(url, contract.invited.exchange, { params, body }, headers)),
  });
  if (opened.kind !== 'usable') throw new Error(`an invitation can't be used: ${opened.kind}`);
  return opened.pass;
}

async function sendManyTimes(
  { url, agent, random, wrong, owner }: Sky,
  databaseUrl: string,
  { responses, repeats }: StormPlan,
): Promise<StormFound['open']> {
  const survey = await anExperienceSurvey(databaseUrl);
  let [accepted, differentReceipts] = [0, 0];
  const inputs = Array.from({ length: responses }, () => ({
    ward: random.pick(survey.wards),
    input: anExperienceResponse(random, uuidFrom(random)),
  }));
  await allOf(inputs, AT_ONCE, async ({ ward, input }) => {
    const address = `${url}/api/answer/${ward.linkCode}/responses`;
    const body = JSON.stringify(input);
    const answers = await Promise.all(Array.from({ length: repeats }, () => post(address, body, agent)));
    const unlike = unexpected(answers, [200, 201]);
    wrong.push(...unlike);
    accepted += answers.filter((answer) => answer?.status === 201).length;
    if (new Set(answers.map((answer) => answer?.text)).size !== 1) differentReceipts += 1;
  });
  const { rows } = await owner.query<{ n: number }>('SELECT count(*)::int AS n FROM response WHERE survey_id = $1', [
    survey.surveyId,
  ]);
  return { sent: responses, accepted, stored: rows[0]?.n ?? 0, differentReceipts };
}

async function guess(
  { url, agent, wrong }: Sky,
  { respondents }: InvitedSurvey,
  tries: number,
): Promise<StormFound['guessed']> {
  const [{ linkCode } = { linkCode: '' }] = respondents;
  const address = `${url}/api/answer/${linkCode}/invitation`;
  let [hits, refused, limited] = [0, 0, 0];
  await allOf(Array.from({ length: tries }), CONNECTIONS, async (_, n) => {
    const from = n % 2 === 0 ? '192.0.2.1' : anAddress();
    const body = JSON.stringify({ ticket: randomBytes(32).toString('hex') });
    const answer = await post(address, body, agent, { 'x-forwarded-for': from });
    if (answer?.status === 429) limited += 1;
    else if (answer?.status === 403) refused += 1;
    else if (answer?.status === 200) hits += 1;
    else wrong.push(...unexpected([answer], []));
  });
  return { tries, hits, refused, limited };
}

const aResponse = (random: SeededRandom, number: number) => ({
  id: uuidFrom(random),
  role: 'patient',
  language: 'nb',
  answers: { number: { state: 'answered', value: number }, missed: { state: 'answered', value: 'Noen å ringe til' } },
});

const unexpected = (answers: readonly (Posted | undefined)[], expected: readonly number[]): string[] =>
  answers.flatMap((answer) => {
    if (!answer) return ['no answer'];
    return expected.includes(answer.status) ? [] : [`${answer.status} ${answer.text.slice(0, 120)}`];
  });

/** Works through a list, so many at a time. */
async function allOf<T>(list: readonly T[], atOnce: number, work: (one: T, n: number) => Promise<void>): Promise<void> {
  let next = 0;
  const hand = async (): Promise<void> => {
    for (let n = next++; n < list.length; n = next++) await work(list[n] as T, n);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}
