import { WayFinding } from '@medvirk/data-access';
import { ASK_RECIPIENTS, type AskRecipientsJob, askJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { RepeatedLook, sendDue } from '../relay/repeated-look.ts';

/** Between two looks, in milliseconds. */
const EVERY = 3000;

/** Sends a job for each organisation in which somebody is due to be asked. What the queue loses is sent again at the next look. */
@Injectable()
export class AskRelay extends RepeatedLook {
  private readonly queue: Queue<AskRecipientsJob>;
  private readonly ways: WayFinding;

  constructor(@InjectQueue(ASK_RECIPIENTS) queue: Queue<AskRecipientsJob>, ways: WayFinding) {
    super({ every: EVERY });
    this.queue = queue;
    this.ways = ways;
  }

  protected async look(): Promise<void> {
    const now = new Date();
    const found = await this.ways.organisationsToAsk(now);
    await sendDue(
      this.queue,
      ASK_RECIPIENTS,
      found.map((organisationId) => ({ data: { organisationId }, jobId: askJobId(organisationId, now.getTime()) })),
    );
  }
}
