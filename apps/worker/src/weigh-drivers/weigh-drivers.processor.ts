import { Database, describeFault, weighDrivers } from '@medvirk/data-access';
import { WEIGH_DRIVERS, type WeighDriversJob } from '@medvirk/job-contracts';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';

/** Weighs themes against the overall impression. One at a time: counting answers goes first, and nobody waits for this. */
@Processor(WEIGH_DRIVERS, { concurrency: 1, lockDuration: 60_000, stalledInterval: 30_000, maxStalledCount: 10 })
export class WeighDriversProcessor extends WorkerHost {
  private readonly database: Database;
  private readonly log = new Logger(WeighDriversProcessor.name);

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async process(job: Job<WeighDriversJob>): Promise<number> {
    return weighDrivers(this.database, job.data.organisationId, job.data.surveyId, new Date());
  }

  @OnWorkerEvent('failed')
  failed(job: Job<WeighDriversJob> | undefined, fault: Error): void {
    this.log.error(`weighing of survey ${job?.data.surveyId ?? 'unknown'} failed: ${describeFault(fault)}`);
  }

  @OnWorkerEvent('error')
  faulty(fault: Error): void {
    this.log.warn(`queue: ${describeFault(fault)}`);
  }
}
