import { afterAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type House, startHouse } from '../integration/house.ts';
import { openBrowser } from './browser.ts';

let started: Promise<{ house: House; browser: Browser }> | undefined;

/**
 * A house without a worker and a browser for journeys that need nothing else. Journeys that run in one group
 * (`../together/share-modules.ts`) share them, since starting them takes as long as many a journey: each makes an organisation of its
 * own, and asks the database only about that one. Stopped when the last test of the file is done.
 */
export function houseOfAll(): Promise<{ house: House; browser: Browser }> {
  started ??= start();
  return started;
}

async function start(): Promise<{ house: House; browser: Browser }> {
  const browser = await openBrowser();
  try {
    return { house: await startHouse({ worker: false }), browser };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

afterAll(async () => {
  const all = await started?.catch(() => undefined);
  await all?.browser.close();
  await all?.house.stop();
});
