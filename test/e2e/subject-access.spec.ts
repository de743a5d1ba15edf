import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import type { Browser, Download, Page } from 'playwright-core';
import { readPdf } from '../../libs/documents/src/pdf/read-pdf.builder.ts';
import { mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import type { House } from '../integration/house.ts';
import { signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';
import { aVisitor } from './visitor.ts';

const ADDRESS = 'liv@innsyn.test.example';
const CHECK = 'Viste legitimasjon i skranken';

describe('somebody who asks what is kept about them, and has lost the link', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    const unitId = home.units.wardA;
    const plan = { organisationId: home.id, unitId, content: aQuestionnaire(), admission: 'invited' } as const;
    await anOpenSurvey(house.database, { ...plan, privacyMode: 'confidential' });
    const { headers } = home.quality;
    const { surveys } = await mustCall(house.url, contract.surveys.list, {}, headers);
    const params = { surveyId: surveys[0]?.id ?? '' };
    const body = { recipients: [{ email: ADDRESS, unitId, language: 'nb' as const }] };
    await mustCall(
      house.url,
      contract.recipients.save,
      { params, body: { reminders: 0, spacingDays: 7, awakeFrom: 0, awakeUntil: 1440 } },
      headers,
    );
    await mustCall(
      house.url,
      contract.recipients.add,
      { params, body: { ...body, sampling: { kind: 'all' } } },
      headers,
    );
  });

  const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
  const fetched = async (page: Page, name: string): Promise<{ file: Download; bytes: Buffer }> => {
    const coming = page.waitForEvent('download');
    await press(page, name);
    const file = await coming;
    return { file, bytes: await readFile(await file.path()) };
  };

  it('is given two files by an administrator who says how they were known, and a line stays without who it was', async () => {
    const { page, errors } = await aVisitor(browser);
    await signInAs(page, home.administrator);
    await page.goto(`${house.url}/administration/subject-access`);
    const give = 'Lag filene';
    await page.getByRole('button', { name: give, exact: true }).waitFor();

    // Nothing is fetched before it was said who asks, how that is known, and that the files go to nobody else.
    await press(page, give);
    expect(await page.locator('[aria-invalid="true"]').count()).toBe(3);
    expect(await lookOver(page)).toEqual([]);

    await page
      .getByRole('textbox', { name: /^E-post eller telefon som personen ble spurt på/ })
      .fill(` ${ADDRESS.toUpperCase()} `);
    await page.getByRole('textbox', { name: /^Slik vet dere at det er rett person/ }).fill(CHECK);
    await page.getByRole('checkbox').check();
    await press(page, give);
    const pdf = await fetched(page, 'Last ned til å lese (PDF)');
    expect(await lookOver(page)).toEqual([]);
    expect(readPdf(pdf.bytes).marked).toBe(true);
    expect(JSON.stringify(readPdf(pdf.bytes).root)).toContain(ADDRESS);
    const json = await fetched(page, 'Last ned som data (JSON)');
    expect(JSON.parse(json.bytes.toString()).surveys).toHaveLength(1);
    for (const { file } of [pdf, json]) expect(file.suggestedFilename()).not.toContain('liv');

    // The screen tells numbers only, and forgets them when it is told to; what stays is how the person was known.
    await press(page, 'Ferdig');
    await page.getByRole('listitem').filter({ hasText: CHECK }).waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/liv@/i);
    expect(
      await page.getByRole('textbox', { name: /^E-post eller telefon som personen ble spurt på/ }).inputValue(),
    ).toBe('');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
