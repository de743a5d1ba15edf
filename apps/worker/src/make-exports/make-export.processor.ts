import { Database, describeFault } from '@medvirk/data-access';
import { MAKE_EXPORT, type MakeExportJob } from '@medvirk/job-contracts';
import { OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { type BeforeApplicationShutdown, Inject, Logger } from '@nestjs/common';
import type { Job } from 'bullmq';
import { WORKER_CONFIG } from '../config/config.module.ts';
import type { WorkerConfig } from '../config/config.ts';
import { makeExport } from './make-export.ts';

/** Makes files that were ordered, one at a time: counting answers goes first on a small machine. */
@Processor(MAKE_EXPORT, { concurrency: 1, lockDuration: 30_000, stalledInterval: 10_000, maxStalledCount: 10 })
export class MakeExportProcessor extends WorkerHost implements BeforeApplicationShutdown {
  private readonly database: Database;
  private readonly secret: string;
  private readonly log = new Logger(MakeExportProcessor.name);
  private stopping = false;

  constructor(database: Database, @Inject(WORKER_CONFIG) config: WorkerConfig) {
    super();
    this.database = database;
    this.secret = config.MEDVIRK_SECRET;
  }

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  async process(job: Job<MakeExportJob>): Promise<boolean> {
    const { organisationId, exportId } = job.data;
    return makeExport(this.database, organisationId, exportId, () => this.stopping, this.secret);
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
