import { Database, rebuildAggregates, WayFinding } from '@medvirk/data-access';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { describeFault } from '../describe-fault.ts';

const HOUR = 3_600_000;

/**
 * Throws away what is kept for a time only, and counts anew where something was taken back, once an hour and at the start. It takes what is due when it looks: run twice, or by
 * two workers at once, it does the same once.
 */
@Injectable()
export class EraseExpired implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(EraseExpired.name);
  private readonly database: Database;
  private readonly ways: WayFinding;
  private timer: NodeJS.Timeout | undefined;

  constructor(database: Database, ways: WayFinding) {
    this.database = database;
    this.ways = ways;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), HOUR);
    void this.look();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    try {
      const drafts = await this.database.eraseExpiredDrafts(new Date().toISOString().slice(0, 10));
      await this.database.eraseOldMessages(new Date());
      if (drafts > 0) this.logger.log(`${drafts} half-done responses thrown away, their time had passed`);
      const files = await this.database.eraseExpiredExports(new Date());
      if (files > 0) this.logger.log(`${files} files thrown away, their time had passed`);
      // Responses that were taken back are deleted at once; the counts follow, for all of a survey's together.
      for (const { organisationId, surveyId, mark } of await this.ways.recountsWanted()) {
        await rebuildAggregates(this.database, organisationId, surveyId);
        await this.ways.recountDone(surveyId, mark);
      }
    } catch (fault) {
      this.logger.warn(`could not look for what has expired: ${describeFault(fault)}`);
    }
  }
}
