import { WayFinding } from '@medvirk/data-access';
import { WEIGH_DRIVERS, type WeighDriversJob, weighJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { describeFault } from '../describe-fault.ts';

/** Between two looks for surveys to weigh, in milliseconds: weights change slowly. */
const EVERY = 30_000;

/** Sends a job for each survey with a tenth more responses than when its themes were last weighed. */
@Injectable()
export class WeighingRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly queue: Queue<WeighDriversJob>;
  private readonly ways: WayFinding;
  private readonly log = new Logger(WeighingRelay.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(@InjectQueue(WEIGH_DRIVERS) queue: Queue<WeighDriversJob>, ways: WayFinding) {
    this.queue = queue;
    this.ways = ways;
  }

  onApplicationBootstrap(): void {
    this.next(EVERY / 10);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private next(after: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((fault: unknown) => this.log.warn(`weighing relay: ${describeFault(fault)}`))
        .then(() => this.next(EVERY));
    }, after);
  }

  private async look(): Promise<void> {
    const surveys = await this.ways.surveysToWeigh();
    if (surveys.length === 0) return;
    const now = Date.now();
    await this.queue.addBulk(
      surveys.map((survey) => ({
        name: WEIGH_DRIVERS,
        data: survey,
        opts: { jobId: weighJobId(survey.surveyId, now), removeOnComplete: true, removeOnFail: true },
      })),
    );
  }
}
