import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import type { Browser, Page } from 'playwright-core';
import { planAndOpen } from '../builders/a-plan.ts';
import { mustCall } from '../builders/call-api.ts';
import { countMonths, monthsFrom } from '../builders/counted-months.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { APPROVE, holdVote } from '../builders/vote.ts';
import type { House } from '../integration/house.ts';
import { type Look, openPage, signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

const DISSENT = 'Det spør om to ting på en gang.';
const ASKED = 'Fikk du vite det du trengte før du reiste hjem?';
const GOOD = [4, 6, 8, 10, 12];
const FAIR = [5, 6, 9, 9, 11];
const POOR = [12, 10, 8, 6, 4];
/** A dozen pages are looked over; on a busy machine that takes its time. */
const SLOWEST_MS = 180_000;

describe('a theme that has fallen', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let surveyId: string;
  let versionId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    const { quality, members, councilId, units } = home;
    const { url } = house;
    const body = { content: aQuestionnaire(), councilId };
    ({ id: versionId } = await mustCall(url, contract.questionnaires.create, { body }, quality.headers));
    const params = { versionId };
    const move = (to: 'in-co-design' | 'approved' | 'published') =>
      mustCall(url, contract.questionnaires.move, { params, body: { to } }, quality.headers);
    await move('in-co-design');
    await holdVote(url, home, versionId, [
      [members[0], APPROVE],
      [members[1], { stand: 'dissent', reason: DISSENT, questions: ['informed'] }],
      [members[2], APPROVE],
    ]);
    await move('approved');
    await move('published');
    const survey = {
      title: { nb: 'Hvordan var det hos oss?' },
      versionId,
      unitIds: [units.wardA, units.wardB],
      opensOn: '2024-01-01',
      closesOn: null,
      information: {
        purpose: { nb: 'For å bli bedre' },
        legalBasis: { nb: 'Samtykke' },
        controller: 'Prøvebyen helse',
        contact: 'post@test.example',
        retentionMonths: 24,
      },
    };
    ({ id: surveyId } = await mustCall(url, contract.surveys.create, { body: survey }, quality.headers));
    await planAndOpen(url, surveyId, quality.headers);
    const about = { organisationId: home.id, surveyId, question: 'informed' };
    const year = (fallsAt: number) =>
      Object.fromEntries(
        monthsFrom('2024-01', 20).map((month, index) => [month, index >= fallsAt ? POOR : index % 2 ? GOOD : FAIR]),
      );
    await countMonths(house.database, { ...about, unitId: units.wardA, months: year(12) });
    await countMonths(house.database, { ...about, unitId: units.wardB, months: year(20) });
  });

  /** The start page of somebody who is signed in already; signing in has a journey of its own. */
  const asPerson = async (person: TestPerson, look: Look): Promise<{ page: Page; errors: string[] }> => {
    const opened = await openPage(browser, look);
    await signInAs(opened.page, person);
    await opened.page.goto(house.url);
    return opened;
  };
  const faultsOf = async (page: Page, screen: string): Promise<string[]> =>
    (await lookOver(page)).map((fault) => `${screen}, ${fault}`);

  it(
    'is told to its leader, who follows it to the words and the dissent, and sets an action',
    async () => {
      const { page, errors } = await asPerson(home.leader, { viewport: 'wide' });
      await page.getByRole('link', { name: /Ett spørsmål har flyttet seg: Informasjon, Post A/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Informasjon' }).waitFor();
      await page
        .getByText(/Erfaringen er i snitt/)
        .first()
        .waitFor();
      const faults = await faultsOf(page, 'picture');

      // How do we know? The words that were asked, and who disagreed with them.
      const now = page.locator('.lens[data-lens=now]');
      await now.locator('details.evidence summary').first().click();
      await now.getByText(`«${ASKED}»`).first().waitFor();
      await now.getByText(DISSENT).first().waitFor();
      await now
        .getByRole('link', { name: /Hvor kommer tallene fra/ })
        .first()
        .click();
      await page.getByRole('heading', { level: 2, name: 'Hvor tallene kommer fra' }).waitFor();
      await page.getByText(DISSENT).first().waitFor();
      faults.push(...(await faultsOf(page, 'question')));

      await page.getByRole('link', { name: 'Se utviklingen med grenser' }).click();
      await page
        .getByText(/måneder ligger utenfor grensene/)
        .first()
        .waitFor();
      faults.push(...(await faultsOf(page, 'trend')));

      await page.goBack();
      await page.getByRole('link', { name: 'Forbedringsbildet for temaet' }).click();
      await page.getByRole('button', { name: 'Nytt tiltak' }).click();
      await page.getByLabel('Hva skal gjøres?').fill('Ring dagen etter');
      await page.getByLabel('Hvem er ansvarlig?').fill('Leif Leder');
      await page.getByLabel('Frist').fill('2030-06-01');
      await page.getByRole('checkbox', { name: /Erfaringen er i snitt/ }).check();
      faults.push(...(await faultsOf(page, 'new action')));
      await page.getByRole('button', { name: 'Lagre' }).click();
      await page.getByRole('heading', { level: 3, name: 'Ring dagen etter' }).waitFor();
      await page.getByText('Bygger på:').waitFor();

      await page.goto(house.url);
      await page.getByText('Ingenting venter på deg').waitFor();
      expect({ faults, errors }).toEqual({ faults: [], errors: [] });
    },
    SLOWEST_MS,
  );

  it(
    'is read by a council member on a phone, who writes what it means',
    async () => {
      const { page, errors } = await asPerson(home.members[0], { viewport: 'phone' });
      await page.goto(`${house.url}/surveys/${surveyId}/themes/information?unit=${home.units.wardA}`);
      await page
        .getByText(/Erfaringen er i snitt/)
        .first()
        .waitFor();
      const now = page.locator('.lens[data-lens=now]');
      await now.locator('details.evidence summary').first().click();
      await now.getByText(DISSENT).first().waitFor();
      await now.getByRole('button', { name: 'Skriv et utsagn' }).click();
      const form = page.getByRole('form', { name: 'Skriv et utsagn' });
      await form.getByRole('textbox', { name: /Utsagn/ }).fill('Mange reiser hjem uten å vite nok');
      await form.getByRole('button', { name: 'Lagre' }).click();
      await form.getByText('Velg minst ett').waitFor();
      await form.getByRole('checkbox', { name: /Erfaringen er i snitt/ }).check();
      const faults = await faultsOf(page, 'council picture');
      await form.getByRole('button', { name: 'Lagre' }).click();
      await page.getByText(/Skrevet av Første medlem/).waitFor();
      faults.push(...(await faultsOf(page, 'written statement')));
      expect({ faults, errors }).toEqual({ faults: [], errors: [] });
    },
    SLOWEST_MS,
  );

  it(
    'stands on pages that anybody can read and use, every one of them',
    async () => {
      const { page, errors } = await asPerson(home.quality, { viewport: 'wide' });
      const survey = (side: string) => `/surveys/${surveyId}${side}?unit=${home.units.wardA}`;
      const pages: readonly (readonly [address: string, seen: string])[] = [
        ['/', '.followed'],
        [survey(''), '.unit-links'],
        [survey('/results'), '.question-result'],
        [survey('/themes'), '.theme-row'],
        [survey('/comparison'), '.trend'],
        [survey('/respondents'), '#passed'],
        [survey('/comments'), 'h2'],
        [survey('/comment-themes'), 'h1'],
        [survey('/coding'), 'h1'],
        [survey('/files'), 'h1'],
        ['/theme-words', 'h1'],
        ['/actions', 'h1'],
        [`/versions/${versionId}`, 'h1'],
      ];
      const faults: string[] = [];
      for (const [address, seen] of pages) {
        await page.goto(house.url + address);
        await page.locator(seen).first().waitFor();
        faults.push(...(await faultsOf(page, address)));
      }
      expect({ faults, errors }).toEqual({ faults: [], errors: [] });
    },
    SLOWEST_MS,
  );
});
