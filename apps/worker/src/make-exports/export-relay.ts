import { WayFinding } from '@medvirk/data-access';
import { exportJobId, MAKE_EXPORT, type MakeExportJob } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { RepeatedLook, sendDue } from '../relay/repeated-look.ts';

/** Between two looks for files to make, in milliseconds. */
const EVERY = 1000;

/** Sends a job for each file that was ordered and is not made. What the queue loses is sent again at a later look. */
@Injectable()
export class ExportRelay extends RepeatedLook {
  private readonly queue: Queue<MakeExportJob>;
  private readonly ways: WayFinding;

  constructor(@InjectQueue(MAKE_EXPORT) queue: Queue<MakeExportJob>, ways: WayFinding) {
    super({ every: EVERY });
    this.queue = queue;
    this.ways = ways;
  }

  protected async look(): Promise<void> {
    const now = new Date();
    const found = await this.ways.exportsToMake();
    await sendDue(
      this.queue,
      MAKE_EXPORT,
      found.map((wanted) => ({ data: wanted, jobId: exportJobId(wanted.exportId, now.getTime()) })),
    );
  }
}
