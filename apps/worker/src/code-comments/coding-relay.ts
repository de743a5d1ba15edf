import { WayFinding } from '@medvirk/data-access';
import { CODE_COMMENTS, type CodeCommentsJob, codeJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { describeFault } from '../describe-fault.ts';

/** Between two looks for comments to code, in milliseconds. */
const EVERY = 3000;

/**
 * Sends a job for each survey with comments that the words as they now stand have not coded: new ones, and all of them when a
 * word list has changed. What the queue loses is sent again at the next look.
 */
@Injectable()
export class CodingRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly queue: Queue<CodeCommentsJob>;
  private readonly ways: WayFinding;
  private readonly log = new Logger(CodingRelay.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(@InjectQueue(CODE_COMMENTS) queue: Queue<CodeCommentsJob>, ways: WayFinding) {
    this.queue = queue;
    this.ways = ways;
  }

  onApplicationBootstrap(): void {
    this.next();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private next(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.looking = this.look()
        .catch((fault: unknown) => this.log.warn(`coding relay: ${describeFault(fault)}`))
        .then(() => this.next());
    }, EVERY);
  }

  private async look(): Promise<void> {
    const surveys = await this.ways.surveysToCode();
    if (surveys.length === 0) return;
    const now = Date.now();
    await this.queue.addBulk(
      surveys.map((survey) => ({
        name: CODE_COMMENTS,
        data: survey,
        opts: { jobId: codeJobId(survey.surveyId, now), removeOnComplete: true, removeOnFail: true },
      })),
    );
  }
}
