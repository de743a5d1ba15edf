import { describeFault } from '@medvirk/data-access';
import { Inject, Logger, type OnApplicationBootstrap, type OnApplicationShutdown, Optional } from '@nestjs/common';
import type { Job, Queue } from 'bullmq';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';

/** When it looks, in milliseconds; sooner where the setting `LOOK_EVERY` says so. */
interface Pace {
  readonly every: number;
  /** Before the first look; `every` when left out. */
  readonly first?: number;
  /** After a look that failed; `every` when left out. */
  readonly afterFault?: number;
}

/**
 * Looks again and again for what is due, one look at a time, until the worker ends. A look that fails is told in the log and
 * tried again: what is due is still there.
 */
export abstract class RepeatedLook implements OnApplicationBootstrap, OnApplicationShutdown {
  protected readonly log: Logger;
  private readonly pace: Pace;
  @Optional()
  @Inject(WORKER_CONFIG)
  private readonly settings?: Pick<WorkerConfig, 'LOOK_EVERY'>;
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  protected stopped = false;

  protected constructor(pace: Pace) {
    this.pace = pace;
    this.log = new Logger(new.target.name);
  }

  protected abstract look(): Promise<void>;

  onApplicationBootstrap(): void {
    this.next(this.pace.first ?? this.pace.every);
  }

  /** Ends after the look that is under way. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private next(after: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(
      () => {
        this.looking = this.look().then(
          () => this.next(this.pace.every),
          (fault: unknown) => {
            this.log.warn(`could not look: ${describeFault(fault)}`);
            this.next(this.pace.afterFault ?? this.pace.every);
          },
        );
      },
      Math.min(after, this.settings?.LOOK_EVERY ?? after),
    );
  }
}

/** What one look found due: a job each, under an id that is its own for a while, so that jobs hardly pile up. */
export interface Due<Data> {
  readonly data: Data;
  readonly jobId: string;
}

/** Sends what is due. What the queue loses is sent again at a later look. */
export async function sendDue<Data>(
  queue: Queue<Data>,
  name: string,
  due: readonly Due<Data>[],
  more: Pick<Job['opts'], 'attempts' | 'backoff'> = {},
): Promise<void> {
  if (due.length === 0) return;
  const kept = { removeOnComplete: true, removeOnFail: true };
  await queue.addBulk(
    due.map(({ data, jobId }) => ({ name, data, opts: { jobId, ...more, ...kept } })) as Parameters<
      Queue<Data>['addBulk']
    >[0],
  );
}
