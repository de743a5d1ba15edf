import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { questionsOf } from '@medvirk/questionnaire';
import type { Browser } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import type { House } from '../integration/house.ts';
import { signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';
import { aVisitor, type Visitor } from './visitor.ts';

describe('a question that is kept to be used again', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let visitor: Visitor;
  let versionId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    ({ id: versionId } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers));
    visitor = await aVisitor(browser);
    await signInAs(visitor.page, home.quality);
  });

  const look = async (screen: string) => {
    const folder = process.env.MEDVIRK_E2E_PICTURES;
    if (folder) await visitor.page.screenshot({ path: `${folder}/${screen}.png`, fullPage: true });
    return (await lookOver(visitor.page)).map((fault) => `${screen}, ${fault}`);
  };
  const stored = async () => {
    await visitor.page.getByText('Alt er lagret').waitFor({ timeout: 15_000 });
    const params = { versionId };
    return mustCall(house.url, contract.questionnaires.version, { params }, home.quality.headers);
  };

  it('goes into the bank, out of it as a copy, and takes over what has been changed there', async () => {
    const { page } = visitor;
    const faults: string[] = [];
    await page.goto(`${house.url}/versions/${versionId}`);
    await page.getByRole('navigation').getByRole('button', { name: 'Fikk du vite det du trengte' }).click();
    await page.getByRole('button', { name: 'Legg i spørsmålsbanken' }).click();
    await page.getByRole('textbox', { name: 'Stikkord' }).fill('hjemreise');
    faults.push(...(await look('keep')));
    await page.getByRole('dialog').getByRole('button', { name: 'Legg i spørsmålsbanken' }).click();
    await page.getByText('Kopi fra spørsmålsbanken, utgave 1').waitFor();

    await page.getByRole('button', { name: 'Hent fra spørsmålsbanken' }).click();
    await page.getByRole('searchbox', { name: 'Ord å lete etter' }).fill('hjemreise');
    await page.getByText('Ett treff').waitFor();
    faults.push(...(await look('take')));
    await page.getByRole('button', { name: 'Sett inn' }).click();
    await page.getByText('Kopi fra spørsmålsbanken, utgave 1').waitFor();
    const copies = questionsOf((await stored()).content).filter((each) => 'bank' in each && each.bank);
    expect(copies.map(({ code }) => code)).toEqual(['informed', 'informed-1']);

    // Somebody changes it in the bank meanwhile.
    const { entries } = await mustCall(house.url, contract.bank.list, {}, home.quality.headers);
    const [entry] = entries;
    if (entry?.part.kind !== 'question') throw new Error('nothing was kept');
    const { question } = entry.part;
    const part = {
      kind: 'question',
      question: { ...question, texts: { nb: 'Fikk du vite alt du trengte?' } },
    } as const;
    const body = { part, base: 1, note: 'Kortere' };
    await mustCall(house.url, contract.bank.revise, { params: { entryId: entry.id }, body }, home.quality.headers);
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: 'Fikk du vite det du trengte' }).first().click();
    await page.getByText('Spørsmålet er endret i spørsmålsbanken').waitFor();
    faults.push(...(await look('moved on')));
    await page.getByRole('button', { name: 'Ta endringen inn her' }).click();
    await page.getByText('Kopi fra spørsmålsbanken, utgave 2').waitFor();
    expect(questionsOf((await stored()).content).find(({ code }) => code === 'informed')).toMatchObject({
      texts: { nb: 'Fikk du vite alt du trengte?' },
      lens: 'now',
      bank: { entry: entry.id, revision: 2 },
    });

    await page.goto(`${house.url}/bank`);
    await page.getByRole('link', { name: 'Fikk du vite alt du trengte?' }).waitFor();
    faults.push(...(await look('bank')));
    await page.getByRole('link', { name: 'Fikk du vite alt du trengte?' }).click();
    await page.getByText('kopi av utgave 1').waitFor();
    faults.push(...(await look('entry')));
    await page.getByRole('button', { name: 'Ta ut av bruk' }).click();
    await page.getByRole('textbox', { name: 'Begrunnelse' }).fill('Et nytt er bedre');
    await page.getByRole('dialog').getByRole('button', { name: 'Ta ut av bruk' }).click();
    await page.getByText('Et nytt er bedre').waitFor();
    expect(faults).toEqual([]);
  });
});
