import { WayFinding } from '@medvirk/data-access';
import { CODE_COMMENTS, type CodeCommentsJob, codeJobId } from '@medvirk/job-contracts';
import { InjectQueue } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { Queue } from 'bullmq';
import { RepeatedLook, sendDue } from '../relay/repeated-look.ts';

/** Between two looks for comments to code, in milliseconds. */
const EVERY = 3000;

/**
 * Sends a job for each survey with comments that the words as they now stand have not coded: new ones, and all of them when a
 * word list has changed. What the queue loses is sent again at the next look.
 */
@Injectable()
export class CodingRelay extends RepeatedLook {
  private readonly queue: Queue<CodeCommentsJob>;
  private readonly ways: WayFinding;

  constructor(@InjectQueue(CODE_COMMENTS) queue: Queue<CodeCommentsJob>, ways: WayFinding) {
    super({ every: EVERY });
    this.queue = queue;
    this.ways = ways;
  }

  protected async look(): Promise<void> {
    const now = new Date();
    const found = await this.ways.surveysToCode();
    await sendDue(
      this.queue,
      CODE_COMMENTS,
      found.map((survey) => ({ data: survey, jobId: codeJobId(survey.surveyId, now.getTime()) })),
    );
  }
}
