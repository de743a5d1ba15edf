import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import type { Browser, Page } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { endRound, openVote } from '../builders/vote.ts';
import type { House } from '../integration/house.ts';
import { type Look, openPage, signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

const REWORDED = 'Visste du nok da du reiste hjem?';
const DISSENT = 'Det spør om to ting på en gang.';

describe('a council member on a phone', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let versionId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    const { quality, members, councilId } = home;
    const body = { content: aQuestionnaire(), councilId };
    ({ id: versionId } = await mustCall(house.url, contract.questionnaires.create, { body }, quality.headers));
    const params = { versionId };
    await mustCall(house.url, contract.questionnaires.move, { params, body: { to: 'in-co-design' } }, quality.headers);
    const proposal = { kind: 'comment', question: 'informed', reason: 'Hva med dem som ikke leser norsk?' } as const;
    await mustCall(house.url, contract.questionnaires.propose, { params, body: proposal }, members[1].headers);
  });

  /** The start page of somebody who is signed in already; signing in has a journey of its own. */
  const asPerson = async (person: TestPerson, look: Look): Promise<{ page: Page; errors: string[] }> => {
    const opened = await openPage(browser, look);
    await signInAs(opened.page, person);
    await opened.page.goto(house.url);
    return opened;
  };

  it('reads the draft, supports a proposal and proposes other words', async () => {
    const { page, errors } = await asPerson(home.members[0], { viewport: 'phone' });
    await page.getByRole('heading', { level: 1, name: 'Hva trenger utvalget fra meg?' }).waitFor();
    await page.getByRole('link', { name: /^Les utkastet «Hjemreise», 5 spørsmål/ }).click();
    await page.getByRole('heading', { level: 2, name: '1 av 5' }).waitFor();
    await page.getByRole('button', { name: 'Neste' }).click();
    const heading = page.getByRole('heading', { level: 2, name: '2 av 5' });
    await heading.waitFor();
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);

    await page.getByText('Én ting er sagt').click();
    await page.getByText('Hva med dem som ikke leser norsk?').waitFor();
    await page.getByRole('button', { name: 'Jeg støtter dette' }).click();
    await page.getByText('Støttet av Første medlem').waitFor();
    expect(await page.getByRole('button', { name: 'Jeg støtter dette', pressed: true }).count()).toBe(1);

    await page.getByRole('button', { name: 'Foreslå andre ord' }).click();
    await page.getByRole('textbox', { name: 'Skriv om her' }).fill(REWORDED);
    expect(await page.locator('.propose-diff ins').first().textContent()).toContain('Visste');
    await page.getByRole('button', { name: 'Send forslaget' }).click();
    await page.getByText('Forslaget er sendt.').waitFor();
    expect(await lookOver(page)).toEqual([]);

    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('signs off with dissent when the vote is open, once', async () => {
    await openVote(house.url, home, versionId);
    const { page, errors } = await asPerson(home.members[0], { viewport: 'phone' });
    await page.getByRole('link', { name: /^Si hva du mener om «Hjemreise»/ }).click();
    await page.getByRole('radio', { name: /^Jeg er uenig/ }).check();
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Skriv hvorfor. Det du skriver, følger skjemaet.').waitFor();
    await page.getByRole('textbox', { name: 'Hvorfor du er uenig' }).fill(DISSENT);
    await page.getByRole('checkbox', { name: 'Hva ville ha hjulpet deg?' }).check();
    expect(await lookOver(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Du er uenig, fordi:').waitFor();
    expect(await page.getByRole('button', { name: 'Send', exact: true }).count()).toBe(0);
    expect(errors).toEqual([]);
    await endRound(house.url, home.quality, versionId);
    await page.context().close();
  });

  it('is seen by the team: the words, who supports what, and the dissent', async () => {
    const { page, errors } = await asPerson(home.quality, { viewport: 'wide' });
    await page.getByRole('link', { name: /^Svar på 2 forslag/ }).click();
    const reword = page.getByRole('article', { name: 'Andre ord' });
    await reword.waitFor();
    expect(await reword.locator('ins').first().textContent()).toContain('Visste');
    const comment = page.getByRole('article', { name: 'Kommentar' });
    expect(await comment.textContent()).toContain('Støttet av Første medlem');
    await page.getByRole('button', { name: /^Hele skjemaet/ }).click();
    await page.getByText(DISSENT).waitFor();
    expect(errors).toEqual([]);
    const params = { versionId };
    const { signOffs } = await mustCall(house.url, contract.questionnaires.signOffs, { params }, home.quality.headers);
    expect(signOffs).toMatchObject([{ stand: 'dissent', reason: DISSENT, questions: ['helps'], current: true }]);
    await page.context().close();
  });

  it('is asked by the team from the editor, which then shows the round and stays still', async () => {
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    const { id } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers);
    const { page, errors } = await asPerson(home.quality, { viewport: 'wide' });
    await page.goto(`${house.url}/versions/${id}`);
    await page.getByRole('button', { name: 'Be om forslag' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Be om forslag' }).click();
    await page.getByText(/^Utvalget leser og foreslår, til og med/).waitFor();
    await page.locator('[aria-current="step"]', { hasText: 'Med brukerutvalget' }).waitFor();
    // A page that undoes its own step draws itself again and again.
    const drawn = await page.evaluate(async () => {
      let times = 0;
      const watch = new MutationObserver(() => (times += 1));
      watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      watch.disconnect();
      return times;
    });
    expect(drawn).toBeLessThan(20);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
