import { randomInt } from 'node:crypto';
import { Database, describeFault, type HeldWish } from '@medvirk/data-access';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Clock } from '../clock.ts';

interface Held {
  organisationId: string;
  wishes: Map<string, HeldWish>;
  /** When they are written down even without company, in milliseconds. */
  until: number;
}

const EVERY = 10_000;
/** Without company a wish is held for a time between these, in seconds. */
const [SHORTEST, LONGEST] = [10 * 60, 30 * 60];
/** Wishes of one survey that are written down at once: no organisation hides fewer. */
const COMPANY = 5;
/** Wishes held in one process at most, over all surveys; from there on they are written down as they come. */
const MOST = 5000;

/**
 * Who asked to hear what was done, until several can be written down together. Somebody asks right after having answered: written at
 * once, the two would lie side by side in the database's order of transactions. So wishes wait here, in memory, for company or
 * for a while, and each writing puts all of the survey's in a new random order. What is held when a process is killed is lost.
 */
@Injectable()
export class HeldWishes implements OnApplicationShutdown {
  private readonly database: Database;
  private readonly clock: Clock;
  private readonly held = new Map<string, Held>();
  private readonly timer: NodeJS.Timeout;
  private readonly log = new Logger(HeldWishes.name);

  constructor(database: Database, clock: Clock) {
    this.database = database;
    this.clock = clock;
    this.timer = setInterval(() => void this.writeDue(), EVERY);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    for (const surveyId of [...this.held.keys()]) await this.write(surveyId);
  }

  hold(survey: { organisationId: string; surveyId: string }, address: Omit<HeldWish, 'askedAt'>): void {
    const now = this.clock.now();
    const held = this.held.get(survey.surveyId) ?? {
      organisationId: survey.organisationId,
      wishes: new Map<string, HeldWish>(),
      until: now.getTime() + randomInt(SHORTEST, LONGEST) * 1000,
    };
    this.held.set(survey.surveyId, held);
    held.wishes.set(address.hash.toString('hex'), { ...address, askedAt: now });
    const total = [...this.held.values()].reduce((sum, { wishes }) => sum + wishes.size, 0);
    if (held.wishes.size >= COMPANY || total > MOST) void this.write(survey.surveyId);
  }

  /** Whoever changes their mind is forgotten here too. */
  drop(surveyId: string, hash: Buffer): void {
    this.held.get(surveyId)?.wishes.delete(hash.toString('hex'));
  }

  private async writeDue(): Promise<void> {
    const now = this.clock.now().getTime();
    for (const [surveyId, { until }] of [...this.held]) if (until <= now) await this.write(surveyId);
  }

  /** What fails is tried again at the next look. */
  private async write(surveyId: string): Promise<void> {
    const held = this.held.get(surveyId);
    if (!held) return;
    this.held.delete(surveyId);
    if (held.wishes.size === 0) return;
    try {
      await this.database.within(held.organisationId, ({ words }) => words.want(surveyId, [...held.wishes.values()]));
    } catch (fault) {
      const meanwhile = this.held.get(surveyId)?.wishes ?? [];
      this.held.set(surveyId, { ...held, wishes: new Map([...held.wishes, ...meanwhile]) });
      this.log.warn(`wishes for word could not be written down: tried again: ${describeFault(fault)}`);
    }
  }
}
