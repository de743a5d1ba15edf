import { Database } from '@medvirk/data-access';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { describeFault } from '../describe-fault.ts';

const HOUR = 3_600_000;

/**
 * Throws away what is kept for a time only, once an hour and at the start. It takes what is due when it looks: run twice, or by
 * two workers at once, it does the same once.
 */
@Injectable()
export class EraseExpired implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(EraseExpired.name);
  private readonly database: Database;
  private timer: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.database = database;
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
    } catch (fault) {
      this.logger.warn(`could not look for what has expired: ${describeFault(fault)}`);
    }
  }
}
