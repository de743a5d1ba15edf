import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import type { Browser } from 'playwright-core';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import type { House } from '../integration/house.ts';
import { openPage } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';

describe('a survey inside another page', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let params: { surveyId: string };
  let link: string;
  const sites: Server[] = [];

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    const unitId = home.units.wardA;
    const linkCode = await anOpenSurvey(house.database, {
      organisationId: home.id,
      unitId,
      content: { ...aQuestionnaire(), languages: ['nb', 'en'] },
    });
    link = `${house.url}/s/${linkCode}`;
    const { surveys } = await mustCall(house.url, contract.surveys.list, {}, home.quality.headers);
    params = { surveyId: surveys[0]?.id ?? '' };
  });
  afterAll(async () => {
    for (const site of sites) site.close();
  });

  /** Another site, with the survey in a frame and an ear for what it says. */
  const aSite = async () => {
    const site = createServer((_, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>Et sykehus</title><h1>Om oss</h1>
        <iframe title="Undersøkelsen" src="${link}" width="600" height="400"></iframe>
        <script>heard = []; addEventListener('message', ({ origin, data }) => heard.push({ origin, ...data }))</script>`);
    });
    sites.push(site);
    site.listen(0, '127.0.0.1');
    await once(site, 'listening');
    return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  };
  const embed = (origins: string[]) =>
    callApi(house.url, contract.surveys.embed, { params, body: { origins } }, home.quality.headers);

  it('is shown by sites on its list, at its own height and without storage, and by no other', async () => {
    const [named, other] = [await aSite(), await aSite()];
    expect((await embed([named, 'https://*.example'])).code).toBe('INPUT_NOT_VALID');
    expect((await embed([`${named}/om-oss`])).body.embedOrigins).toEqual([named]);
    // A link is remembered for two seconds.
    await new Promise((done) => setTimeout(done, 2100));

    const shown = await openPage(browser, { viewport: 'wide' });
    await shown.page.goto(named);
    const frame = shown.page.frameLocator('iframe');
    await frame.getByLabel('Jeg var pasient').check();
    await frame.getByRole('button', { name: 'Start', exact: true }).click();
    await frame.getByLabel('I stor grad').check();
    const heard = await shown.page.evaluate('heard');
    expect(heard).toContainEqual({ origin: house.url, kind: 'medvirk-height', height: expect.any(Number) });
    expect(await shown.page.context().storageState()).toEqual({ cookies: [], origins: [] });
    expect(shown.errors).toEqual([]);
    await shown.page.context().close();

    const refused = await openPage(browser, { viewport: 'wide' });
    await refused.page.goto(other);
    await refused.page.waitForTimeout(500);
    expect(await refused.page.frameLocator('iframe').getByLabel('Jeg var pasient').count()).toBe(0);
    expect(refused.errors.join(' ')).toContain('frame-ancestors');
    expect(await refused.page.evaluate('heard')).toEqual([]);
    await refused.page.context().close();
  });

  it('is refused to everybody where no site is named', async () => {
    expect((await embed([])).status).toBe(200);
    await new Promise((done) => setTimeout(done, 2100));
    const { headers } = await fetch(link);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-frame-options')).not.toBeNull();
  });

  it('asks no process of its own of a phone, as the pages do on which somebody is signed in', async () => {
    expect((await fetch(link)).headers.get('cross-origin-opener-policy')).toBeNull();
    expect((await fetch(new URL('/', link))).headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('speaks the language that a portal says its reader wants', async () => {
    const page = async (address: string) => (await fetch(address, { headers: { 'accept-language': 'en' } })).text();
    expect(await page(link)).toContain('<html lang="en"');
    expect(await page(`${link}?lang=nb`)).toContain('<html lang="nb"');
  });
});
