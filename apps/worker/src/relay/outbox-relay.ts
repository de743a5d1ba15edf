import { WayFinding } from '@medvirk/data-access';
import { FOLD_RESPONSES, type FoldResponsesJob, foldJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { RepeatedLook, sendDue } from './repeated-look.ts';

/** How long a look that failed waits before the next, in milliseconds. */
const PAUSE_AFTER_FAULT = 1000;

/**
 * Turns outbox rows into jobs: every look sends one job per survey that has any, under an id that is the survey's own for
 * two seconds, so that jobs hardly pile up and a dead one holds nothing up. What the queue loses is sent again at the next
 * look, since the rows stay until they are counted.
 */
@Injectable()
export class OutboxRelay extends RepeatedLook {
  private readonly queue: Queue<FoldResponsesJob>;
  private readonly ways: WayFinding;
  /** When the last look succeeded; for health. */
  lastLook = 0;

  constructor(
    @InjectQueue(FOLD_RESPONSES) queue: Queue<FoldResponsesJob>,
    ways: WayFinding,
    @Inject(WORKER_CONFIG) config: WorkerConfig,
  ) {
    super({ every: config.RELAY_EVERY, first: 0, afterFault: PAUSE_AFTER_FAULT });
    this.queue = queue;
    this.ways = ways;
  }

  protected async look(): Promise<void> {
    const pending = await this.ways.pendingSurveys();
    const now = Date.now();
    await sendDue(
      this.queue,
      FOLD_RESPONSES,
      pending.map((survey) => ({ data: survey, jobId: foldJobId(survey.surveyId, now) })),
      { attempts: 5, backoff: { type: 'exponential', delay: 500 } },
    );
    this.lastLook = Date.now();
  }
}
