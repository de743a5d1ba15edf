import { WayFinding } from '@medvirk/data-access';
import { exportJobId, MAKE_EXPORT, type MakeExportJob } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Queue } from 'bullmq';
import { describeFault } from '../describe-fault.ts';

/** Between two looks for files to make, in milliseconds. */
const EVERY = 1000;

/** Sends a job for each file that was ordered and is not made. What the queue loses is sent again at a later look. */
@Injectable()
export class ExportRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly queue: Queue<MakeExportJob>;
  private readonly ways: WayFinding;
  private readonly log = new Logger(ExportRelay.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(@InjectQueue(MAKE_EXPORT) queue: Queue<MakeExportJob>, ways: WayFinding) {
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
        .catch((fault: unknown) => this.log.warn(`export relay: ${describeFault(fault)}`))
        .then(() => this.next());
    }, EVERY);
  }

  private async look(): Promise<void> {
    const exports = await this.ways.exportsToMake();
    if (exports.length === 0) return;
    const now = Date.now();
    await this.queue.addBulk(
      exports.map((wanted) => ({
        name: MAKE_EXPORT,
        data: wanted,
        opts: { jobId: exportJobId(wanted.exportId, now), removeOnComplete: true, removeOnFail: true },
      })),
    );
  }
}
