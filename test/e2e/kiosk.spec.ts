import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import type { Browser, Page } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import type { House } from '../integration/house.ts';
import { asOwner } from '../integration/small-house.ts';
import { storedResponses } from '../stage/stored-responses.ts';
import { openPage, sticksOut } from './browser.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { houseOfAll } from './house-of-all.ts';

const SECRET = 'Jeg visste ikke hvem jeg kunne ringe';

describe('a tablet in a waiting room', () => {
  let house: House;
  let browser: Browser;
  let address: string;
  let organisationId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    const home = await anOrganisation(house.database);
    organisationId = home.id;
    const content = aQuestionnaire();
    const unitId = home.units.wardA;
    await anOpenSurvey(house.database, { organisationId: home.id, unitId, content });
    const { surveys } = await mustCall(house.url, contract.surveys.list, {}, home.quality.headers);
    const params = { surveyId: surveys[0]?.id ?? '' };
    const body = { unitId, name: 'Venterom B', pin: '4711', idleSeconds: 90 };
    ({ address } = await mustCall(house.url, contract.kiosks.make, { params, body }, home.quality.headers));
  });

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const clean = async (page: Page) => {
    expect(await checkAccessibility(page)).toEqual([]);
    expect(await sticksOut(page)).toEqual([]);
  };
  /** All that the tablet has written down anywhere, as text. */
  const written = (page: Page) =>
    page.evaluate(async () => {
      const open = indexedDB.open('medvirk-kiosk', 1);
      await new Promise((done) => {
        open.onsuccess = done;
      });
      const all = open.result.transaction('sealed').objectStore('sealed').getAll();
      await new Promise((done) => {
        all.onsuccess = done;
      });
      open.result.close();
      return {
        sealed: all.result as string[],
        storage: JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
        state: JSON.stringify(history.state),
        address: location.href,
        caches: await caches.keys(),
        kept: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flatMap(
          (requests) => requests.map(({ url }) => new URL(url).pathname),
        ),
      };
    });

  it('asks one person after the other, waits for the network with what is sealed, and lets only staff out', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'tablet' });
    page.on('response', (response) => {
      if (response.status() === 404) errors.push(response.url());
    });
    await page.clock.install();
    await page.goto(address);
    await page.getByRole('heading', { name: 'Nettbrettet er klart' }).waitFor();
    await page.evaluate(async () => void (await navigator.serviceWorker.ready));
    expect(page.url()).toBe(`${house.url}/kiosk`);
    await clean(page);
    await press(page, 'Start');
    await page.getByLabel('Jeg var pasient').check();
    await clean(page);

    // Nobody touches it: asked first, and the answer stays for who is still there.
    await page.clock.fastForward(91_000);
    await page.getByRole('alertdialog').waitFor();
    await clean(page);
    await press(page, 'Jeg er her fortsatt');
    expect(await page.getByLabel('Jeg var pasient').isChecked()).toBe(true);
    await page.clock.fastForward(91_000);
    await page.getByRole('alertdialog').waitFor();
    await page.clock.fastForward(31_000);
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Jeg var pasient').isChecked()).toBe(false);

    // The next one answers while the network is gone.
    await page.getByLabel('Jeg var pasient').check();
    await press(page, 'Start');
    await page.context().setOffline(true);
    await page.getByLabel('I liten grad').check();
    await page.getByLabel('Hva savnet du?').fill(SECRET);
    await press(page, 'Neste');
    await press(page, 'Send svaret');
    await page.getByRole('heading', { name: 'Takk. Svaret ditt venter på nett' }).waitFor();
    await clean(page);
    const left = await written(page);
    expect(left.sealed).toHaveLength(1);
    expect(JSON.stringify(left)).not.toContain('ringe');
    // The pages and the survey are kept, so that it can be switched on without network; no request's answer but the start is.
    expect(left.kept.filter((path) => path.startsWith('/api/'))).toEqual([]);
    await press(page, 'Ferdig');
    await page.getByRole('button', { name: 'Start', exact: true }).waitFor();
    expect(await page.getByLabel('Jeg var pasient').isChecked()).toBe(false);

    // Switched off and on again, still without network: the survey as it was, and what waits.
    await page.reload();
    await page.getByRole('heading', { name: 'Nettbrettet er klart' }).waitFor();
    await press(page, 'Start');
    await page.getByLabel('Jeg var pasient').waitFor();

    // Only staff see that one waits.
    await press(page, 'For ansatte');
    await page.getByLabel('PIN-kode').fill('0000');
    await press(page, 'Gå videre');
    await page.getByText('PIN-koden er ikke riktig.').waitFor();
    await page.getByLabel('PIN-kode').fill('4711');
    await press(page, 'Gå videre');
    await page.getByText('Venter på nett: 1', { exact: true }).waitFor();
    await clean(page);
    await page.context().setOffline(false);
    // It goes by itself where the network is back; who is quicker presses.
    const now = page.getByRole('button', { name: 'Prøv å sende nå', exact: true });
    await now.click({ timeout: 2_000 }).catch(() => undefined);
    await page.getByText('Sendt siden nettbrettet ble slått på: 1', { exact: true }).waitFor();
    await press(page, 'Avslutt undersøkelsen på nettbrettet');
    await page.getByRole('heading', { name: 'Undersøkelsen er avsluttet på dette nettbrettet' }).waitFor();
    await clean(page);
    const after = await written(page);
    expect(after.sealed).toEqual([]);
    expect(after.storage).toBe('[{},{}]');
    expect(after.caches).toEqual([]);

    const stored = await asOwner(house.database, (owner) => storedResponses(owner, organisationId));
    expect(stored).toHaveLength(1);
    // Away from the network a browser says so in its log; nothing else may stand there.
    expect(errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await page.context().close();
  });
});
