import pg from 'pg';
import type { BrowserContext, Page } from 'playwright-core';
import { type SeededRandom, seededRandom } from '../../apps/local/src/seed/seeded-random.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import { openBrowser, openPage } from '../e2e/browser.ts';
import { rooms } from '../stage/rooms.ts';
import { storedResponses } from '../stage/stored-responses.ts';
import {
  answersOf,
  fillIn,
  LONG_WAY,
  type LongAnswers,
  onPage,
  openSurvey,
  ownAddress,
  runAll,
  start,
} from './a-long-way.ts';

export interface NetworkPlan {
  readonly runs: number;
  readonly atOnce: number;
  readonly seed: number;
}

/** `contact`: the device has none for a while. `request`: what is sent never arrives. `receipt`: it arrives, and the answer is lost. */
export const DROPS = ['contact', 'request', 'receipt'] as const;
export type Drop = (typeof DROPS)[number];

export interface NetworkFound {
  readonly drop: Drop;
  readonly runs: number;
  /** Rows stored of these runs, and those of them with every answer as it was given. */
  readonly stored: number;
  readonly complete: number;
  /** Runs without contact in which the page said so, and where the answers are. */
  readonly told: number;
  /** Runs after which something lay in the browser's storage, cookies or cache. */
  readonly leftBehind: number;
  /** Receipts shown before the server had the response. */
  readonly falseReceipts: number;
}

interface Planned {
  readonly drop: Drop;
  /** Pages after which contact is lost: 0 the start page, 4 the last section; 5 the review, just before sending. */
  readonly at: number;
  /** Pages until it is back; beyond the review it is back so many milliseconds after sending. */
  readonly pages: number;
  readonly later: number;
  readonly answers: LongAnswers;
}

const SECTIONS = LONG_WAY.sections.map(({ code }) => code);
const NUMBER = 'number';

/** Lets people answer in a browser while contact is dropped at some moment of each, and looks at what came of it. */
export async function runNetwork(
  { databaseUrl, ownerUrl }: { databaseUrl: string; ownerUrl: string },
  { runs, atOnce, seed }: NetworkPlan,
): Promise<{ found: readonly NetworkFound[]; faults: readonly string[]; holds: boolean }> {
  const random = seededRandom(seed);
  const planned = Array.from({ length: runs }, (_, n) => aPlan(random, n));
  const house = await rooms({
    databaseUrl,
    host: 'localhost',
    environment: { TRUSTED_PROXIES: '1', API_PROCESSES: '1' },
  });
  const browser = await openBrowser();
  const owner = new pg.Client({ connectionString: ownerUrl });
  try {
    await owner.connect();
    await house.startApi();
    const { id: organisationId, units } = await anOrganisation({ databaseUrl });
    const plan = { organisationId, unitId: units.wardA, content: LONG_WAY };
    const address = `${house.url}/s/${await anOpenSurvey({ databaseUrl }, plan)}`;
    const isStored = async (number: number) =>
      (await storedResponses(owner)).some(({ answers }) => givenIn(answers[NUMBER]) === number);
    const outcomes: (Outcome | undefined)[] = [];
    const faults: string[] = [];
    await runAll(runs, atOnce, async (n) => {
      const one = planned[n];
      if (!one) return;
      const { page } = await openPage(browser, { viewport: 'phone', more: { extraHTTPHeaders: ownAddress() } });
      try {
        outcomes[n] = await answerThrough(page, address, one, isStored);
      } catch (fault) {
        faults.push(`run ${n}, ${one.drop} lost at ${one.at}: ${String(fault).slice(0, 300)}`);
      } finally {
        await page.context().close();
      }
    });
    const rows = await storedResponses(owner);
    const found = DROPS.map((drop) => {
      const own = planned.flatMap((each, n) => (each.drop === drop ? [{ each, outcome: outcomes[n] }] : []));
      const count = (is: (outcome: Outcome) => boolean) => own.filter(({ outcome }) => outcome && is(outcome)).length;
      const ofRun = ({ each }: (typeof own)[number]) =>
        rows.filter(({ answers }) => givenIn(answers[NUMBER]) === each.answers.number);
      return {
        drop,
        runs: own.length,
        stored: own.reduce((sum, one) => sum + ofRun(one).length, 0),
        complete: own.filter(
          (one) => ofRun(one).length === 1 && isComplete(ofRun(one)[0]?.answers ?? {}, one.each.answers),
        ).length,
        told: count(({ told }) => told),
        leftBehind: count(({ leftBehind }) => leftBehind.length > 0),
        falseReceipts: count(({ falseReceipt }) => falseReceipt),
      };
    });
    const holds =
      faults.length === 0 &&
      rows.length === runs &&
      found.every(
        (each) =>
          each.complete === each.runs &&
          each.leftBehind === 0 &&
          each.falseReceipts === 0 &&
          (each.drop !== 'contact' || each.told === each.runs),
      );
    return { found, faults, holds };
  } finally {
    await browser.close();
    await owner.end();
    await house.stop();
  }
}

