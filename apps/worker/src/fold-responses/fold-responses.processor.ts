import { Database, describeFault, foldResponses } from '@medvirk/data-access';
import { FOLD_RESPONSES, type FoldResponsesJob } from '@medvirk/job-contracts';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';

/**
 * Folds what lies in a survey's outbox into its aggregates. A short lock, so that a job of a killed worker is free again
 * within seconds; folding twice changes nothing, so losing a lock is harmless.
 */
@Processor(FOLD_RESPONSES, { concurrency: 2, lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 10 })
export class FoldResponsesProcessor extends WorkerHost {
  private readonly database: Database;
  private readonly log = new Logger(FoldResponsesProcessor.name);

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async process(job: Job<FoldResponsesJob>): Promise<number> {
    return foldResponses(this.database, job.data.organisationId, job.data.surveyId);
  }

  @OnWorkerEvent('failed')
  failed(job: Job<FoldResponsesJob> | undefined, fault: Error): void {
    this.log.error(`fold of survey ${job?.data.surveyId ?? 'unknown'} failed: ${describeFault(fault)}`);
  }

  @OnWorkerEvent('error')
  faulty(fault: Error): void {
    this.log.warn(`queue: ${describeFault(fault)}`);
  }
}
