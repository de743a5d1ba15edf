import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { anAnsweredSurvey } from '../builders/answered-survey.ts';
import { EVERY_PICTURE, everyAnswer } from '../builders/every-picture.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type House, startHouse } from '../integration/house.ts';
import { openBrowser, openPage } from './browser.ts';
import { lookOver } from './look-over.ts';

const SLOWEST_MS = 120_000;

describe('somebody of the quality team who reads figures and takes them along', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let surveyId: string;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    [house, browser] = await Promise.all([startHouse(), openBrowser()]);
    home = await anOrganisation(house.database);
    const { wardA, wardB } = home.units;
    surveyId = await anAnsweredSurvey(house.database, {
      organisationId: home.id,
      unitIds: [wardA, wardB],
      content: EVERY_PICTURE,
      given: Array.from({ length: 80 }, (_, person) => ({
        unitId: person < 40 ? wardA : wardB,
        answers: everyAnswer(person),
      })),
    });
    ({ page, errors } = await openPage(browser, { viewport: 'wide' }));
    const [name = '', value = ''] = home.quality.headers.cookie?.split('=') ?? [];
    await page.context().addCookies([{ name, value, domain: 'localhost', path: '/', secure: true }]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const fileOf = async (click: () => Promise<void>): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), click()]);
    return readFile(await download.path(), 'utf8');
  };

  it(
    'finds a picture, a sentence and a table for every kind of question',
    async () => {
      await page.goto(`${house.url}/surveys/${surveyId}/results?unit=${home.units.wardA}`);
      await page.getByText('«Noen å ringe til» står høyest, med plass 1,8 i snitt.').first().waitFor();
      await page.getByText('«Samtaler» fikk mest: 4,5 av 10 i snitt.').first().waitFor();
      await page.getByText('Midt i rekken: 3–6 netter.').first().waitFor();
      await page.getByText('Midt i rekken: 10–19 minutter.', { exact: false }).first().waitFor();
      await page.getByText('Søylene er ulikt brede', { exact: false }).first().waitFor();
      const pictures = page.locator('.picture-with-tools');
      for (const picture of await pictures.all()) {
        expect(await picture.locator('svg.recharts-surface, svg[data-drawing]').count()).toBeGreaterThan(0);
        expect(await picture.locator('table').count()).toBe(1);
      }
      const areas = page.locator('.area-map .area');
      expect(await areas.count()).toBe(3);
      const grid = page.locator('.question-rows').filter({ hasText: 'Hvor enig er du?' });
      const csv = await fileOf(() => grid.getByRole('button', { name: 'Tabell (CSV)' }).click());
      expect(csv).toContain('Legene hørte på meg');
      const svg = await fileOf(() => grid.getByRole('button', { name: 'Tegning (SVG)' }).click());
      expect(svg).toContain('Jeg forstod det som ble sagt');
      const waited = page.locator('.question-result').filter({ hasText: 'Hvor lenge ventet du?' });
      expect(await fileOf(() => waited.getByRole('button', { name: 'Tabell (CSV)' }).click())).toContain(
        '100–365 minutter',
      );
      expect({ faults: await lookOver(page), errors }).toEqual({ faults: [], errors: [] });
    },
    SLOWEST_MS,
  );

  it(
    'reads the unit, first things first, and has its figures made into a file',
    async () => {
      await page.goto(`${house.url}/units?unit=${home.units.wardA}`);
      await page.getByRole('heading', { level: 1, name: 'Post A' }).waitFor();
      await page.getByRole('heading', { level: 2, name: 'Det som betyr mest nå' }).waitFor();
      await page.locator('.unit-said li').first().waitFor();
      const faults = await lookOver(page);

      await page.getByRole('link', { name: 'Se svarene, spørsmål for spørsmål' }).click();
      await page.getByRole('link', { name: 'Rapporter og uttak' }).click();
      await page.getByRole('radio', { name: 'Tallene' }).check();
      await page.getByRole('radio', { name: /CSV/ }).check();
      await page.getByRole('button', { name: 'Lag filen' }).click();
      const fetchIt = page.getByRole('link', { name: /^Hent .+zip$/ });
      await fetchIt.waitFor({ timeout: 30_000 });
      faults.push(...(await lookOver(page)));
      // A zip file begins with the two letters of its maker.
      expect((await fileOf(() => fetchIt.click())).slice(0, 2)).toBe('PK');
      expect({ faults, errors }).toEqual({ faults: [], errors: [] });
    },
    SLOWEST_MS,
  );
});
