import { afterEach, describe, expect, it } from '@jest/globals';
import type { WayFinding } from '@medvirk/data-access';
import type { FoldResponsesJob } from '@medvirk/job-contracts';
import { Logger } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { readWorkerConfig } from '../config/config.ts';
import { OutboxRelay } from './outbox-relay.ts';

type Sent = Parameters<Queue<FoldResponsesJob>['addBulk']>[0];
const survey = (name: string): FoldResponsesJob => ({ organisationId: 'o1', surveyId: name });

describe('OutboxRelay', () => {
  Logger.overrideLogger(false);
  let relay: OutboxRelay | undefined;
  afterEach(() => relay?.onApplicationShutdown());

  /** A relay over an outbox that is looked into every 20 ms. */
  function started(pending: () => Promise<FoldResponsesJob[]>, addBulk: (jobs: Sent) => Promise<void>): OutboxRelay {
    const queue = { addBulk } as unknown as Queue<FoldResponsesJob>;
    const ways = { pendingSurveys: pending } as unknown as WayFinding;
    relay = new OutboxRelay(
      queue,
      ways,
      readWorkerConfig({ DATABASE_URL: 'x', MEDVIRK_SECRET: 'x'.repeat(32), RELAY_EVERY: '20' }),
    );
    relay.onApplicationBootstrap();
    return relay;
  }
  const until = async (check: () => boolean): Promise<void> => {
    for (const end = Date.now() + 5000; !check(); ) {
      if (Date.now() > end) throw new Error('it did not happen within 5 seconds');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };

  it('sends one job per survey, with ids only and under an id of the survey', async () => {
    const sent: Sent[] = [];
    started(
      async () => [survey('s1'), survey('s2')],
      async (jobs) => void sent.push(jobs),
    );
    await until(() => sent.length > 0);
    expect(sent[0]?.map(({ name, data }) => [name, data])).toEqual([
      ['fold-responses', { organisationId: 'o1', surveyId: 's1' }],
      ['fold-responses', { organisationId: 'o1', surveyId: 's2' }],
    ]);
    expect(sent[0]?.map(({ opts }) => opts?.jobId)).toEqual([
      expect.stringMatching(/^fold-s1-\d+$/),
      expect.stringMatching(/^fold-s2-\d+$/),
    ]);
  });

  it('sends again at the next look, for as long as rows lie there', async () => {
    let looks = 0;
    const sent: Sent[] = [];
    started(
      async () => (++looks <= 3 ? [survey('s1')] : []),
      async (jobs) => void sent.push(jobs),
    );
    await until(() => looks >= 5);
    expect(sent).toHaveLength(3); // an empty outbox wakes nobody
  });

  it('goes on after a database or a queue that was away, and tells health when it last looked', async () => {
    let looks = 0;
    let sent = 0;
    const running = started(
      async () => {
        looks += 1;
        if (looks === 1) throw new Error('connection refused');
        return [survey('s1')];
      },
      async () => {
        sent += 1;
      },
    );
    await until(() => looks === 1);
    expect(running.lastLook).toBe(0);
    await until(() => sent > 0);
    await until(() => running.lastLook > 0);
  });

  it('looks no more once it is stopped, and ends after the look that is under way', async () => {
    let finish: () => void = () => {};
    let looks = 0;
    const running = started(
      async () => {
        looks += 1;
        return [survey('s1')];
      },
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    await until(() => looks === 1);
    let stopped = false;
    const stopping = running.onApplicationShutdown().then(() => {
      stopped = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(stopped).toBe(false);
    finish();
    await stopping;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(looks).toBe(1);
  });
});
