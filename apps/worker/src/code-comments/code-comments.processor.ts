import { codeComments, Database, describeFault } from '@medvirk/data-access';
import { CODE_COMMENTS, type CodeCommentsJob } from '@medvirk/job-contracts';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger } from '@nestjs/common';
import type { Job } from 'bullmq';

/** Codes comments to themes. One at a time: counting answers goes first on a small machine, and nobody waits for this. */
@Processor(CODE_COMMENTS, { concurrency: 1, lockDuration: 30_000, stalledInterval: 10_000, maxStalledCount: 10 })
export class CodeCommentsProcessor extends WorkerHost {
  private readonly database: Database;
  private readonly log = new Logger(CodeCommentsProcessor.name);

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async process(job: Job<CodeCommentsJob>): Promise<number> {
    return codeComments(this.database, job.data.organisationId, job.data.surveyId);
  }

  @OnWorkerEvent('failed')
  failed(job: Job<CodeCommentsJob> | undefined, fault: Error): void {
    this.log.error(`coding of survey ${job?.data.surveyId ?? 'unknown'} failed: ${describeFault(fault)}`);
  }

  @OnWorkerEvent('error')
  faulty(fault: Error): void {
    this.log.warn(`queue: ${describeFault(fault)}`);
  }
}
