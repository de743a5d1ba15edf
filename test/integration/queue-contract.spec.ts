import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Processor, Queue, Worker, WorkerOptions } from 'bullmq';
import { postgresBackend, type QueueBackend, redisBackend } from './queue-backends.ts';
import { servers } from './servers.ts';

/**
 * What the product asks of its queue, whichever backend runs it. The backends differ in speed, never in these.
 */
function keepsTheContract(start: () => Promise<QueueBackend>): void {
  let backend: QueueBackend;
  const open: { close(): Promise<unknown> }[] = [];

  beforeAll(async () => {
    backend = await start();
  });
  afterEach(async () => {
    // Workers first: a queue that closes under a worker makes it complain.
    for (const each of open.splice(0).reverse()) await each.close();
  });
  afterAll(() => backend.stop());

  /** A queue with a name of its own, so that no test sees another's jobs. */
  const aQueue = (): Queue => {
    const queue = backend.queue(`contract-${randomUUID()}`);
    open.push(queue);
    return queue;
  };
  const work = (queue: Queue, processor: Processor, options?: Omit<WorkerOptions, 'connection'>): Worker => {
    const worker = backend.worker(queue.name, processor, options);
    worker.on('error', () => {});
    open.push(worker);
    return worker;
  };
  const until = async (holds: () => boolean | Promise<boolean>, what: string, limit = 20_000): Promise<void> => {
    const end = Date.now() + limit;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error(`waited ${limit} ms in vain: ${what}`);
      await sleep(20);
    }
  };

  it('hands one job to one worker, with its data, and gives the result back', async () => {
    const queue = aQueue();
    const events = backend.events(queue.name);
    open.push(events);
    await events.waitUntilReady();
    work(queue, async (job) => ({ doubled: job.data.number * 2 }));
    const job = await queue.add('double', { number: 21 });
    expect(await job.waitUntilFinished(events, 20_000)).toEqual({ doubled: 42 });
  });

  it('hands each of many jobs added together to exactly one of two workers', async () => {
    const queue = aQueue();
    const seen: number[] = [];
    const note: Processor = async (job) => {
      seen.push(job.data.number);
    };
    const numbers = Array.from({ length: 200 }, (_, number) => number);
    await queue.addBulk(
      numbers.map((number) => ({ name: 'count', data: { number }, opts: { removeOnComplete: true } })),
    );
    work(queue, note, { concurrency: 8 });
    work(queue, note, { concurrency: 8 });
    await until(() => seen.length >= numbers.length, '200 jobs');
    await until(async () => (await queue.getActiveCount()) === 0, 'no active job');
    expect(seen.sort((a, b) => a - b)).toEqual(numbers);
  });

  it('runs a job once when the relay sends it twice under the same id', async () => {
    const queue = aQueue();
    const runs: string[] = [];
    await queue.add('fold', { survey: 'a' }, { jobId: 'outbox-7' });
    await queue.addBulk([
      { name: 'fold', data: { survey: 'a' }, opts: { jobId: 'outbox-7' } },
      { name: 'fold', data: { survey: 'b' }, opts: { jobId: 'outbox-8' } },
    ]);
    expect(await queue.getWaitingCount()).toBe(2);
    work(queue, async (job) => {
      runs.push(job.id ?? '');
    });
    await until(() => runs.length >= 2, 'both jobs');
    await sleep(300);
    expect(runs.sort()).toEqual(['outbox-7', 'outbox-8']);
  });

  it('takes the same id again once the job is done and removed, so that an outbox row can be sent anew', async () => {
    const queue = aQueue();
    let runs = 0;
    work(queue, async () => {
      runs += 1;
    });
    for (const expected of [1, 2]) {
      await queue.add('fold', {}, { jobId: 'outbox-7', removeOnComplete: true });
      await until(() => runs === expected, `run ${expected}`);
      await until(async () => (await queue.getJob('outbox-7')) === undefined, 'removal');
    }
    expect(runs).toBe(2);
  });

  it('tries a failing job again after its back-off, as often as asked', async () => {
    const queue = aQueue();
    const tries: number[] = [];
    work(queue, async () => {
      tries.push(Date.now());
      if (tries.length < 3) throw new Error('not yet');
      return 'third time';
    });
    const job = await queue.add('stubborn', {}, { attempts: 5, backoff: { type: 'fixed', delay: 200 } });
    await until(async () => (await job.getState()) === 'completed', 'completion');
    expect(tries).toHaveLength(3);
    const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    // A timer may fire a few milliseconds early.
    for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(190);
  });

  it('keeps a job that has used up its tries, with the reason, for a person to look at', async () => {
    const queue = aQueue();
    let tries = 0;
    work(queue, async () => {
      tries += 1;
      throw new Error(`no ${tries}`);
    });
    const job = await queue.add('hopeless', { id: 7 }, { attempts: 2, removeOnComplete: true });
    await until(async () => (await job.getState()) === 'failed', 'failure');
    const [kept] = await queue.getFailed();
    expect(kept).toMatchObject({ id: job.id, failedReason: 'no 2', attemptsMade: 2, data: { id: 7 } });
  });

  it('leaves nothing of a job that is to be removed on completion', async () => {
    const queue = aQueue();
    let runs = 0;
    work(queue, async () => {
      runs += 1;
    });
    const jobs = await queue.addBulk(
      Array.from({ length: 20 }, () => ({ name: 'gone', data: {}, opts: { removeOnComplete: true } })),
    );
    await until(() => runs === jobs.length, 'all runs');
    await until(async () => (await queue.getActiveCount()) === 0, 'no active job');
    expect(await queue.getJobCounts('waiting', 'active', 'completed', 'failed', 'delayed')).toEqual({
      waiting: 0,
      active: 0,
      completed: 0,
      failed: 0,
      delayed: 0,
    });
  });

  it('holds a delayed job back until its time', async () => {
    const queue = aQueue();
    let ranAt = 0;
    const worker = work(queue, async () => {
      ranAt = Date.now();
    });
    await worker.waitUntilReady();
    const added = Date.now();
    await queue.add('later', {}, { delay: 700 });
    expect(await queue.getDelayedCount()).toBe(1);
    await until(() => ranAt > 0, 'the delayed run');
    expect(ranAt - added).toBeGreaterThanOrEqual(690);
  });

  it('gives the job of a worker that was killed to another one', async () => {
    const queue = aQueue();
    const job = await queue.add('survivor', { id: 1 }, { jobId: 'survivor-1' });
    const script = fileURLToPath(new URL('./doomed-worker.mjs', import.meta.url));
    const { kind, url } = backend.address;
    const doomed = spawn(process.execPath, [script, kind, url, queue.name], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [said] = await once(doomed.stdout, 'data');
      expect(String(said)).toBe('taken survivor-1\n');
    } finally {
      doomed.kill('SIGKILL');
    }
    const done: unknown[] = [];
    work(
      queue,
      async ({ data }) => {
        done.push(data);
      },
      { lockDuration: 1000, stalledInterval: 500, maxStalledCount: 1 },
    );
    await until(async () => (await job.getState()) === 'completed', 'the second worker');
    expect(done).toEqual([{ id: 1 }]);
  });
}

describe('the queue on PostgreSQL', () => {
  keepsTheContract(postgresBackend);
});

const onRedis = servers().redisUrl ? describe : describe.skip;

onRedis('the queue on Redis (skipped where no redis-server or valkey-server is installed)', () => {
  keepsTheContract(redisBackend);
});
