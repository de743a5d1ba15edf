import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { checkContent, type QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';
import type { Browser } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import type { House } from '../integration/house.ts';
import { signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';
import { aVisitor, type Visitor } from './visitor.ts';

const EMPTY: QuestionnaireContent = {
  title: { nb: 'Etter innleggelsen' },
  languages: ['nb'],
  sections: [{ code: 'del-1', title: { nb: 'Oppholdet' }, questions: [] }],
};

describe('a questionnaire of ten questions with logic, built with the keyboard alone', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let versionId: string;
  let visitor: Visitor;
  const faults: string[] = [];

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    const body = { content: EMPTY, councilId: home.councilId };
    ({ id: versionId } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers));
    visitor = await aVisitor(browser);
    await signInAs(visitor.page, home.quality);
    await visitor.page.goto(`${house.url}/versions/${versionId}`);
    await visitor.page.getByRole('heading', { level: 1, name: 'Etter innleggelsen' }).waitFor();
  });

  afterEach(async () => {
    const folder = process.env.MEDVIRK_E2E_PICTURES;
    const name = expect.getState().currentTestName?.slice(-30).replaceAll(' ', '-');
    if (folder) await visitor.page.screenshot({ path: `${folder}/${name}.png` });
  });

  const look = async (screen: string) =>
    faults.push(...(await lookOver(visitor.page)).map((fault) => `${screen}, ${fault}`));
  const isSaved = () => visitor.page.getByText('Alt er lagret').waitFor({ timeout: 15_000 });
  const stored = async () => {
    await isSaved();
    const params = { versionId };
    const { content } = await mustCall(house.url, contract.questionnaires.version, { params }, home.quality.headers);
    return content;
  };
  const codes = async () => questionsOf(await stored()).map(({ texts }) => texts.nb);
  /** A new question after the one that is open, with what it is for. */
  const add = async (type: string, words: string, purpose?: 'Hvem som svarer' | 'Hele opplevelsen') => {
    const { keyboard } = visitor;
    await keyboard.select('Nytt spørsmål under', type);
    await keyboard.press('button', 'Legg til');
    await keyboard.write(/^Spørsmålet/, words);
    if (purpose) await keyboard.choose('Hva svarene skal brukes til', purpose);
  };

  it('takes questions of many kinds, with ready-made answers', async () => {
    const { keyboard } = visitor;
    await keyboard.press('button', 'Oppholdet');
    await add('Velg ett svar', 'Fikk du hjelp?', 'Hele opplevelsen');
    await keyboard.select('Bytt til ferdige svar', 'Ja, nei, usikker');
    await keyboard.press('button', 'Bytt svar');
    await add('Skala', 'Hvor sannsynlig er det at du vil anbefale oss?', 'Hele opplevelsen');
    await keyboard.select('Bytt til en ferdig skala', 'Vil anbefale, 0 til 10 (NPS)');
    await keyboard.press('button', 'Bytt skala');
    await add('Skala', 'Hvor fornøyd er du?', 'Hele opplevelsen');
    await keyboard.select('Bytt til en ferdig skala', 'Ansikter, fornøyd eller misfornøyd');
    await keyboard.press('button', 'Bytt skala');
    await add('Velg flere svar', 'Hva hjalp deg?', 'Hvem som svarer');
    await keyboard.write(/^Svar 1/, 'Samtaler');
    await keyboard.write(/^Svar 2/, 'Medisiner');
    await keyboard.press('button', 'Nytt svar');
    await keyboard.write(/^Svar 3/, 'Noe annet');
    await keyboard.press('DisclosureTriangle', /^Mer om svar 3/);
    await keyboard.tick('Åpner et felt for egne ord');
    await look('several answers');
    await add('Flere spørsmål i en tabell', 'Hvor enig er du?', 'Hvem som svarer');
    await keyboard.write(/^Rad 1/, 'Legene hørte på meg');
    await keyboard.write(/^Rad 2/, 'Sykepleierne hørte på meg');
    await look('a table');
    expect(await codes()).toHaveLength(5);
  }, 120_000);

  it('takes logic in plain words, and reads it back as a sentence', async () => {
    const { keyboard, page } = visitor;
    await add('Lang tekst', 'Hva manglet?', 'Hvem som svarer');
    await keyboard.press('button', 'Vis bare når …');
    await keyboard.select('Hva vilkåret ser på', '1 Fikk du hjelp?');
    await keyboard.select('Verdi', 'Nei');
    await keyboard.press('button', 'Ny gruppe');
    await page.getByText('Vises når «Fikk du hjelp?» er «Nei» og').waitFor();
    await look('a rule with a group');
    await keyboard.press('button', 'Ta bort gruppen');
    await add('Tall', 'Hvor mange netter var du her?', 'Hvem som svarer');
    await keyboard.press('DisclosureTriangle', 'Flere regler');
    await keyboard.press('button', 'Ny kontroll');
    await keyboard.select('Sammenligning', 'er høyst');
    await keyboard.write('Verdi', '100');
    await keyboard.write(/^Det som sies ellers, kontroll 1/, 'Er det flere enn hundre netter?');
    await look('a check');
    const { sections } = await stored();
    const [, , , , , missed, nights] = sections[0]?.questions ?? [];
    expect(missed?.showIf).toEqual({ op: 'equals', question: sections[0]?.questions[0]?.code, value: 'no' });
    expect(nights).toMatchObject({ checks: [{ holds: { op: 'at-most', value: 100 }, severity: 'ask' }] });
  }, 120_000);

  it('shows what those who answer see, with the rules at work', async () => {
    const pages = visitor.page.frameLocator('iframe[title="Slik ser det ut på telefon"]');
    await pages
      .getByRole('heading', { name: 'Hvor mange netter var du her?' })
      .or(pages.getByText('netter'))
      .first()
      .waitFor();
    expect(await pages.getByText('Hva manglet?').count()).toBe(0);
    await pages.getByRole('group', { name: 'Fikk du hjelp?' }).getByRole('radio', { name: 'Nei' }).check();
    await pages.getByText('Hva manglet?').first().waitFor();
    await pages.getByRole('button', { name: 'Neste' }).click();
    await pages.getByRole('heading', { level: 1, name: 'Takk' }).waitFor();
  }, 60_000);

  it('is put in order with Alt and arrows, by the handle, and taken back', async () => {
    const { keyboard, page } = visitor;
    await add('Dato', 'Når kom du inn?', 'Hvem som svarer');
    await add('Sett i rekkefølge', 'Hva er viktigst for deg?', 'Hvem som svarer');
    await keyboard.write(/^Svar 1/, 'Ro');
    await keyboard.write(/^Svar 2/, 'Mat');
    await add('Samtykke', 'Kan vi ringe deg?');
    await keyboard.write(/^Det det samtykkes til/, 'Jeg vil gjerne bli ringt.');
    const before = await codes();
    expect(before).toHaveLength(10);

    await keyboard.reach('button', /^10 Kan vi ringe deg/);
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('«Kan vi ringe deg?» er flyttet ett hakk opp.').waitFor({ state: 'attached' });
    await keyboard.reach('button', /^9 Kan vi ringe deg/);
    await keyboard.press('button', /^9 Kan vi ringe deg/);
    await keyboard.reach('button', 'Flytt spørsmål 9');
    await page.keyboard.press('Space');
    await page.getByText('Du har løftet «Kan vi ringe deg?».').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowUp');
    await page.getByText('«Kan vi ringe deg?» er nå ved «Når kom du inn?».').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await page.getByText('«Kan vi ringe deg?» er flyttet dit «Når kom du inn?» sto.').waitFor({ state: 'attached' });
    const [date, ranking, consent] = before.slice(-3);
    expect((await codes()).slice(-3)).toEqual([consent, date, ranking]);
    await look('the outline');
    for (let step = 0; step < 2; step += 1) await page.keyboard.press('ControlOrMeta+z');
    expect(await codes()).toEqual(before);
  }, 120_000);

  it('takes several at once, and can be published', async () => {
    const { keyboard, page } = visitor;
    await keyboard.press('button', 'Velg flere');
    await keyboard.tick('Velg «Hvor sannsynlig er det at du vil anbefale oss?»');
    await keyboard.tick('Velg «Hvor fornøyd er du?»');
    await page.getByText('2 spørsmål er valgt.').waitFor();
    await look('selecting');
    await keyboard.press('button', 'Ferdig');
    expect(checkContent(await stored())).toEqual([]);
    expect(faults).toEqual([]);
    expect(visitor.errors).toEqual([]);
  }, 120_000);
});

