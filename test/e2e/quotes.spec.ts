import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { codeComments, connect, Database, foldResponses } from '@medvirk/data-access';
import type { Browser } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import type { TestOrganisation, TestPerson } from '../builders/organisation.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import type { House } from '../integration/house.ts';
import { openPage, signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';
import { aVisitor, type Visitor } from './visitor.ts';

const SAID = 'Ventetiden var lang på øyeavdelingen, men de sa ifra hele tiden.';

describe('a comment that may be quoted', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let survey: SurveyView;
  let database: Database;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    ({ home, survey } = await aSurveyedOrganisation(house));
    database = new Database(await connect(house.database.databaseUrl, 2));
    const word = { theme: 'information', language: 'no', text: 'ventetid', effect: 'counts' } as const;
    await mustCall(house.url, contract.coding.addWord, { body: word }, home.quality.headers);
    for (let i = 0; i < 16; i += 1) {
      const value =
        i === 0 ? 'Jeg orker ikke å leve slik' : `${i % 2 ? 'Ventetiden var' : 'Maten kom etter'} ${i + 2} timer`;
      const answers = {
        informed: { state: 'answered' as const, value: (i % 4) + 1 },
        advice: { state: 'answered' as const, value },
      };
      const body = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers };
      await mustCall(house.url, contract.answering.submit, { params: { linkCode: linkCode() }, body });
    }
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
  });

  const linkCode = () => survey.units.find(({ unitId }) => unitId === home.units.wardA)?.linkCode ?? '';
  const as = async (person: TestPerson, path: string): Promise<Visitor> => {
    const visitor = await aVisitor(browser);
    await signInAs(visitor.page, person);
    await visitor.page.goto(`${house.url}${path}`);
    return visitor;
  };
  const picture = async (visitor: Pick<Visitor, 'page'>, name: string) => {
    const folder = process.env.MEDVIRK_E2E_PICTURES;
    if (folder) await visitor.page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('is asked for beside the comment, unticked, and the answer goes along', async () => {
    const { page } = await openPage(browser, { viewport: 'phone' });
    await page.goto(`${house.url}/s/${linkCode()}`);
    await page.getByRole('radio', { name: 'Jeg var pasient eller bruker' }).check();
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('radio', { name: 'I stor grad', exact: true }).check();
    await page.getByLabel('Hva kan vi gjøre bedre?').fill(SAID);
    const box = page.getByRole('checkbox', { name: /sitere dette uten navn/ });
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    await box.check();
    expect(await lookOver(page)).toEqual([]);
    await picture({ page }, 'respondent-quote');
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.getByRole('heading', { level: 1, name: /Takk/ }).waitFor();
    await foldResponses(database, home.id, survey.id);
    await codeComments(database, home.id, survey.id);
    await page.context().close();
  });

  it('is quoted by an editor who takes a word out with the keyboard, and looks at it before it is released', async () => {
    const editor = await as(home.quoteEditor, `/surveys/${survey.id}/quotes?unit=${home.units.wardA}`);
    const { page } = editor;
    await page.getByRole('button', { name: 'Ventetiden' }).focus();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'øyeavdelingen,', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Se sitatet' }).click();
    await page.getByRole('checkbox', { name: /Jeg har lest hele sitatet/ }).check();
    expect(await lookOver(page)).toEqual([]);
    await picture(editor, 'quote-editor');
    await page.getByRole('button', { name: 'Frigi sitatet' }).click();
    await page.getByText('Vises på temasiden', { exact: false }).waitFor();
    const reader = await as(home.members[0], `/surveys/${survey.id}/themes/information?unit=${home.units.wardA}`);
    await reader.page.getByText('Ventetiden var lang på [fjernet]', { exact: false }).first().waitFor();
    await picture(reader, 'quote-on-theme');
    expect([...editor.errors, ...reader.errors]).toEqual([]);
    await Promise.all([page.context().close(), reader.page.context().close()]);
  });

  it('is looked after by one named person where it speaks of danger', async () => {
    const visitor = await as(home.concernReader, '/concerns');
    const { page } = visitor;
    await page.getByText('Jeg orker ikke å leve slik').waitFor();
    expect(await lookOver(page)).toEqual([]);
    await picture(visitor, 'concerns');
    await page.getByRole('radio', { name: 'Fulgt opp', exact: true }).check();
    await page.getByLabel('Notat').fill('Snakket med posten');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByRole('heading', { level: 2, name: 'Vurdert' }).waitFor();
    await page.getByText(home.concernReader.name, { exact: false }).first().waitFor();
    expect(visitor.errors).toEqual([]);
    await page.context().close();
  });
});
