import { WayFinding } from '@medvirk/data-access';
import { WEIGH_DRIVERS, type WeighDriversJob, weighJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { RepeatedLook, sendDue } from '../relay/repeated-look.ts';

/** Between two looks for surveys to weigh, in milliseconds: weights change slowly. */
const EVERY = 30_000;

/** Sends a job for each survey with a tenth more responses than when its themes were last weighed. */
@Injectable()
export class WeighingRelay extends RepeatedLook {
  private readonly queue: Queue<WeighDriversJob>;
  private readonly ways: WayFinding;

  constructor(@InjectQueue(WEIGH_DRIVERS) queue: Queue<WeighDriversJob>, ways: WayFinding) {
    super({ every: EVERY, first: EVERY / 10 });
    this.queue = queue;
    this.ways = ways;
  }

  protected async look(): Promise<void> {
    const now = new Date();
    const found = await this.ways.surveysToWeigh();
    await sendDue(
      this.queue,
      WEIGH_DRIVERS,
      found.map((survey) => ({ data: survey, jobId: weighJobId(survey.surveyId, now.getTime()) })),
    );
  }
}
