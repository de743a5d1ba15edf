import { Database } from '@medvirk/data-access';
import { MAKE_EXPORT, type MakeExportJob } from '@medvirk/job-contracts';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { describeFault } from '../describe-fault.ts';
import { makeExport } from './make-export.ts';

/** Makes files that were ordered, one at a time: counting answers goes first on a small machine. */
@Processor(MAKE_EXPORT, { concurrency: 1, lockDuration: 30_000, stalledInterval: 10_000, maxStalledCount: 10 })
export class MakeExportProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly database: Database;
  private readonly log = new Logger(MakeExportProcessor.name);
  private stopping = false;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  async process(job: Job<MakeExportJob>): Promise<boolean> {
    return makeExport(this.database, job.data.organisationId, job.data.exportId, () => this.stopping);
  }

  @OnWorkerEvent('failed')
  failed(job: Job<MakeExportJob> | undefined, fault: Error): void {
    this.log.error(`export ${job?.data.exportId ?? 'unknown'} failed: ${describeFault(fault)}`);
  }

  @OnWorkerEvent('error')
  faulty(fault: Error): void {
    this.log.warn(`queue: ${describeFault(fault)}`);
  }
}
