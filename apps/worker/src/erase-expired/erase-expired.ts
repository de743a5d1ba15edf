import { Database, describeFault, rebuildAggregates, WayFinding } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import { RepeatedLook } from '../relay/repeated-look.ts';

const HOUR = 3_600_000;

/**
 * Throws away what is kept for a time only, and counts anew where something was taken back, once an hour and at the start. It takes
 * what is due when it looks: run twice, or by two workers at once, it does the same once.
 */
@Injectable()
export class EraseExpired extends RepeatedLook {
  private readonly database: Database;
  private readonly ways: WayFinding;

  constructor(database: Database, ways: WayFinding) {
    super({ every: HOUR, first: 0 });
    this.database = database;
    this.ways = ways;
  }

  protected async look(): Promise<void> {
    const now = new Date();
    const today = now.toISOString().slice(0, 10);
    await this.step('half-done responses thrown away', () => this.database.eraseExpiredDrafts(today));
    await this.step('files that were not sent with a response thrown away', () =>
      this.database.eraseWaitingAttachments(today),
    );
    await this.step('old messages thrown away', () => this.database.eraseOldMessages(now));
    await this.step('recipients erased, their surveys have been closed for a month', () =>
      this.database.eraseRecipients(now, today),
    );
    await this.step('addresses of people who asked for word erased', () => this.database.eraseWordsWanted(now, today));
    await this.step('half-keyed sheets given up, their surveys have been closed for a month', () =>
      this.database.eraseHalfKeyedPaper(today),
    );
    await this.step('files thrown away', () => this.database.eraseExpiredExports(now));
    await this.step('responses deleted, the time that people were told had passed', () =>
      this.database.eraseExpiredResponses(today),
    );
    await this.step('surveys counted anew after responses were taken back', () => this.recount());
    await this.step('quotes and notes thrown away, their comments are gone', () =>
      this.database.eraseWordsOfLostComments(),
    );
  }

  /** Each by itself: what can't be thrown away holds up nothing else whose time has passed. */
  private async step(done: string, erase: () => Promise<unknown>): Promise<void> {
    try {
      const count = await erase();
      if (typeof count === 'number' && count > 0) this.log.log(`${count} ${done}`);
    } catch (fault) {
      this.log.warn(`not done: ${done}: ${describeFault(fault)}`);
    }
  }

  /** Responses that were taken back are deleted at once; the counts follow, for all of a survey's together. */
  private async recount(): Promise<number> {
    const wanted = await this.ways.recountsWanted();
    for (const { organisationId, surveyId, mark } of wanted) {
      await rebuildAggregates(this.database, organisationId, surveyId);
      await this.ways.recountDone(surveyId, mark);
    }
    return wanted.length;
  }
}