function aPlan(random: SeededRandom, n: number): Planned {
  return {
    drop: DROPS[n % DROPS.length] ?? 'contact',
    at: random.whole(6),
    pages: 1 + random.whole(6),
    later: 300 + random.whole(2500),
    answers: answersOf(random, n + 1),
  };
}

interface Outcome {
  readonly told: boolean;
  readonly falseReceipt: boolean;
  readonly leftBehind: readonly string[];
}

async function answerThrough(
  page: Page,
  address: string,
  { drop, at, pages, later, answers }: Planned,
  isStored: (number: number) => Promise<boolean>,
): Promise<Outcome> {
  const context = page.context();
  let told = false;
  const step = async (now: number): Promise<void> => {
    if (drop !== 'contact') return;
    if (now === at + pages) await context.setOffline(false);
    if (now !== at) return;
    await context.setOffline(true);
    told = await page
      .getByRole('status')
      .filter({ hasText: 'ligger bare på denne siden' })
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
  };
  if (drop !== 'contact') await loseTheFirst(page, drop, 1 + (pages % 2));
  await openSurvey(page, address);
  await step(0);
  await start(page);
  for (const [place, section] of SECTIONS.entries()) {
    await onPage(page, place);
    await fillIn(page, section, answers);
    await step(place + 1);
    await page.getByRole('button', { name: 'Neste' }).click();
  }
  await page.getByRole('heading', { level: 1, name: 'Se over svarene dine' }).waitFor();
  await step(SECTIONS.length + 1);
  const isAway = drop === 'contact' && at + pages > SECTIONS.length + 1;
  await page.getByRole('button', { name: 'Send svaret' }).click();
  const receipt = page.getByRole('heading', { level: 1, name: 'Takk. Svaret ditt er lagret.' });
  let falseReceipt = false;
  if (isAway) {
    await page.waitForTimeout(later);
    falseReceipt = await receipt.isVisible();
    await context.setOffline(false);
  }
  await receipt.waitFor({ timeout: 45_000 });
  falseReceipt ||= !(await isStored(answers.number));
  return { told, falseReceipt, leftBehind: await leftIn(page, context, answers) };
}

/** The first responses on their way are lost: before they arrive, or after they were stored. */
async function loseTheFirst(page: Page, drop: 'request' | 'receipt', times: number): Promise<void> {
  let lost = 0;
  await page.route('**/responses', async (route) => {
    if (lost >= times) return route.continue();
    lost += 1;
    if (drop === 'receipt') await route.fetch();
    return route.abort('connectionreset');
  });
}

/** What a browser still has of somebody who has sent: nothing, or what it is called. */
async function leftIn(page: Page, context: BrowserContext, { missed }: LongAnswers): Promise<string[]> {
  const inPage = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((key) => `cache ${key}`),
    `history ${JSON.stringify(history.state)} ${location.href}`,
    `page ${document.body.textContent}`,
  ]);
  const cookies = (await context.cookies()).map(({ name }) => `cookie ${name}`);
  return [...cookies, ...inPage.filter((line) => !/^(history|page) /.test(line) || line.includes(missed))];
}

const givenIn = (answer: object | undefined): unknown => (answer && 'value' in answer ? answer.value : undefined);

function isComplete(stored: Readonly<Record<string, object>>, given: LongAnswers): boolean {
  const helps = givenIn(stored.helps);
  return (
    givenIn(stored.informed) === given.informed &&
    givenIn(stored.missed) === given.missed.trim() &&
    (given.helps.length === 0 ? helps === undefined : JSON.stringify(helps) === JSON.stringify(given.helps)) &&
    givenIn(stored.number) === given.number
  );
}
