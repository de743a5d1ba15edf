import { beforeAll, describe, expect, it } from '@jest/globals';
import { extentPoints, type QuestionnaireContent } from '@medvirk/questionnaire';
import type { Browser, Page } from 'playwright-core';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import type { House } from '../integration/house.ts';
import { asOwner } from '../integration/small-house.ts';
import { storedResponses } from '../stage/stored-responses.ts';
import { openPage } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

const text = (nb: string, en: string) => ({ nb, en });
const about = { theme: 'information', lens: 'now' } as const;
const CONTENT: QuestionnaireContent = {
  title: text('Hjemreise', 'Going home'),
  languages: ['nb', 'en'],
  sections: [
    {
      code: 'before',
      title: text('Før du reiste', 'Before you left'),
      questions: [
        {
          type: 'scale',
          code: 'informed',
          texts: text('Fikk du vite det du trengte?', 'Were you told what you needed?'),
          points: extentPoints(),
          higherIsBetter: true,
          display: 'labels',
          required: true,
          ...about,
        },
        {
          type: 'long-text',
          code: 'missed',
          texts: text('Hva savnet du?', 'What did you miss?'),
          showIf: { op: 'at-most', question: 'informed', value: 2 },
          ...about,
        },
      ],
    },
    {
      code: 'after',
      title: text('Etterpå', 'Afterwards'),
      questions: [
        {
          type: 'multiple-choice',
          code: 'helps',
          texts: text('Hva ville ha hjulpet?', 'What would have helped?'),
          options: [
            { code: 'phone', texts: text('Noen å ringe til', 'Someone to call') },
            { code: 'paper', texts: text('Skriftlig informasjon', 'Written information') },
            { code: 'nothing', texts: text('Ingenting', 'Nothing'), exclusive: true },
          ],
          theme: 'information',
          lens: 'better',
        },
        { type: 'date', code: 'when', texts: text('Når reiste du hjem?', 'When did you go home?'), role: 'background' },
        { type: 'number', code: 'days', texts: text('Hvor mange døgn?', 'How many nights?'), role: 'background' },
      ],
    },
  ],
};

