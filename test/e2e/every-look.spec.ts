import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { Browser, Page } from 'playwright-core';
import { EVERY_TYPE } from '../builders/every-type.ts';
import { onOnePageInArabicToo } from '../builders/in-arabic.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import type { House } from '../integration/house.ts';
import { openPage, sticksOut } from './browser.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { houseOfAll } from './house-of-all.ts';
import { screenReaderTree } from './screen-reader-tree.ts';

const WIDTHS = [320, 390, 1440];
const COLOURS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;
/** What can differ between widths and colours; the rest is read once for each language. */
const BY_LOOK = ['color-contrast', 'target-size', 'scrollable-region-focusable', 'link-in-text-block'];
const TREE = new URL('./screen-reader-tree.txt', import.meta.url);

/** A real little form in bokmål, Northern Sámi and Arabic. */
const THREE_LANGUAGES: QuestionnaireContent = {
  title: { nb: 'Hjemreise', se: 'Ruoktomátki', ar: 'العودة إلى المنزل' },
  languages: ['nb', 'se', 'ar'],
  sections: [
    {
      code: 'home',
      title: { nb: 'Informasjon', se: 'Diehtu', ar: 'المعلومات' },
      questions: [
        {
          type: 'single-choice',
          code: 'knew',
          texts: {
            nb: 'Fikk du vite det du trengte?',
            se: 'Ožžot go dieđuid maid dárbbašit?',
            ar: 'هل حصلت على المعلومات التي كنت بحاجة إليها؟',
          },
          options: [
            { code: 'yes', texts: { nb: 'Ja', se: 'Ožžon', ar: 'نعم' } },
            { code: 'no', texts: { nb: 'Nei', se: 'In ožžon', ar: 'لا' } },
          ],
          theme: 'information',
          lens: 'now',
        },
      ],
    },
  ],
};

describe('the form in every look and language', () => {
  let house: House;
  let browser: Browser;
  const links: string[] = [];

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    const { id, units } = await anOrganisation(house.database);
    for (const content of [onOnePageInArabicToo(EVERY_TYPE), THREE_LANGUAGES]) {
      const code = await anOpenSurvey(house.database, { organisationId: id, unitId: units.wardA, content });
      links.push(`${house.url}/s/${code}`);
    }
  });

  const begin = async (page: Page, address: string | undefined) => {
    await page.goto(address ?? '');
    await page.waitForLoadState('networkidle');
    await page.getByLabel('Jeg var pasient eller bruker').check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.locator('button.go-on').waitFor();
  };
  const read = async (page: Page, language: string) => {
    await page.locator('header select').selectOption(language);
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, language);
  };

  it('has no fault that axe can see: every kind of question, light, dark and forced colours, three widths, two directions', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    await begin(page, links[0]);
    const faults: string[] = [];
    for (const language of ['nb', 'ar']) {
      await read(page, language);
      for (const colours of COLOURS) {
        await page.emulateMedia(colours);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const isFirst = colours === COLOURS[0] && width === 390;
          const found = await checkAccessibility(page, isFirst ? {} : { rules: BY_LOOK });
          const out = width === 320 ? (await sticksOut(page)).map((element) => `${element} sticks out`) : [];
          const look = `${language} ${colours.colorScheme} ${colours.forcedColors} ${width}`;
          faults.push(...[...found, ...out].map((fault) => `${look}: ${fault}`));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('gives a screen reader name, role, state and description of all there is to answer. When it is meant so: MEDVIRK_WRITE_TREE=1', async () => {
    const { page } = await openPage(browser, { viewport: 'phone' });
    await begin(page, links[0]);
    await page.locator('button.go-on').click();
    await page.locator('.ds-error-summary').waitFor();
    const tree = (await screenReaderTree(page)).join('\n');
    if (process.env.MEDVIRK_WRITE_TREE) await writeFile(TREE, `${tree}\n`);
    expect(`${tree}\n`).toBe(await readFile(TREE, 'utf8'));
    await page.context().close();
  });

  it('is read in Northern Sámi and Arabic, with the answer that was given in bokmål', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    await begin(page, links[1]);
    await page.getByLabel('Ja', { exact: true }).check();
    expect(await page.locator('option[value=se]').textContent()).toBe('Davvisámegiella');
    await read(page, 'se');
    expect(await page.getByRole('group', { name: 'Ožžot go dieđuid maid dárbbašit?' }).isVisible()).toBe(true);
    expect(await page.getByLabel('Ožžon', { exact: true }).isChecked()).toBe(true);
    expect(await page.getByLabel('Giella').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Boahtte' }).isVisible()).toBe(true);
    await read(page, 'ar');
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.getByLabel('نعم', { exact: true }).isChecked()).toBe(true);
    // What stands around the questions is in Arabic too, so that nothing on the page is marked as another language.
    expect(await page.getByLabel('اللغة').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'التالي' }).isVisible()).toBe(true);
    expect(await page.locator('#root > [lang], main [lang]').count()).toBe(0);
    expect(await checkAccessibility(page)).toEqual([]);
    // In a line that runs from right to left, the mark stands to the right of its words.
    const mark = await page.getByLabel('نعم', { exact: true }).boundingBox();
    const words = await page.getByText('نعم', { exact: true }).last().boundingBox();
    expect(mark && words && mark.x > words.x).toBe(true);
    await read(page, 'nb');
    expect(await page.getByLabel('Ja', { exact: true }).isChecked()).toBe(true);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