describe('words in a field, where help fills in for somebody without a pause', () => {
  const TWO_ANSWERS: QuestionnaireContent = {
    ...EMPTY,
    sections: [
      {
        code: 'del-1',
        title: { nb: 'Oppholdet' },
        questions: [
          {
            type: 'single-choice',
            code: 'rom',
            texts: { nb: 'Hva slags rom?' },
            options: [
              { code: 'ene', texts: { nb: '' } },
              { code: 'fler', texts: { nb: '' } },
            ],
            role: 'background',
          },
        ],
      },
    ],
  };

  it('stand beside what is written in the next field, and beside what is ticked after them', async () => {
    const { house, browser } = await houseOfAll();
    const home = await anOrganisation(house.database);
    const body = { content: TWO_ANSWERS, councilId: home.councilId };
    const { id } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers);
    const { page, errors } = await aVisitor(browser);
    await signInAs(page, home.quality);
    await page.goto(`${house.url}/versions/${id}`);
    await page.getByRole('button', { name: /Hva slags rom/ }).click();
    const [first, second, answers, pictures] = await Promise.all([
      page.getByRole('textbox', { name: /^Svar 1/ }).elementHandle(),
      page.getByRole('textbox', { name: /^Svar 2/ }).elementHandle(),
      page.getByRole('textbox', { name: 'Spørsmålet', exact: true }).elementHandle(),
      page.getByRole('radio', { name: 'Bilder' }).elementHandle(),
    ]);
    // All in one turn of the page: nothing is drawn in between unless the page sees to it.
    await page.evaluate(
      ([one, two, words, choice]) => {
        const write = (field: typeof one, text: string) => {
          const at = field as HTMLInputElement | HTMLTextAreaElement;
          at.focus();
          Object.getOwnPropertyDescriptor(Object.getPrototypeOf(at), 'value')?.set?.call(at, text);
          at.dispatchEvent(new Event('input', { bubbles: true }));
        };
        write(one, 'Enerom');
        write(two, 'Flersengsrom');
        write(words, 'Hvilket rom lå du på?');
        // As a screen reader presses: focus stays where it was.
        (choice as HTMLInputElement).click();
      },
      [first, second, answers, pictures],
    );
    await page.getByText('Alt er lagret').waitFor({ timeout: 15_000 });
    const params = { versionId: id };
    const { content } = await mustCall(house.url, contract.questionnaires.version, { params }, home.quality.headers);
    expect(questionsOf(content)).toMatchObject([
      {
        texts: { nb: 'Hvilket rom lå du på?' },
        display: 'pictures',
        options: [{ texts: { nb: 'Enerom' } }, { texts: { nb: 'Flersengsrom' } }],
      },
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  }, 60_000);
});
