import { afterAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { aMailbox, type TestMailbox } from '../builders/mailbox.ts';
import { type House, type HousePlan, startHouse } from '../integration/house.ts';
import { openBrowser } from './browser.ts';

/*
 * What journeys that run in one group (`../together/share-modules.ts`) share, since starting it takes as long as many a journey. Each
 * journey makes an organisation of its own, and asks the database only about that one. All of it is stopped when the last test of the
 * file is done.
 */
const stops: (() => unknown)[] = [];
afterAll(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

let browser: Promise<Browser> | undefined;
let house: Promise<House> | undefined;
let withWorker: Promise<{ house: House; mailbox: TestMailbox }> | undefined;

/** The browser of all: each page has a context of its own. */
export function browserOfAll(): Promise<Browser> {
  browser ??= openBrowser().then((opened) => {
    stops.push(() => opened.close());
    return opened;
  });
  return browser;
}

/** A house without a worker, and the browser, for journeys that need nothing else. */
export async function houseOfAll(): Promise<{ house: House; browser: Browser }> {
  house ??= start({ worker: false });
  const [started, opened] = await Promise.all([house, browserOfAll()]);
  return { house: started, browser: opened };
}

/** The same with a worker, which moves the answers of invited people often, and a mailbox. Journeys that ask for it stand in one group. */
export async function workingHouseOfAll(): Promise<{ house: House; browser: Browser; mailbox: TestMailbox }> {
  withWorker ??= startWithWorker();
  const [started, opened] = await Promise.all([withWorker, browserOfAll()]);
  return { ...started, browser: opened };
}

async function start(plan: HousePlan): Promise<House> {
  const started = await startHouse(plan);
  stops.push(() => started.stop());
  return started;
}

async function startWithWorker(): Promise<{ house: House; mailbox: TestMailbox }> {
  const mailbox = aMailbox();
  stops.push(() => mailbox.remove());
  return { mailbox, house: await start({ environment: { ...mailbox.environment, MOVE_EVERY: '100' } }) };
}
