import { beforeAll, describe, expect, it } from '@jest/globals';
import { connect, Database } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { Browser, Request } from 'playwright-core';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import type { House } from '../integration/house.ts';
import { asOwner } from '../integration/small-house.ts';
import { storedResponses } from '../stage/stored-responses.ts';
import { openPage } from './browser.ts';
import { workingHouseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

const CONTENT: QuestionnaireContent = {
  title: { nb: 'Hjemreise' },
  languages: ['nb'],
  sections: [
    {
      code: 'after',
      title: { nb: 'Etterpå' },
      questions: [
        { type: 'long-text', code: 'missed', texts: { nb: 'Hva savnet du?' }, theme: 'information', lens: 'now' },
      ],
    },
  ],
};

describe('somebody who was invited, anonymously', () => {
  let house: House;
  let browser: Browser;
  let organisationId: string;
  let address: string;
  let codes: string[];

  beforeAll(async () => {
    ({ house, browser } = await workingHouseOfAll());
    const { id, units } = await anOrganisation(house.database);
    organisationId = id;
    const survey = { organisationId: id, unitId: units.wardA, content: CONTENT, admission: 'invited' as const };
    address = `${house.url}/s/${await anOpenSurvey(house.database, survey)}`;
    const dataSource = await connect(house.database.databaseUrl, 1);
    const issued = await new Database(dataSource).within(id, async (store) => {
      const [{ id: surveyId = '' } = {}] = await store.surveys.all();
      return store.invitations.issue({ surveyId, unitId: units.wardA, count: 6, today: '2026-06-01' });
    });
    await dataSource.destroy();
    codes = issued.map(({ code }) => code);
  });

  const stored = () => asOwner(house.database, (owner) => storedResponses(owner, organisationId));
  const begin = async (code: string) => {
    const { page } = await openPage(browser, { viewport: 'phone' });
    const asked: Request[] = [];
    page.on('request', (request) => asked.push(request));
    await page.goto(`${address}#${code}`);
    return { page, asked };
  };
  const answer = async (code: string) => {
    const { page, asked } = await begin(code);
    await page.getByRole('radio', { name: 'Jeg var pasient eller bruker' }).check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.getByRole('textbox', { name: 'Hva savnet du?' }).fill('Noen å ringe til');
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: /Send/ }).click();
    await page.getByRole('heading', { name: /Takk/ }).waitFor();
    return { page, asked };
  };

  it('sends the code to nobody, and leaves nothing of it behind', async () => {
    const [code = ''] = codes;
    const { page, asked } = await answer(code);
    for (const request of asked) {
      expect(request.url()).not.toContain(code);
      expect(request.postData() ?? '').not.toContain(code);
      expect(JSON.stringify(request.headers())).not.toContain(code);
    }
    expect(page.url()).toBe(address);
    // Neither does Back lead to it.
    const client = await page.context().newCDPSession(page);
    const { entries } = await client.send('Page.getNavigationHistory');
    expect(entries.map(({ url }) => url).filter((url) => url !== address)).toEqual(['about:blank']);
    await page.goBack();
    await page.getByRole('heading', { name: /Takk/ }).waitFor();
    expect(page.url()).toBe(address);
    const kept = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      caches: await caches.keys(),
      databases: await indexedDB.databases(),
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: {}, session: {}, caches: [], databases: [], cookies: '' });
  });

  it('waits to be started while the scripts that read the code are on their way, and says what to do if they never come', async () => {
    const { page } = await openPage(browser, { viewport: 'phone' });
    let letThrough = () => {};
    const held = new Promise<void>((done) => {
      letThrough = done;
    });
    await page.route('**/respondent/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${address}#${codes[5]}`, { waitUntil: 'commit' });
    const start = page.getByRole('button', { name: 'Start', exact: true });
    await page.getByRole('radio', { name: 'Jeg var pasient eller bruker' }).check();
    await start.click({ force: true });
    await page.keyboard.press('Enter');
    await page.getByText('Siden gjør seg klar').waitFor();
    await page.getByText('lenken din gjelder fortsatt').waitFor();
    // Tokens that no style sheet asks for are cut: the line must not lie on the text without a ground of its own.
    const ground = await page.locator('#until-scripts').evaluate((line) => getComputedStyle(line).backgroundColor);
    expect(ground).not.toMatch(/transparent|, 0\)$/);
    expect(await lookOver(page)).toEqual([]);
    expect(page.url()).toBe(`${address}#${codes[5]}`);

    letThrough();
    await start.click();
    await page.getByRole('textbox', { name: 'Hva savnet du?' }).waitFor();
    expect(await page.getByText('Siden gjør seg klar').count()).toBe(0);
    await page.context().close();
  });

  it('answers once, and is told so afterwards; the answers move when there are enough of them', async () => {
    expect(await stored()).toHaveLength(0);
    for (const code of codes.slice(1, 5)) await answer(code);
    const again = await answer(codes[1] ?? '');
    expect(await again.page.getByRole('main').textContent()).toMatch(/første|allerede/);
    const until = Date.now() + 20_000;
    while ((await stored()).length < 5 && Date.now() < until) {
      await new Promise((done) => setTimeout(done, 100));
    }
    expect(await stored()).toHaveLength(5);
  });

  it('is asked for the code where the address has none, or a wrong one', async () => {
    const { page } = await openPage(browser, { viewport: 'phone' });
    await page.goto(address);
    await page.getByRole('heading', { name: 'Du trenger en invitasjon' }).waitFor();
    await page.getByRole('textbox').fill('for kort');
    await page.getByRole('button', { name: 'Gå videre' }).click();
    await page.getByText('Koden har 16 tegn').waitFor();
    expect(await lookOver(page)).toEqual([]);
    await page.getByRole('textbox').fill((codes[5] ?? '').toUpperCase().replace(/(.{4})/g, '$1 '));
    await page.getByRole('button', { name: 'Gå videre' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    expect(page.url()).toBe(`${address}#${codes[5]}`);
    const { page: wrong } = await begin('0000000000000000');
    await wrong.getByRole('heading', { name: 'Vi kjenner ikke denne invitasjonen' }).waitFor();
  });

  it('reads why not, where the browser runs no scripts', async () => {
    const { page } = await openPage(browser, { viewport: 'phone', more: { javaScriptEnabled: false } });
    await page.goto(`${address}#${codes[5]}`);
    expect(await page.getByRole('heading', { level: 1 }).allTextContents()).toEqual(['Slå på JavaScript for å svare']);
    expect(await page.getByRole('button').count()).toBe(0);
  });
});
