import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkContent } from '@medvirk/questionnaire';
import type { Browser } from 'playwright-core';
import { EVERY_TYPE } from '../builders/every-type.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import type { House } from '../integration/house.ts';
import { asOwner } from '../integration/small-house.ts';
import { storedResponses } from '../stage/stored-responses.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';
import { aVisitor, type Visitor } from './visitor.ts';

describe('somebody who answers every kind of question with the keyboard', () => {
  let house: House;
  let browser: Browser;
  let address: string;
  let organisationId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    const { id, units } = await anOrganisation(house.database);
    organisationId = id;
    const linkCode = await anOpenSurvey(house.database, {
      organisationId: id,
      unitId: units.wardA,
      content: EVERY_TYPE,
    });
    address = `${house.url}/s/${linkCode}`;
  });

  /** What is done on each page, by its title. */
  const WAYS: [string, (visitor: Visitor) => Promise<void>][] = [
    [
      'Valg i lister',
      async ({ page, keyboard }) => {
        await keyboard.choose('Hvem henviste deg?', 'Noen andre');
        await keyboard.write(/^Hvis du valgte «Noen andre»/, 'Naboen min');
        await keyboard.write('Vil du si mer om henvisningen?', 'Det gikk fort.');
        await keyboard.select('I hvilket fylke bor du?', 'Vestland');
        await keyboard.reach('combobox', 'I hvilken kommune bor du?');
        await page.keyboard.type('b');
        const suggested = page.getByRole('listbox', { name: 'Forslag' }).getByRole('option');
        // They come with the next drawing.
        await suggested.nth(2).waitFor();
        expect(await suggested.allTextContents()).toEqual(['Bærum', 'Bergen', 'Bodø']);
        for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await keyboard.reach('combobox', 'Hvilke språk snakker du?');
        for (const typed of ['norsk', 'polsk']) await page.keyboard.type(typed);
        await page.keyboard.press('Shift+Tab');
        await page.keyboard.press('Enter');
        expect(await page.getByRole('list', { name: 'Valgt' }).textContent()).toContain('Norsk');
      },
    ],
    [
      'Skalaer med bilder',
      async ({ keyboard }) => {
        await keyboard.choose('Hvordan ble du møtt?', 'Svært fornøyd');
        await keyboard.choose('Hvor god var maten?', 'I noen grad');
      },
    ],
    [
      'Linje fra ende til ende',
      async ({ page }) => {
        const line = page.getByRole('slider', { name: 'Hvor vondt har du nå?' });
        expect(await line.getAttribute('aria-valuetext')).toBe('Ikke besvart ennå');
        await line.focus();
        await page.keyboard.press('Home');
        for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
        expect(await page.getByText('Du har valgt 3', { exact: true }).isVisible()).toBe(true);
      },
    ],
    [
      'Tabell',
      async ({ page, keyboard }) => {
        await page.getByRole('button', { name: 'Neste' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('link', { name: 'Velg et svar på «Hvor enig er du? – Legene hørte på meg».' }).waitFor();
        await keyboard.choose('Legene hørte på meg', 'Helt enig');
        await keyboard.choose('Jeg forstod det som ble sagt', 'Ikke aktuelt for meg');
        const food = page.getByRole('group', { name: 'Mat', exact: true });
        await food.getByRole('checkbox', { name: 'Familien' }).focus();
        await page.keyboard.press('Space');
      },
    ],
    [
      'Tabell med viktighet',
      async ({ keyboard }) => {
        await keyboard.choose('Hvor viktig er det? Kort ventetid', 'Svært viktig');
        await keyboard.choose('Hvordan var det hos oss? Kort ventetid', 'I liten grad');
        await keyboard.write('På dagen', '3');
        await keyboard.write('Rommet', 'Lyst');
      },
    ],
    [
      'Rekkefølge',
      async ({ page, keyboard }) => {
        for (const [place, option] of [
          [1, 'En time til kontroll'],
          [2, 'Noen å ringe til'],
        ] as const) {
          await keyboard.press('button', `Velg som nummer ${place}: ${option}`);
        }
        await keyboard.press('button', 'Flytt opp: Noen å ringe til');
        // The keyboard stays with what it has moved.
        expect(await page.getByRole('list', { name: 'Rekkefølgen din' }).allTextContents()).toEqual([
          expect.stringMatching(/^1Noen å ringe til.*2En time til kontroll/),
        ]);
      },
    ],
    [
      'Poeng',
      async ({ page, keyboard }) => {
        await keyboard.write('Samtaler', '8');
        await keyboard.press('button', '1 mer til Ro om natten');
        await page.keyboard.press('Enter');
        expect(await page.getByText('0 av 10 poeng igjen').isVisible()).toBe(true);
        await page.keyboard.press('Enter');
        expect(await page.getByRole('textbox', { name: 'Ro om natten' }).inputValue()).toBe('2');
      },
    ],
    [
      'Kropp',
      async ({ page, keyboard }) => {
        await keyboard.tick('Høyre kne');
        expect(await page.locator('polygon[data-chosen]').count()).toBe(1);
        await page.locator('polygon').first().click();
        expect(await page.getByRole('checkbox', { name: 'Hode og ansikt' }).isChecked()).toBe(true);
      },
    ],
    [
      'Tall og tid',
      async ({ page, keyboard }) => {
        await keyboard.write('Hvor mye veide barnet?', '3,5');
        await keyboard.select('Måleenhet', 'kilo');
        await keyboard.write('Hvor gammel er du?', '41');
        await keyboard.reach('textbox', 'Måned');
        await page.keyboard.type('3');
        await page.keyboard.press('Tab');
        await page.keyboard.type('2026');
        const year = page.getByRole('group', { name: 'Hvilket år er du født?' }).getByRole('textbox');
        await year.fill('1985');
        await page.getByLabel('Når sovnet du i natt?').fill('23:15');
      },
    ],
    [
      'Egne ord',
      async ({ keyboard, page }) => {
        await keyboard.write('Hva er viktig for deg?', 'Å få gå i fjellet igjen.');
        await keyboard.write('Hvilket postnummer bor du i?', '015');
        await keyboard.write('Hvilket rom lå du på?', 'rom 12');
        await keyboard.press('button', 'Neste');
        await page.getByRole('link', { name: /^Skriv et postnummer med fire siffer/ }).waitFor();
        await page.getByRole('link', { name: 'Skriv rommet som på døren, for eksempel B12.' }).waitFor();
        await keyboard.write('Hvilket postnummer bor du i?', '0150');
        await keyboard.write('Hvilket rom lå du på?', 'B12');
      },
    ],
    [
      'Flere opphold',
      async ({ page, keyboard }) => {
        await keyboard.write('Hvor var det? (må besvares)', 'Kirurgen');
        await keyboard.press('button', 'Legg til: Opphold');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Opphold 2');
        await page.getByRole('region', { name: 'Opphold 2' }).getByRole('textbox').fill('Barsel');
        await keyboard.press('button', 'Ta bort Opphold 1');
        expect(await page.getByRole('region', { name: 'Opphold 2' }).count()).toBe(0);
        await keyboard.press('button', 'Angre');
        expect(await page.getByRole('region', { name: 'Opphold 1' }).getByRole('textbox').inputValue()).toBe(
          'Kirurgen',
        );
      },
    ],
    ['Samtykke', ({ keyboard }) => keyboard.choose('Kan svarene brukes i forskning?', 'Ja, det er greit')],
  ];

  it('reaches and answers all of it, on pages that are right for everybody, and what was answered is stored', async () => {
    expect(checkContent(EVERY_TYPE)).toEqual([]);
    const visitor = await aVisitor(browser, { viewport: 'phone' });
    const { page, keyboard, errors } = visitor;
    await page.goto(address);
    await keyboard.choose('Hvem svarer?', 'Jeg var pasient eller bruker');
    await keyboard.press('button', 'Start');
    const faults: string[] = [];
    for (const [title, answer] of WAYS) {
      await page.getByRole('heading', { level: 1, name: new RegExp(`: ${title}$`) }).waitFor();
      await answer(visitor);
      faults.push(...(await lookOver(page)).map((fault) => `${title}: ${fault}`));
      await page.getByRole('button', { name: 'Neste' }).focus();
      await page.keyboard.press('Enter');
    }
    expect(faults).toEqual([]);
    await page.getByRole('heading', { level: 1, name: 'Se over svarene dine' }).waitFor();
    const review = await page.locator('.review').textContent();
    for (const said of ['Naboen min', '2. En time til kontroll', '23:15', 'Opphold 2 – Hvor var det?: Barsel', '3,5']) {
      expect(review).toContain(said);
    }
    await keyboard.press('button', 'Send svaret');
    await page.getByRole('heading', { level: 1, name: 'Takk. Svaret ditt er lagret.' }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();

    const [stored] = await asOwner(house.database, (owner) => storedResponses(owner, organisationId));
    const values = Object.entries(stored?.answers ?? {}).flatMap(([key, answer]) => {
      if (answer.state === 'answered') return [[key, answer.value]];
      return answer.state === 'skipped' || answer.state === 'not-shown' ? [] : [[key, answer.state]];
    });
    expect(Object.fromEntries(values)).toEqual({
      referred: 'else',
      'referred.other': 'Naboen min',
      'referred.comment': 'Det gikk fort.',
      county: 'vestland',
      municipality: 'bodo',
      languages: ['nb'],
      mood: 5,
      stars: 3,
      pain: 3,
      'staff.listened': 5,
      'staff.explained': 'not-relevant',
      'help.food': ['family'],
      'matters.waiting.importance': 5,
      'matters.waiting.experience': 2,
      'visits.day': 3,
      'words.room': 'Lyst',
      first: ['call', 'check'],
      'spend.talk': 8,
      'spend.food': 0,
      'spend.peace': 2,
      where: ['head', 'knee-right'],
      weight: 3.5,
      'weight.unit': 'kg',
      age: 41,
      ill: '2026-03',
      born: '1985',
      slept: '23:15',
      story: 'Å få gå i fjellet igjen.',
      place: '0150',
      room: 'B12',
      stays: {
        instances: [
          { where: { state: 'answered', value: 'Kirurgen' } },
          { where: { state: 'answered', value: 'Barsel' } },
        ],
      },
      research: 'yes',
    });
  }, 240_000);
});
