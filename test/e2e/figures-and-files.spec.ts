import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { Browser, Page } from 'playwright-core';
import { anAnsweredSurvey } from '../builders/answered-survey.ts';
import { EVERY_PICTURE, everyAnswer } from '../builders/every-picture.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import type { House } from '../integration/house.ts';
import { openPage, signInAs } from './browser.ts';
import { workingHouseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

const SLOWEST_MS = 120_000;

/** What ten people answered who were pleased more often, and ten who were less often. */
const MORE = [5, 4, 4, 3, 2, 1, 5, 4, 3, 5];
const LESS = [1, 2, 3, 2, 4, 5, 1, 3, 2, 1];
const isKin = (person: number): boolean => person >= 60 && person < 100;

/** A questionnaire in which next of kin are asked one question in other words. */
function worded(): QuestionnaireContent {
  const { sections, ...content } = aQuestionnaire();
  const kin = { 'next-of-kin': { nb: 'Fikk du som pårørende vite det du trengte?' } };
  const roleTexts = (code: string) => (code === 'informed' ? { roleTexts: kin } : {});
  const withWords = sections.map(({ questions, ...section }) => ({
    ...section,
    questions: questions.map((question) => ({ ...question, ...roleTexts(question.code) })),
  }));
  return { ...content, sections: withWords } as QuestionnaireContent;
}

describe('somebody of the quality team who reads figures and takes them along', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let surveyId: string;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    ({ house, browser } = await workingHouseOfAll());
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
    await signInAs(page, home.quality);
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
    'is told when figures by who answered come, and reads them when the survey has ended',
    async () => {
      await page.goto(`${house.url}/surveys/${surveyId}/questions/staff.listened?unit=${home.units.wardA}`);
      await page.getByText(/^Tall etter hvem som svarte, kommer når undersøkelsen er avsluttet/).waitFor();
      const ended = await anAnsweredSurvey(house.database, {
        organisationId: home.id,
        unitIds: [home.units.wardA, home.units.wardB],
        content: worded(),
        given: Array.from({ length: 120 }, (_, person) => ({
          unitId: person % 2 === 0 ? home.units.wardA : home.units.wardB,
          role: isKin(person) ? 'next-of-kin' : person < 60 ? 'patient' : 'parent',
          answers: {
            informed: { state: 'answered', value: (isKin(person) ? LESS : MORE)[person % 10] ?? 3 },
            helps: { state: 'answered', value: person % 3 === 0 ? ['phone'] : ['paper', 'phone'].slice(person % 2) },
          },
        })),
        closed: true,
      });
      await page.goto(`${house.url}/surveys/${ended}/questions/informed?unit=${home.units.wardA}`);
      const section = page.getByRole('region', { name: 'Hvem svarte hva', exact: true });
      await section
        .getByText(/er tydelig forskjellig for «Pasient eller bruker» \(60\s%\) og «Pårørende» \(20\s%\)/)
        .waitFor();
      await section.getByText('Fikk du som pårørende vite det du trengte?').waitFor();
      const csv = await fileOf(() => section.getByRole('button', { name: 'Tabell (CSV)' }).click());
      expect(csv).toContain('Pårørende');
      const faults = await lookOver(page);
      expect({ faults, errors }).toEqual({ faults: [], errors: [] });
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
