import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { questionsOf } from '@medvirk/questionnaire';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { aForm } from '../bench/respondent/forms.ts';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import type { House } from '../integration/house.ts';
import { openPage, signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';

const LETTERS = 10;
/** The page may still be at work with what came before: the cheapest time is what letters cost by themselves. */
const TIMES = 8;
const ALL = 'b'.repeat(TIMES * LETTERS);

/** What letters did beside standing in their field, before anybody had rested. */
interface Cost {
  /** What has changed in the page, by kind and element. */
  changes: string[];
  /** How often the device's store was written to. */
  written: number;
  /** How often the browser worked out anew how elements look. */
  styled: number;
  /** Functions of the app that were called for each letter. */
  calls: number;
}

describe('a letter in the editor', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
  });

  /** A draft with a question open, its words ready to be written in. */
  const opened = async (questions: number, which: string) => {
    const body = { content: aForm({ questions, aPage: 10, conditions: questions / 2 }), councilId: home.councilId };
    const { id } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers);
    const { page, errors } = await openPage(browser);
    await signInAs(page, home.quality);
    await page.goto(`${house.url}/versions/${id}`);
    await row(page, which).click();
    await page.getByRole('textbox', { name: 'Spørsmålet' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type('.');
    const stored = async () => {
      const { content } = await mustCall(
        house.url,
        contract.questionnaires.version,
        { params: { versionId: id } },
        home.quality.headers,
      );
      return questionsOf(content).map(({ texts }) => texts.nb ?? '');
    };
    return { page, errors, stored };
  };
  const row = (page: Page, words: string) => page.getByRole('navigation').getByRole('button', { name: words });

  it('costs no more in a draft of 400 questions than in one of 20, and changes nothing on the page before the writer rests', async () => {
    const short = await opened(20, 'punkt 12?');
    const long = await opened(400, 'punkt 202?');
    const [few, many] = [await costOf(short.page), await costOf(long.page)];
    for (const { calls, ...beside } of [few, many]) expect(beside).toEqual({ changes: [], written: 0, styled: 0 });
    // What is left is to find the question and its section, and no more than that.
    expect(few.calls).toBeLessThan(500);
    expect(many.calls).toBeLessThan(few.calls + 1000);

    // Then all of it follows, and the last letter is there after a reload that comes before it is saved.
    await row(long.page, `punkt 202?.${ALL}`).waitFor();
    await long.page.keyboard.type('c');
    long.page.once('dialog', (dialog) => void dialog.accept());
    await long.page.reload();
    await row(long.page, `punkt 202?.${ALL}c`).waitFor();
    await long.page.getByText('Alt er lagret').waitFor();
    expect((await long.stored()).at(201)).toMatch(/punkt 202\?\.b+c$/);
    expect([...short.errors, ...long.errors]).toEqual([]);
    for (const { page } of [short, long]) await page.context().close();
  }, 60_000);
});

/** Writes letters, each time in one task so that no timer comes in between, and tells what they cost. */
async function costOf(page: Page): Promise<Cost> {
  await page.getByText('Alt er lagret').waitFor();
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await client.send('Profiler.enable');
  await client.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  const costs: Cost[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await callsSince(client);
    const before = await styledSoFar(client);
    const beside = await written(page);
    const styled = (await styledSoFar(client)) - before;
    costs.push({ ...beside, styled, calls: (await callsSince(client)) / LETTERS });
  }
  await client.send('Profiler.stopPreciseCoverage');
  const [fewest] = costs.map(({ changes }) => changes).toSorted((one, other) => one.length - other.length);
  return {
    changes: fewest ?? [],
    written: Math.min(...costs.map(({ written }) => written)),
    styled: Math.min(...costs.map(({ styled }) => styled)),
    calls: Math.min(...costs.map(({ calls }) => calls)),
  };
}

const written = (page: Page): Promise<Pick<Cost, 'changes' | 'written'>> =>
  page.evaluate(async (letters) => {
    const watch = new MutationObserver(() => undefined);
    watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    const { setItem } = Storage.prototype;
    let written = 0;
    Storage.prototype.setItem = function (key, value) {
      written += 1;
      setItem.call(this, key, value);
    };
    // As the keyboard does it: the field hears of each.
    for (let letter = 0; letter < letters; letter += 1) document.execCommand('insertText', false, 'b');
    // What a letter has drawn is drawn by now.
    await new Promise<void>((resolve) => queueMicrotask(resolve));
    Storage.prototype.setItem = setItem;
    const changes = watch.takeRecords().map(({ type, target }) => `${type} ${target.nodeName}`);
    watch.disconnect();
    return { changes, written };
  }, LETTERS);

/** How many functions of the app have been called since the last time it was asked. */
async function callsSince(client: CDPSession): Promise<number> {
  const { result } = await client.send('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/assets/'))
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => sum + (ranges[0]?.count ?? 0), 0);
}

async function styledSoFar(client: CDPSession): Promise<number> {
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'RecalcStyleCount')?.value ?? Number.NaN;
}
