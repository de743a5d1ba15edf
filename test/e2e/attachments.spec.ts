import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ADD_ATTACHMENT_PATH, contract } from '@medvirk/api-contract';
import { connect, Database, foldResponses } from '@medvirk/data-access';
import { extentPoints, type QuestionnaireContent } from '@medvirk/questionnaire';
import type { Browser, Page } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import type { House } from '../integration/house.ts';
import { asOwner } from '../integration/small-house.ts';
import { openPage, signInAs, takenOver } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

const about = { theme: 'information', lens: 'now' } as const;
const CONTENT: QuestionnaireContent = {
  title: { nb: 'Skiltene våre' },
  languages: ['nb'],
  sections: [
    {
      code: 'signs',
      title: { nb: 'Skilt' },
      questions: [
        {
          type: 'scale',
          code: 'found',
          texts: { nb: 'Var det lett å finne fram?' },
          points: extentPoints(),
          higherIsBetter: true,
          display: 'labels',
          ...about,
        },
        {
          type: 'attachment',
          code: 'photo',
          texts: { nb: 'Vis oss et skilt, eller fortell' },
          kinds: ['image', 'audio'],
          maxBytes: 1_000_000,
          maxFiles: 2,
          ...about,
        },
      ],
    },
  ],
};
/** One dot. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const picture = { name: 'skilt.png', mimeType: 'image/png', buffer: PNG };
const pdf = { name: 'brev.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };

describe('an answer with files', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let database: Database;
  let linkCode: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    database = new Database(await connect(house.database.databaseUrl, 2));
    await database.within(home.id, (store) => store.organisation.update({ attachmentsAllowed: true }));
    const plan = { organisationId: home.id, unitId: home.units.wardA, content: CONTENT };
    linkCode = await anOpenSurvey(house.database, plan);
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
  });

  const shot = async (page: Page, name: string) => {
    const folder = process.env.MEDVIRK_E2E_PICTURES;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };
  const begin = async (page: Page, { scripts = true } = {}) => {
    await page.goto(`${house.url}/s/${linkCode}`);
    if (scripts) await takenOver(page);
    await page.getByRole('radio', { name: 'Jeg var pasient eller bruker' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('group', { name: 'Vis oss et skilt, eller fortell' }).waitFor();
  };
  const send = async (page: Page) => {
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByRole('heading', { level: 1, name: /Takk/ }).waitFor();
  };
  const goOn = (page: Page) => page.getByRole('button', { name: 'Neste' }).click();
  /** Kinds of the files that belong to responses of this organisation. */
  const sent = () =>
    asOwner(house.database, async (owner) => {
      const { rows } = await owner.query(
        'SELECT kind FROM attachment WHERE organisation_id = $1 AND response_id IS NOT NULL ORDER BY kind',
        [home.id],
      );
      return rows.map(({ kind }) => kind);
    });

  it('is given without scripts: the file goes along with the page, and what is not taken is said where it was chosen', async () => {
    const { page } = await openPage(browser, { viewport: 'phone', more: { javaScriptEnabled: false } });
    await begin(page, { scripts: false });
    const field = page.getByLabel(/^Velg fil/);
    expect(await page.getByText('Vi kan ikke ta bort navn, ansikter eller stemmer').isVisible()).toBe(true);
    await field.setInputFiles([pdf]);
    await goOn(page);
    await page.getByText('Vi kan ikke ta imot Filen. Velg bilde (JPEG, PNG eller WebP) og lydopptak.').waitFor();
    await field.setInputFiles([picture]);
    await goOn(page);
    await page.getByRole('heading', { level: 1, name: 'Se over svarene dine' }).waitFor();
    await page.getByRole('button', { name: /Endre/ }).last().click();
    expect(await page.getByRole('checkbox', { name: 'Slett Fil 1' }).isVisible()).toBe(true);
    await shot(page, 'attachment-plain');
    await page
      .getByRole('button', { name: /Ferdig|Neste|Tilbake til/ })
      .last()
      .click();
    await send(page);
    expect(await sent()).toEqual(['image']);
    await page.context().close();
  });

  it('is given with pictures and a voice, heard before it is added, by keys alone', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    // No microphone here: a tone that the browser makes itself is recorded by the browser itself.
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = async () => {
        const sound = new AudioContext();
        const tone = sound.createOscillator();
        const out = sound.createMediaStreamDestination();
        tone.connect(out);
        tone.start();
        return out.stream;
      };
    });
    await begin(page);
    await page.getByLabel('Velg fil').setInputFiles([picture]);
    await page.getByText('Filen er lagt ved.').waitFor();
    await page.getByRole('button', { name: 'Slett skilt.png' }).press('Enter');
    await page.getByText('Filen er slettet.').waitFor();
    await page.getByLabel('Velg fil').setInputFiles([pdf]);
    await page.getByText('Vi kan ikke ta imot brev.pdf.').waitFor();
    await page.getByLabel('Velg fil').setInputFiles([picture]);
    await page.getByText('Filen er lagt ved.').waitFor();

    await page.getByRole('button', { name: 'Spill inn lyd' }).press('Enter');
    const stop = page.getByRole('button', { name: 'Stopp opptaket' });
    await stop.waitFor();
    expect(await stop.evaluate((button) => document.activeElement === button)).toBe(true);
    await page.waitForTimeout(400);
    await stop.press('Enter');
    const add = page.getByRole('button', { name: 'Legg ved opptaket' });
    await add.waitFor();
    await shot(page, 'attachment-recorded');
    expect(await lookOver(page)).toEqual([]);
    await add.press('Enter');
    await page.getByText('Du har lagt ved så mange filer').waitFor();
    await shot(page, 'attachment-full');
    await goOn(page);
    await page.getByRole('heading', { level: 1, name: 'Se over svarene dine' }).waitFor();
    await shot(page, 'attachment-review');
    await send(page);
    expect(await sent()).toEqual(['audio', 'image', 'image']);
    // The browser tells of the one file that was refused.
    expect(errors).toEqual([expect.stringContaining('422')]);
    await page.context().close();
  });

  it('is opened by the one who is named for it, where enough have answered', async () => {
    const path = ADD_ATTACHMENT_PATH.replace(':linkCode', linkCode).replace(':question', 'photo');
    for (let i = 0; i < 8; i += 1) {
      const added = await fetch(`${house.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: new Uint8Array(PNG),
      });
      const { id } = (await added.json()) as { id: string };
      const answers = { photo: { state: 'answered' as const, value: [id] } };
      const body = { id: crypto.randomUUID(), role: 'patient' as const, language: 'nb', answers };
      await mustCall(house.url, contract.answering.submit, { params: { linkCode }, body });
    }
    const survey = (await database.within(home.id, (store) => store.surveys.all()))[0];
    await foldResponses(database, home.id, survey?.id ?? '');
    const { page, errors } = await openPage(browser, { viewport: 'wide' });
    await signInAs(page, home.concernReader);
    await page.goto(`${house.url}/attachments`);
    await page.getByRole('heading', { level: 2, name: 'Vis oss et skilt, eller fortell' }).waitFor();
    await page
      .getByRole('button', { name: /^Åpne Bilde/ })
      .first()
      .click();
    await page.getByRole('img', { name: 'Bildet slik det ble sendt' }).waitFor();
    await page.getByRole('button', { name: /^Åpne Lydopptak/ }).click();
    await page.getByRole('link', { name: /Lagre på maskinen: Lydopptak/ }).waitFor();
    await shot(page, 'attachments-wide');
    expect(await lookOver(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot(page, 'attachments-phone-dark');
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
