import { WayFinding } from '@medvirk/data-access';
import { TELL_PEOPLE, type TellPeopleJob, tellJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { RepeatedLook, sendDue } from '../relay/repeated-look.ts';

/** Between two looks, in milliseconds: somebody may be waiting for a code. */
const EVERY = 1000;

/**
 * Sends a job for each organisation in which somebody may have to be told something, or mail waits. What the queue loses is sent again
 * at the next look.
 */
@Injectable()
export class TellRelay extends RepeatedLook {
  private readonly queue: Queue<TellPeopleJob>;
  private readonly ways: WayFinding;

  constructor(@InjectQueue(TELL_PEOPLE) queue: Queue<TellPeopleJob>, ways: WayFinding) {
    super({ every: EVERY });
    this.queue = queue;
    this.ways = ways;
  }

  protected async look(): Promise<void> {
    const now = new Date();
    const found = await this.ways.organisationsToTell(now);
    await sendDue(
      this.queue,
      TELL_PEOPLE,
      found.map((organisationId) => ({ data: { organisationId }, jobId: tellJobId(organisationId, now.getTime()) })),
    );
  }
}
