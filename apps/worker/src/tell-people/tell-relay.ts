import { WayFinding } from '@medvirk/data-access';
import { TELL_PEOPLE, type TellPeopleJob, tellJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { describeFault } from '../describe-fault.ts';

/** Between two looks, in milliseconds: somebody may be waiting for a code. */
const EVERY = 1000;

/**
 * Sends a job for each organisation in which somebody may have to be told something, or mail waits. What the queue loses is sent again
 * at the next look.
 */
@Injectable()
export class TellRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly queue: Queue<TellPeopleJob>;
  private readonly ways: WayFinding;
  private readonly log = new Logger(TellRelay.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(@InjectQueue(TELL_PEOPLE) queue: Queue<TellPeopleJob>, ways: WayFinding) {
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
        .catch((fault: unknown) => this.log.warn(`tell relay: ${describeFault(fault)}`))
        .then(() => this.next());
    }, EVERY);
  }

  private async look(): Promise<void> {
    const now = new Date();
    const organisations = await this.ways.organisationsToTell(now);
    if (organisations.length === 0) return;
    await this.queue.addBulk(
      organisations.map((organisationId) => ({
        name: TELL_PEOPLE,
        data: { organisationId },
        opts: { jobId: tellJobId(organisationId, now.getTime()), removeOnComplete: true, removeOnFail: true },
      })),
    );
  }
}
