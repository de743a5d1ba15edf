import { contract } from '@medvirk/api-contract';
import type { Page } from 'playwright-core';
import { mustCall } from '../../builders/call-api.ts';
import { anOrganisation } from '../../builders/organisation.ts';
import { openBrowser } from '../../e2e/browser.ts';
import type { Check } from '../../report/finding.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { rooms } from '../../stage/rooms.ts';
import { aForm } from '../respondent/forms.ts';
import { builderFinding, type Typing } from './builder-finding.ts';
import { measureTyping } from './measure-typing.ts';

const ROUNDS = 3;
const PLAIN = `data:text/html,${encodeURIComponent('<!doctype html><title>Felt</title><textarea rows="3"></textarea>')}`;

/** What it costs to write in the editor, in a short draft and in a long one, beside a field with nothing around it. */
export const builder: Check = {
  what: 'each letter written in a draft of 400 questions, in Chromium at a quarter of its speed, beside a plain field',
  async run(say) {
    const database = await startDurableDatabase();
    const house = await rooms({ databaseUrl: database.databaseUrl, host: 'localhost' });
    const browser = await openBrowser();
    try {
      const home = await anOrganisation(database);
      await house.startApi();
      const [name = '', value = ''] = home.quality.headers.cookie?.split('=') ?? [];
      const draft = async (questions: number, conditions: number): Promise<string> => {
        const content = aForm({ questions, aPage: 10, conditions });
        const body = { content, councilId: home.councilId };
        const { id } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers);
        return `${house.url}/versions/${id}`;
      };
      const [short, long] = [await draft(20, 10), await draft(400, 200)];
      const written = (url: string, question: string) =>
        measureTyping(browser, { url, cookie: { name, value }, open: (page) => openQuestion(page, question) });

      const typed: Typing[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const one = {
          plain: await measureTyping(browser, { url: PLAIN, open: (page) => page.locator('textarea').click() }),
          short: await written(short, 'punkt 12?'),
          long: await written(long, 'punkt 202?'),
        };
        // The first round warms up server and browser, and does not count.
        if (round > 0) typed.push(one);
        say(round === 0 ? 'warm-up' : `round ${round} of ${ROUNDS}`);
      }
      return builderFinding(typed, browser.version());
    } finally {
      await browser.close();
      await house.stop();
      await database.stop();
    }
  },
};

async function openQuestion(page: Page, words: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: words }).first().click({ timeout: 60_000 });
  await page.getByRole('textbox', { name: 'Spørsmålet' }).click({ timeout: 60_000 });
}
