import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, Database } from '@medvirk/data-access';
import type { Browser } from 'playwright-core';
import { aMailbox, type TestMailbox } from '../builders/mailbox.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type House, startHouse } from '../integration/house.ts';
import { openBrowser, openPage } from './browser.ts';
import { lookOver } from './look-over.ts';

const LIST = `Navn;E-postadresse;Mobil;Avdeling
Kari;kari@liste.test.example;;Post A
Ola;;901 23 456;post a
Per;per@;;Post A
Eva;KARI@liste.test.example;;Post A
`;

describe('asking people to answer, from the dashboard', () => {
  let house: House;
  let browser: Browser;
  let mailbox: TestMailbox;
  let home: TestOrganisation;
  let surveyId: string;

  beforeAll(async () => {
    mailbox = aMailbox();
    [house, browser] = await Promise.all([startHouse({ environment: mailbox.environment }), openBrowser()]);
    home = await anOrganisation(house.database);
    const unitId = home.units.wardA;
    await anOpenSurvey(house.database, {
      organisationId: home.id,
      unitId,
      content: aQuestionnaire(),
      admission: 'invited',
    });
    const dataSource = await connect(house.database.databaseUrl, 1);
    surveyId = await new Database(dataSource).within(home.id, async (store) => {
      const [survey] = await store.surveys.all();
      const id = survey?.id ?? '';
      // At any hour, since tests are run at any hour.
      await store.recipients.saveCampaign(id, { reminders: 1, spacingDays: 7, awakeFrom: 0, awakeUntil: 1440 });
      return id;
    });
    await dataSource.destroy();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
    mailbox?.remove();
  });

  it('takes a list, says what is wrong with which row, and sends when asked to', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'wide' });
    const [name = '', value = ''] = home.quality.headers.cookie?.split('=') ?? [];
    await page.context().addCookies([{ name, value, domain: 'localhost', path: '/', secure: true }]);
    await page.goto(`${house.url}/surveys/${surveyId}/recipients`);
    await page.getByRole('heading', { level: 1, name: 'Mottakere' }).waitFor();
    const file = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) };
    await page.getByLabel('Liste').setInputFiles(file);
    await page.getByText('2 kan legges til.').waitFor();
    await page.getByText('Rad 4: e-posten kan ikke brukes').waitFor();
    await page.getByText('Rad 5: samme adresse står lenger opp').waitFor();
    expect(await page.getByRole('combobox', { name: 'Telefon' }).inputValue()).toBe('2');
    expect(await lookOver(page)).toEqual([]);
    await page.getByRole('button', { name: 'Legg til', exact: true }).click();
    await page.getByText('2 er lagt til.').waitFor();
    await page.getByRole('button', { name: 'Begynn å sende' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 som venter, får en melding.').waitFor();
    await dialog.getByRole('button', { name: 'Begynn å sende' }).click();
    await page.getByText('Meldinger sendes i de timene dere har valgt.').waitFor();
    await mailbox.wait(({ to }) => to === 'kari@liste.test.example');
    await mailbox.wait(({ to }) => to === '+4790123456');
    await page.getByRole('button', { name: 'Stopp utsendingen' }).click();
    await page.getByText('Ingenting sendes nå.').waitFor();
    expect(await lookOver(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('lets whoever was asked say that they do not want to be asked again', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    const [mail] = await mailbox.wait(({ to }) => to === 'kari@liste.test.example');
    await page.goto(/http\S+\/no-more#\S+/.exec(mail?.text ?? '')?.[0] ?? '');
    await page.getByRole('heading', { level: 1, name: 'Ikke spør meg igjen' }).waitFor();
    expect(await lookOver(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ikke spør meg igjen' }).click();
    await page.getByText('Notert. Prøvebyen helse spør deg ikke igjen.').waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
