import { Database, moveWaiting, WayFinding } from '@medvirk/data-access';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { describeFault } from '../describe-fault.ts';

/**
 * Moves anonymous answers of people who were invited on to the answer table, once enough of them have come. It looks for itself
 * and has no queue: a job in a queue would tell when a batch was complete.
 */
@Injectable()
export class MoveWaiting implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(MoveWaiting.name);
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly config: WorkerConfig;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(database: Database, ways: WayFinding, @Inject(WORKER_CONFIG) config: WorkerConfig) {
    this.database = database;
    this.ways = ways;
    this.config = config;
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
      this.looking = this.look()
        .catch((fault: unknown) => this.logger.warn(`could not move what waits: ${describeFault(fault)}`))
        .then(() => this.next(this.config.MOVE_EVERY));
    }, after);
  }

  private async look(): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    for (const survey of await this.ways.surveysWithWaiting()) {
      if (this.stopped) return;
      const { unreadable } = await moveWaiting(this.database, survey, this.config.MEDVIRK_SECRET, today);
      if (unreadable > 0)
        this.logger.error(`${unreadable} sealed responses can't be opened: has MEDVIRK_SECRET changed?`);
    }
  }
}
