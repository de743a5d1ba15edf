import { WayFinding } from '@medvirk/data-access';
import { ASK_RECIPIENTS, type AskRecipientsJob, askJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { describeFault } from '../describe-fault.ts';

/** Between two looks, in milliseconds. */
const EVERY = 3000;

/** Sends a job for each organisation in which somebody is due to be asked. What the queue loses is sent again at the next look. */
@Injectable()
export class AskRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly queue: Queue<AskRecipientsJob>;
  private readonly ways: WayFinding;
  private readonly log = new Logger(AskRelay.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(@InjectQueue(ASK_RECIPIENTS) queue: Queue<AskRecipientsJob>, ways: WayFinding) {
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
        .catch((fault: unknown) => this.log.warn(`ask relay: ${describeFault(fault)}`))
        .then(() => this.next());
    }, EVERY);
  }

  private async look(): Promise<void> {
    const now = new Date();
    const organisations = await this.ways.organisationsToAsk(now);
    if (organisations.length === 0) return;
    await this.queue.addBulk(
      organisations.map((organisationId) => ({
        name: ASK_RECIPIENTS,
        data: { organisationId },
        opts: { jobId: askJobId(organisationId, now.getTime()), removeOnComplete: true, removeOnFail: true },
      })),
    );
  }
}