describe('somebody whose browser runs no scripts', () => {
  let house: House;
  let browser: Browser;
  let address: string;
  let organisationId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    const { id, units } = await anOrganisation(house.database);
    organisationId = id;
    const linkCode = await anOpenSurvey(house.database, { organisationId: id, unitId: units.wardA, content: CONTENT });
    address = `${house.url}/s/${linkCode}`;
  });

  const withoutScripts = async () => {
    const { page } = await openPage(browser, { viewport: 'phone', more: { javaScriptEnabled: false } });
    await page.goto(address);
    return page;
  };
  const goOn = (page: Page, name = 'Neste') => page.getByRole('button', { name, exact: true }).click();
  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
  const stored = () => asOwner(house.database, (owner) => storedResponses(owner, organisationId));

  it('answers page by page under the same rules, and is stored once', async () => {
    const page = await withoutScripts();
    await goOn(page, 'Start');
    expect(await page.title()).toContain('Feil: ');
    expect(await page.getByRole('alert').textContent()).toContain('Velg hvem som svarer');
    await page.getByLabel('Jeg var pasient').check();
    await goOn(page, 'Start');

    // A question that must be answered, then one that the answer brings up on the same page.
    await goOn(page);
    expect(await page.getByRole('alert').isVisible()).toBe(true);
    await page.getByLabel('I liten grad').check();
    await goOn(page);
    expect(await heading(page)).toContain('Før du reiste');
    await page.getByLabel('Hva savnet du?').fill('Noen å ringe.\nRing meg på 98 76 54 32.');
    await goOn(page);

    expect(await heading(page)).toContain('Etterpå');
    await page.getByLabel('Noen å ringe til').check();
    await page.getByLabel('Ingenting').check();
    await page.getByLabel('Dag').fill('31');
    await page.getByLabel('Måned').fill('2');
    await page.getByLabel('År', { exact: true }).fill('2026');
    await goOn(page);
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
    await page.getByLabel('Ingenting').uncheck();
    await page.getByLabel('Dag').fill('3');
    await page.getByLabel('Hvor mange døgn?').fill('2');

    // Back and forth again: nothing is lost.
    await goOn(page, 'Tilbake');
    expect(await page.getByLabel('I liten grad').isChecked()).toBe(true);
    await goOn(page);
    expect(await page.getByLabel('Hvor mange døgn?').inputValue()).toBe('2');
    await goOn(page);

    expect(await heading(page)).toContain('Se over');
    await page.getByRole('button', { name: /Endre.*Før du reiste/ }).click();
    await page.getByLabel('I noen grad').check();
    await goOn(page, 'Ferdig med endringen');
    expect(await page.getByText('Ring meg på').count()).toBe(0);
    await page.getByRole('button', { name: /Endre.*Før du reiste/ }).click();
    await page.getByLabel('I liten grad').check();
    await goOn(page, 'Ferdig med endringen');
    if ((await heading(page))?.includes('Før du reiste')) await goOn(page, 'Ferdig med endringen');
    await goOn(page, 'Send svaret');
    expect(await heading(page)).toContain('Takk');
    expect(await page.getByText('telefonnummer').isVisible()).toBe(true);
    expect(new URL(page.url()).search).toBe('');

    // Wanting to hear what is done goes by itself, with an address and nothing that was answered.
    await page.getByLabel('E-postadresse').fill('kari');
    await goOn(page, 'Gi meg beskjed');
    expect(await page.getByRole('alert').textContent()).toContain('navn@post.no');
    await page.getByLabel('E-postadresse').fill('kari@post.example');
    const sent = page.waitForRequest((request) => request.method() === 'POST');
    await goOn(page, 'Gi meg beskjed');
    const carried = new URLSearchParams((await sent).postData() ?? '');
    expect([...carried.keys()].sort()).toEqual(['address', 'do', 'language']);
    expect(await page.getByRole('status').textContent()).toContain('Du får én e-post');
    await goOn(page, 'Angre og slett adressen');
    expect(await page.getByRole('status').textContent()).toContain('Adressen er slettet');

    expect(await stored()).toEqual([
      {
        role: 'patient',
        language: 'nb',
        answers: {
          informed: { state: 'answered', value: 2 },
          missed: { state: 'answered', value: 'Noen å ringe.\nRing meg på [telefonnummer fjernet].' },
          helps: { state: 'answered', value: ['phone'] },
          when: { state: 'answered', value: '2026-02-03' },
          days: { state: 'answered', value: 2 },
        },
      },
    ]);
    await page.context().close();
  });

  it('changes the language in the middle and keeps what was answered', async () => {
    const page = await withoutScripts();
    await page.getByLabel('Jeg var pasient').check();
    await goOn(page, 'Start');
    await page.getByLabel('I stor grad').check();
    await page.getByLabel('Språk').selectOption('en');
    await goOn(page, 'Bytt språk');
    expect(await page.getByLabel('To a large extent').isChecked()).toBe(true);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.context().close();
  });

  it('goes on with a code where it was put aside, with and without scripts', async () => {
    const page = await withoutScripts();
    await page.getByLabel('Jeg var pasient').check();
    await goOn(page, 'Start');
    await page.getByLabel('I stor grad').check();
    await goOn(page);
    await page.getByLabel('Hvor mange døgn?').fill('4');
    await goOn(page, 'Pause');
    const code = (await page.locator('.code').textContent()) ?? '';
    await page.context().close();

    const { page: withScripts, errors } = await openPage(browser, { viewport: 'phone' });
    // On a busy machine somebody may press before the scripts have come, and goes on without them: not what is walked here.
    await withScripts.goto(address, { waitUntil: 'networkidle' });
    await withScripts.getByText('Har du begynt før?').click();
    await withScripts.getByLabel('Koden du fikk').fill('feil');
    await goOn(withScripts, 'Fortsett');
    expect(await withScripts.getByRole('alert').textContent()).toContain('Vi finner ingen svar');
    await lookOver(withScripts);
    await withScripts.getByLabel('Koden du fikk').fill(code.toUpperCase());
    await withScripts.keyboard.press('Enter');
    await withScripts.getByLabel('Hvor mange døgn?').waitFor();
    expect(await withScripts.getByLabel('Hvor mange døgn?').inputValue()).toBe('4');
    await withScripts.getByLabel('Hvor mange døgn?').fill('5');
    await goOn(withScripts, 'Pause');
    await withScripts.locator('.code').waitFor();
    expect(await withScripts.locator('.code').textContent()).toBe(code);
    await lookOver(withScripts);
    await withScripts.context().close();

    const again = await withoutScripts();
    await again.getByText('Har du begynt før?').click();
    await again.getByLabel('Koden du fikk').fill(code);
    await goOn(again, 'Fortsett');
    expect(await again.getByLabel('Hvor mange døgn?').inputValue()).toBe('5');
    await goOn(again);
    await goOn(again, 'Send svaret');
    expect(await heading(again)).toContain('Takk');
    const left = await asOwner(
      house.database,
      async (client) =>
        (await client.query('SELECT 1 FROM draft WHERE organisation_id = $1', [organisationId])).rowCount,
    );
    expect(left).toBe(0);
    expect(errors).toEqual([]);
    await again.context().close();
  });

  it('says no as easily as yes', async () => {
    const page = await withoutScripts();
    await goOn(page, 'Jeg vil ikke svare');
    expect(await heading(page)).toContain('Det er helt i orden');
    await goOn(page, 'Jeg vil svare likevel');
    expect(await heading(page)).toContain('Hjemreise');
    await page.context().close();
  });

  it('meets pages that are as easy to use as those with scripts', async () => {
    const page = await withoutScripts();
    await page.getByLabel('Jeg var pasient').check();
    await goOn(page, 'Start');
    await goOn(page);
    const markup = await page.content();
    await page.context().close();
    // axe is a script: the same page is looked over in a browser that runs it.
    const { page: seen } = await openPage(browser, { viewport: 'phone' });
    await seen.route('**/plain', (route) => route.fulfill({ contentType: 'text/html', body: markup }));
    await seen.goto(`${house.url}/plain`);
    await lookOver(seen);
    await seen.context().close();
  });
});

describe('a page that was made on the server', () => {
  let house: House;
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    const { id, units } = await anOrganisation(house.database);
    const linkCode = await anOpenSurvey(house.database, { organisationId: id, unitId: units.wardA, content: CONTENT });
    address = `${house.url}/s/${linkCode}`;
  });

  it('can be read and ticked before the scripts have come, and they keep what was ticked', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    let letThrough: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.getByLabel('Jeg er pårørende').first().check();
    letThrough();
    await page.waitForLoadState('networkidle');
    expect(await page.getByLabel('Jeg er pårørende').first().isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Start' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Før du reiste');
    // The scripts did it: the page was not sent.
    expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
    expect(await page.locator('script#brought').count()).toBe(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
