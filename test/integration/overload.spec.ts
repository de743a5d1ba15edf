import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { seededRandom } from '../../apps/local/src/seed/seeded-random.ts';
import { anExperienceResponse } from '../builders/experience-response.ts';
import { anExperienceSurvey, type ExperienceSurvey } from '../builders/experience-survey.ts';
import { type Rooms, rooms } from '../stage/rooms.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const WAITING_MAX = 4;
const AT_ONCE = 120;

describe('more responses than the API may let wait', () => {
  let database: TestDatabase;
  let survey: ExperienceSurvey;
  let house: Rooms;
  beforeAll(async () => {
    database = await freshDatabase();
    survey = await anExperienceSurvey(database.databaseUrl);
    house = await rooms({ ...database, environment: { SUBMIT_WAITING_MAX: String(WAITING_MAX), API_PROCESSES: '1' } });
    await house.startApi();
  });
  afterAll(async () => {
    await house?.stop();
    await database?.drop();
  });

  const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const bodies = ((random) => Array.from({ length: AT_ONCE }, (_, index) => anExperienceResponse(random, idOf(index))))(
    seededRandom(5),
  );
  const send = async (
    index: number,
  ): Promise<{ index: number; status: number; retryAfter: string | null; code?: string }> => {
    const answer = await fetch(`${house.url}/api/answer/${survey.wards[0]?.linkCode}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(bodies[index]),
    });
    const { error } = (await answer.json()) as { error?: { code: string } };
    return {
      index,
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      ...(error ? { code: error.code } : {}),
    };
  };
  const stored = async (): Promise<Set<string>> => {
    const client = new pg.Client({ connectionString: database.ownerUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM response');
      return new Set(rows.map(({ id }) => id));
    } finally {
      await client.end();
    }
  };

  it('refuses some with 503 and a time to come back, stores the others, and takes the refused ones later', async () => {
    // While the table is locked nothing can be stored, so that what waits must pile up.
    const holder = new pg.Client({ connectionString: database.ownerUrl });
    await holder.connect();
    await holder.query('BEGIN; LOCK TABLE response IN SHARE MODE');
    const under = Promise.all(bodies.map((_, index) => send(index)));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await stored()).size).toBe(0);
    await holder.query('COMMIT');
    await holder.end();

    const answers = await under;
    const taken = answers.filter(({ status }) => status === 201);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(taken.length).toBeGreaterThanOrEqual(WAITING_MAX);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) expect(answer).toMatchObject({ status: 503, code: 'OVERLOADED', retryAfter: '2' });
    expect(await stored()).toEqual(new Set(taken.map(({ index }) => idOf(index))));

    for (const { index } of refused) expect(await send(index)).toMatchObject({ status: 201 });
    for (const { index } of taken.slice(0, 3)) expect(await send(index)).toMatchObject({ status: 200 });
    expect((await stored()).size).toBe(AT_ONCE);
  });
});
