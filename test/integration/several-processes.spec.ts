import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { seededRandom } from '../../apps/local/src/seed/seeded-random.ts';
import { callApi } from '../builders/call-api.ts';
import { anExperienceResponse } from '../builders/experience-response.ts';
import { anExperienceSurvey, type ExperienceSurvey } from '../builders/experience-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type Rooms, rooms } from '../stage/rooms.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import type { RoomProcess } from './room-process.ts';

const PROCESSES = 2;
const AT_ONCE = 40;

describe('an API of several processes', () => {
  let database: TestDatabase;
  let survey: ExperienceSurvey;
  let home: TestOrganisation;
  let house: Rooms;
  let api: RoomProcess;
  beforeAll(async () => {
    database = await freshDatabase();
    survey = await anExperienceSurvey(database.databaseUrl);
    home = await anOrganisation(database);
    house = await rooms({ ...database, environment: { API_PROCESSES: String(PROCESSES) } });
    api = await house.startApi();
    await until(async () => (await metric(/^medvirk_api_processes /)) === PROCESSES);
  });
  afterAll(async () => {
    await house?.stop();
    await database?.drop();
  });

  const send = async (input: unknown): Promise<{ status: number; body: string }> => {
    const answer = await fetch(`${house.url}/api/answer/${survey.wards[0]?.linkCode}/responses`, {
      method: 'POST',
      // A connection of its own, so that the processes take turns.
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: JSON.stringify(input),
    });
    return { status: answer.status, body: await answer.text() };
  };
  const random = seededRandom(3);
  const aResponse = () => anExperienceResponse(random, randomUUID());
  const metric = async (name: RegExp): Promise<number> => {
    const text = await (await fetch(`${house.url}/metrics`, { headers: { connection: 'close' } })).text();
    return text
      .split('\n')
      .filter((line) => name.test(line))
      .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
  };

  it('counts together for the metrics, whichever of them is asked', async () => {
    const stored = /^medvirk_http_request_seconds_count\{.*responses".*status="201"/;
    const before = await metric(stored);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => send(aResponse())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    for (let asked = 0; asked < 4; asked += 1) expect((await metric(stored)) - before).toBe(AT_ONCE);
    // Both ask the same database: what waits there is not doubled.
    expect(await metric(/^medvirk_outbox_depth /)).toBe(AT_ONCE);
  });

  it('stores a response once that comes to both of them at the same time', async () => {
    const input = aResponse();
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => send(input)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(AT_ONCE - 1);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    const other = { ...aResponse(), id: input.id };
    expect(new Set((await Promise.all([send(other), send(other)])).map(({ status }) => status))).toEqual(
      new Set([409]),
    );
  });

  it('knows who is signed in, and who no longer is, in each of them', async () => {
    const { headers } = home.leader;
    const ask = () =>
      Promise.all(
        Array.from({ length: 8 }, async () => {
          const { status } = await callApi(house.url, contract.home.get, {}, { ...headers, connection: 'close' });
          return status;
        }),
      );
    expect(new Set(await ask())).toEqual(new Set([200]));
    await callApi(house.url, contract.session.signOut, {}, { ...headers, origin: house.url });
    expect(new Set(await ask())).toEqual(new Set([401]));
  });

  it('goes on when one of them is killed, and starts another', async () => {
    const [first = 0, second = 0] = await childrenOf(api.pid);
    process.kill(first, 'SIGKILL');
    await until(async () => !(await childrenOf(api.pid)).includes(first));
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => send(aResponse())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    await until(async () => (await childrenOf(api.pid)).length === PROCESSES);
    expect(await childrenOf(api.pid)).toContain(second);
    expect(api.output()).toContain(`process ${first} of the API ended with SIGKILL`);
  });

  it('leaves nobody behind when the supervisor is killed, so that the next one can start at the same address', async () => {
    const before = await childrenOf(api.pid);
    await api.end('SIGKILL');
    await until(async () => before.every((pid) => !isThere(pid)));
    api = await house.startApi();
    expect((await send(aResponse())).status).toBe(201);
  });

  it('ends as a whole when it is asked to', async () => {
    await until(async () => (await childrenOf(api.pid)).length === PROCESSES);
    const before = await childrenOf(api.pid);
    await api.end('SIGTERM');
    expect(before.filter(isThere)).toEqual([]);
  });

  it('fails as a whole when it can not come up', async () => {
    const nowhere = { databaseUrl: 'postgres://medvirk_app:x@127.0.0.1:9/none' };
    const broken = await rooms({ ...nowhere, environment: { API_PROCESSES: String(PROCESSES) } });
    await expect(broken.startApi()).rejects.toThrow('The api ended with 1');
  });
});

/** Processes that a process has started and that have not ended. */
async function childrenOf(pid: number): Promise<number[]> {
  const listed = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(
    async () => (await promisify(execFile)('pgrep', ['-P', String(pid)])).stdout,
  );
  return listed.split(/\s+/).filter(Boolean).map(Number);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) if (await holds()) return;
  throw new Error('it has not happened within 20 s');
}
