import { describe, expect, it } from '@jest/globals';
import type { Database, WayFinding } from '@medvirk/data-access';
import { Logger } from '@nestjs/common';
import { EraseExpired } from './erase-expired.ts';

describe('EraseExpired', () => {
  Logger.overrideLogger(false);

  it('deletes answers whose time has passed also when something before them could not be thrown away', async () => {
    const done: string[] = [];
    const erase = (what: string) => async () => {
      done.push(what);
      return 1;
    };
    const database = {
      eraseExpiredDrafts: async () => Promise.reject(new Error('locked')),
      eraseWaitingAttachments: erase('attachments'),
      eraseOldMessages: erase('messages'),
      eraseRecipients: erase('recipients'),
      eraseWordsWanted: erase('wishes'),
      eraseHalfKeyedPaper: erase('paper'),
      eraseExpiredExports: erase('exports'),
      eraseExpiredResponses: erase('responses'),
      eraseWordsOfLostComments: erase('words'),
    } as unknown as Database;
    const ways = { recountsWanted: async () => [] } as unknown as WayFinding;
    const erasing = new EraseExpired(database, ways);
    erasing.onApplicationBootstrap();
    for (const end = Date.now() + 5000; !done.includes('words') && Date.now() < end; ) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await erasing.onApplicationShutdown();
    expect(done).toEqual(['attachments', 'messages', 'recipients', 'wishes', 'paper', 'exports', 'responses', 'words']);
  });
});
