import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { mustCall } from '../builders/call-api.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';
import { servers } from './servers.ts';

// Where the run has no Redis this is counted as skipped; the same path over PostgreSQL is in chain.spec.ts.
const withRedis = servers().redisUrl ? describe : describe.skip;

withRedis('the worker with its queue in Redis', () => {
  let house: HouseInProcess;
  beforeAll(async () => {
    house = await houseInProcess({ queue: 'redis' });
  });
  afterAll(() => house?.stop());

  it('counts what was submitted, each response once', async () => {
    const { home, survey } = await aSurveyedOrganisation(house);
    const linkCode = survey.units[0]?.linkCode ?? '';
    const answers = { informed: { state: 'answered', value: 4 } } as const;
    for (let index = 0; index < 30; index += 1) {
      const body = { id: randomUUID(), role: 'patient', language: 'nb', answers } as const;
      await mustCall(house.url, contract.answering.submit, { params: { linkCode }, body });
    }
    const counted = async () => {
      const { responses } = await mustCall(
        house.url,
        contract.surveys.get,
        { params: { surveyId: survey.id } },
        home.quality.headers,
      );
      return responses.kind === 'shown' ? responses.count : 0;
    };
    for (const end = Date.now() + 20_000; Date.now() < end && (await counted()) < 30; ) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await counted()).toBe(30);
  });
});
