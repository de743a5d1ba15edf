import { WayFinding } from '@medvirk/data-access';
import { FOLD_RESPONSES, type FoldResponsesJob, foldJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { describeFault } from '../describe-fault.ts';

/** How long a look that failed waits before the next, in milliseconds. */
const PAUSE_AFTER_FAULT = 1000;

/**
 * Turns outbox rows into jobs: every look sends one job per survey that has any, under an id that is the survey's own for
 * two seconds, so that jobs hardly pile up and a dead one holds nothing up. What the queue loses is sent again at the next
 * look, since the rows stay until they are counted.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly queue: Queue<FoldResponsesJob>;
  private readonly ways: WayFinding;
  private readonly every: number;
  private readonly log = new Logger(OutboxRelay.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;
  /** When the last look succeeded; for health. */
  lastLook = 0;

  constructor(
    @InjectQueue(FOLD_RESPONSES) queue: Queue<FoldResponsesJob>,
    ways: WayFinding,
    @Inject(WORKER_CONFIG) config: WorkerConfig,
  ) {
    this.queue = queue;
    this.ways = ways;
    this.every = config.RELAY_EVERY;
  }

  onApplicationBootstrap(): void {
    this.next(0);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private next(after: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look().then(
        () => this.next(this.every),
        (fault: unknown) => {
          this.log.warn(`outbox relay: ${describeFault(fault)}`);
          this.next(PAUSE_AFTER_FAULT);
        },
      );
    }, after);
  }

  private async look(): Promise<void> {
    const pending = await this.ways.pendingSurveys();
    if (pending.length > 0) {
      const now = Date.now();
      await this.queue.addBulk(
        pending.map((survey) => ({
          name: FOLD_RESPONSES,
          data: survey,
          opts: {
            jobId: foldJobId(survey.surveyId, now),
            attempts: 5,
            backoff: { type: 'exponential', delay: 500 },
            removeOnComplete: true,
            removeOnFail: true,
          },
        })),
      );
    }
    this.lastLook = Date.now();
  }
}
