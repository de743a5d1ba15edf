import { Database, describeFault } from '@medvirk/data-access';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { OpenLink } from './open-links.ts';

/** The step of putting the page away at a question. */
export const leftAt = (question: string): string => `left:${question}`;

/** Steps that are no page of the questionnaire. Codes of pages have no colon. */
export const STEP = { opened: ':opened', started: ':started', sent: ':sent' } as const;

interface Counted {
  organisationId: string;
  steps: Map<string, number>;
}

const EVERY = 30_000;
/** Surveys counted in one process at a time; more than that is not worth memory that anybody could fill. */
const MOST = 2000;
/** No organisation's limit is lower. */
const LEAST_K = 5;

/**
 * How many have come how far, as sums of a survey and nothing else: no row, id or time of any person. Counts are held in memory until
 * at least k have begun since they were last written down, and are then written together: whoever watches the table sees a group walk,
 * never one person. What is held when a process ends is lost, so the sums are a little low, and said to be so.
 */
@Injectable()
export class WayCounts implements OnApplicationShutdown {
  private readonly database: Database;
  private readonly counted = new Map<string, Counted>();
  private readonly timer: NodeJS.Timeout;
  private readonly log = new Logger(WayCounts.name);

  constructor(database: Database) {
    this.database = database;
    this.timer = setInterval(() => void this.flush(), EVERY);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  count(link: OpenLink, ...steps: readonly string[]): void {
    this.add(link, steps, 1);
  }

  /** Whoever comes back is taken out of the sum again. */
  countLeaving(link: OpenLink, question: string, isBack: boolean): void {
    this.add(link, [leftAt(question)], isBack ? -1 : 1);
  }

  private add({ organisationId, survey }: OpenLink, steps: readonly string[], by: 1 | -1): void {
    let counted = this.counted.get(survey.id);
    if (!counted) {
      if (this.counted.size >= MOST) return;
      counted = { organisationId, steps: new Map() };
      this.counted.set(survey.id, counted);
    }
    for (const step of steps) counted.steps.set(step, (counted.steps.get(step) ?? 0) + by);
  }

  /** Writes down what a group has done. What fails is tried again at the next look. */
  async flush(): Promise<void> {
    for (const [surveyId, counted] of [...this.counted]) {
      const started = counted.steps.get(STEP.started) ?? 0;
      if (started < LEAST_K) continue;
      try {
        await this.database.within(counted.organisationId, async (store) => {
          const { k } = await store.organisation.get();
          if (started < k) return;
          this.counted.delete(surveyId);
          await store.surveys.addSteps(surveyId, counted.steps);
        });
      } catch (fault) {
        this.takeBack(surveyId, counted);
        this.log.warn(`steps could not be written down: tried again: ${describeFault(fault)}`);
      }
    }
  }

  /** Together with what has come in meanwhile. */
  private takeBack(surveyId: string, { organisationId, steps }: Counted): void {
    const meanwhile = this.counted.get(surveyId);
    if (meanwhile?.steps === steps) return;
    for (const [step, count] of meanwhile?.steps ?? []) steps.set(step, (steps.get(step) ?? 0) + count);
    this.counted.set(surveyId, { organisationId, steps });
  }
}
