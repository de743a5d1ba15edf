import { beforeAll, describe, expect, it } from '@jest/globals';
import { connect, Database } from '@medvirk/data-access';
import type { Browser, Page } from 'playwright-core';
import { inOrder, readPdf } from '../../libs/documents/src/pdf/read-pdf.builder.ts';
import type { TestMailbox } from '../builders/mailbox.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { unzip } from '../builders/unzip.ts';
import type { House } from '../integration/house.ts';
import { asOwner } from '../integration/small-house.ts';
import { openPage, signInAs } from './browser.ts';
import { workingHouseOfAll } from './house-of-all.ts';
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
    ({ house, browser, mailbox } = await workingHouseOfAll());
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

  const signIn = async (page: Page) => {
    await signInAs(page, home.quality);
  };
  /** The newest file of a survey, as a browser fetches it. */
  const fileOf = async (page: Page, id: string) => {
    const list = await (await page.request.get(`${house.url}/api/surveys/${id}/exports`)).json();
    return unzip(await (await page.request.get(`${house.url}/api/exports/${list.exports[0].id}/file`)).body());
  };
  const codesIn = (pdf: Uint8Array | undefined) =>
    readPdf(pdf ?? new Uint8Array()).root.children.map((each) =>
      (
        inOrder(each)
          .map(({ text }) => /^Koden din: ([0-9a-z ]+)/.exec(text)?.[1])
          .find(Boolean) ?? ''
      ).replaceAll(' ', ''),
    );

  it('takes a list, says what is wrong with which row, and sends when asked to', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'wide' });
    await signIn(page);
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

  it('makes letters, then new ones for those who have not answered, and sends who has the old one to the new', async () => {
    const unitId = home.units.wardA;
    const plan = { organisationId: home.id, unitId, content: aQuestionnaire(), admission: 'invited' } as const;
    const linkCode = await anOpenSurvey(house.database, { ...plan, privacyMode: 'confidential' });
    const owner = (sql: string) =>
      asOwner(house.database, async (db) => (await db.query(sql, [linkCode])).rows as { survey_id: string }[]);
    const OF_SURVEY = 'survey_id = (SELECT survey_id FROM survey_unit WHERE link_code = $1)';
    const [{ survey_id: id } = { survey_id: '' }] = await owner(
      'SELECT survey_id FROM survey_unit WHERE link_code = $1',
    );
    const { page, errors } = await openPage(browser, { viewport: 'wide' });
    await signIn(page);
    await page.goto(`${house.url}/surveys/${id}/recipients`);
    await page.getByLabel('Antall brev').fill('30');
    await page.getByRole('button', { name: 'Lag brev' }).click();
    await page.getByRole('button', { name: 'De er sendt' }).click({ timeout: 30_000 });
    await page.getByText('Nummer B1-0001 til B1-0030').waitFor();
    await page.getByText(/^Neste påminnelse kan lages/).waitFor();
    const first = await fileOf(page, id);

    await owner(`UPDATE letter_batch SET sent_on = sent_on - 8 WHERE ${OF_SURVEY}`);
    await owner(`UPDATE ledger.invitation SET state = 'answered' WHERE id IN (
      SELECT unnest(invitation_ids[1:6]) FROM letter_batch WHERE ${OF_SURVEY})`);
    await page.getByRole('button', { name: /^Lag påminnelse for brevene/ }).click({ timeout: 30_000 });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('De 24 som ikke har svart').waitFor();
    expect(await lookOver(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lag 24 brev' }).click();
    await page.getByText('Klar til å hentes').waitFor({ timeout: 30_000 });
    const second = await fileOf(page, id);
    expect(second.get('numre.csv')?.toString('utf8')).toMatch(
      /^\ufeffBrev nummer,Fil,Side\r\nB1-0007,0001-0024.pdf,1\r\n/,
    );
    await page.getByText('Hentet', { exact: true }).waitFor({ timeout: 30_000 });
    expect(await lookOver(page)).toEqual([]);

    await page.goto(`${house.url}/s/${linkCode}#${codesIn(first.get('0001-0025.pdf'))[6]}`);
    await page.getByRole('heading', { level: 1, name: 'Det finnes et nyere brev til deg' }).waitFor();
    expect(await lookOver(page)).toEqual([]);
    await page.getByLabel('Koden i invitasjonen').fill(codesIn(second.get('0001-0024.pdf'))[0] ?? '');
    await page.getByRole('button', { name: 'Gå videre' }).click();
    await page.getByRole('button', { name: 'Start' }).waitFor();
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
