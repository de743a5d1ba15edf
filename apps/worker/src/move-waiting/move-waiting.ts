import { Database, moveWaiting, WayFinding } from '@medvirk/data-access';
import { Inject, Injectable } from '@nestjs/common';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { RepeatedLook } from '../relay/repeated-look.ts';

/**
 * Moves anonymous answers of people who were invited on to the answer table, once enough of them have come. It looks for itself
 * and has no queue: a job in a queue would tell when a batch was complete.
 */
@Injectable()
export class MoveWaiting extends RepeatedLook {
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly secret: string;

  constructor(database: Database, ways: WayFinding, @Inject(WORKER_CONFIG) config: WorkerConfig) {
    super({ every: config.MOVE_EVERY, first: 0 });
    this.database = database;
    this.ways = ways;
    this.secret = config.MEDVIRK_SECRET;
  }

  protected async look(): Promise<void> {
    const today = new Date().toISOString().slice(0, 10);
    for (const survey of await this.ways.surveysWithWaiting()) {
      if (this.stopped) return;
      const { unreadable } = await moveWaiting(this.database, survey, this.secret, today);
      if (unreadable > 0) this.log.error(`${unreadable} sealed responses can't be opened: has MEDVIRK_SECRET changed?`);
    }
  }
}
