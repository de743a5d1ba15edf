import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { questionsOf } from '@medvirk/questionnaire';
import type { Browser, Page } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import type { House } from '../integration/house.ts';
import { openPage, signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

describe('two editors on one draft', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let versionId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    ({ id: versionId } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers));
  });

  const atWork = async (person: TestPerson): Promise<{ page: Page; errors: string[] }> => {
    const opened = await openPage(browser, { viewport: 'wide' });
    await signInAs(opened.page, person);
    await opened.page.goto(`${house.url}/versions/${versionId}`);
    await opened.page.getByRole('heading', { level: 1, name: 'Hjemreise' }).waitFor();
    return opened;
  };
  const open = (page: Page, words: string) => page.getByRole('navigation').getByRole('button', { name: words }).click();
  const words = (page: Page) => page.getByRole('textbox', { name: 'Spørsmålet' });
  const isSaved = (page: Page) => page.getByText('Alt er lagret').waitFor();
  const stored = async (code: string) => {
    const { content } = await mustCall(
      house.url,
      contract.questionnaires.version,
      { params: { versionId } },
      home.quality.headers,
    );
    return questionsOf(content).find((question) => question.code === code)?.texts.nb;
  };

  it('see each other, get each other’s words under their hands, and settle what both have changed', async () => {
    const [kari, kare] = [await atWork(home.quality), await atWork(home.colleague)];
    await kari.page.getByText('Kåre Kollega').waitFor();
    await open(kari.page, 'Hva savnet du?');
    await kare.page
      .getByRole('list', { name: 'Andre som har skjemaet åpent nå' })
      .getByText('Hva savnet du?')
      .waitFor();

    // Different questions: both are there, without a reload, and the caret stays where it was.
    await words(kari.page).fill('Hva savnet du mest?');
    await open(kare.page, 'Hva kan vi gjøre bedre?');
    await words(kare.page).fill('Hva bør vi gjøre bedre?');
    await words(kare.page).press('Home');
    await isSaved(kari.page);
    await isSaved(kare.page);
    await kare.page.getByRole('navigation').getByText('Hva savnet du mest?').waitFor();
    await kari.page.getByRole('navigation').getByText('Hva bør vi gjøre bedre?').waitFor();
    const caret = await words(kare.page).evaluate((field: HTMLTextAreaElement) => [
      document.activeElement === field,
      field.selectionStart,
    ]);
    expect(caret).toEqual([true, 0]);

    // The same words, while one has no connection: nobody's are lost, and one chooses.
    await open(kari.page, 'Hva bør vi gjøre bedre?');
    await kare.page.context().setOffline(true);
    await words(kare.page).fill('Kåres ord');
    await words(kari.page).fill('Karis ord');
    await isSaved(kari.page);
    await kare.page.getByText('Ikke lagret: vi får ikke kontakt.').waitFor();
    await kare.page.context().setOffline(false);
    await kare.page.getByRole('heading', { name: 'Dere har endret det samme ett sted' }).waitFor();
    expect(await words(kare.page).inputValue()).toBe('Kåres ord');
    expect(await stored('advice')).toBe('Karis ord');
    expect(await lookOver(kare.page)).toEqual([]);
    await kare.page.getByRole('button', { name: 'Bruk min tekst' }).click();
    await isSaved(kare.page);
    await kari.page.getByRole('navigation').getByText('Kåres ord').waitFor();
    await kare.page.getByRole('button', { name: 'Angre' }).click();
    await isSaved(kare.page);
    expect(await stored('advice')).toBe('Karis ord');

    // What was not saved when the page was loaded anew is there again.
    await open(kari.page, 'Hva savnet du mest?');
    kari.page.on('dialog', (dialog) => void dialog.accept());
    await words(kari.page).fill('Skrevet rett før siden ble lastet på nytt');
    await kari.page.reload();
    await kari.page.getByRole('navigation').getByText('Skrevet rett før siden ble lastet på nytt').waitFor();
    expect(await stored('missed')).toBe('Skrevet rett før siden ble lastet på nytt');
    expect(kari.errors).toEqual([]);
  });
});
