import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { contentOf, INSTRUMENTS } from '@medvirk/question-bank';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { Browser, Page } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { APPROVE, endRound, holdVote, openVote } from '../builders/vote.ts';
import type { House } from '../integration/house.ts';
import { openPage, signInAs } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';

const { questionnaires: asked, organisation } = contract;

/**
 * What the API refuses, tried on the screen: what can't be done is not offered there, and a page that was opened while it could be
 * done says in words what has changed, with everything that somebody has written still in its place.
 */
describe('what is refused, on the screen', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
  });

  const aDraft = async (of = home, content: QuestionnaireContent = aQuestionnaire()): Promise<string> => {
    const body = { content, councilId: of.councilId };
    return (await mustCall(house.url, asked.create, { body }, of.quality.headers)).id;
  };
  const move = (versionId: string, to: 'in-co-design' | 'approved') =>
    mustCall(house.url, asked.move, { params: { versionId }, body: { to } }, home.quality.headers);
  const withCouncil = async (): Promise<string> => {
    const versionId = await aDraft();
    await move(versionId, 'in-co-design');
    return versionId;
  };
  /** One page for each person; what it logs as errors is what the browser says of the refusals themselves. */
  const asPerson = async (person: TestPerson, path: string): Promise<Page> => {
    const { page } = await openPage(browser);
    await signInAs(page, person);
    await page.goto(`${house.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  };
  const offers = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).count();
  const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor({ timeout: 10_000 });
  /** A member in the middle of proposing other words. */
  const proposing = async (member: TestPerson, versionId: string): Promise<Page> => {
    const page = await asPerson(member, `/versions/${versionId}/read`);
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Foreslå andre ord' }).click();
    await page.getByRole('textbox', { name: 'Skriv om her' }).fill('Mine egne ord');
    return page;
  };
  const stillHasTheWords = async (page: Page) =>
    expect(await page.getByRole('textbox', { name: 'Skriv om her' }).inputValue()).toBe('Mine egne ord');

  it('publishing without a sign-off', async () => {
    const versionId = await withCouncil();
    const page = await asPerson(home.quality, `/versions/${versionId}`);
    await page.getByRole('button', { name: 'Ta tilbake til utkast' }).waitFor();
    expect([await offers(page, 'Publiser'), await offers(page, 'Godkjenn')]).toEqual([0, 0]);
    const [first, second] = home.members;
    await holdVote(house.url, home, versionId, [
      [first, APPROVE],
      [second, APPROVE],
    ]);
    await move(versionId, 'approved');
    await page.reload();
    await page.getByRole('button', { name: 'Publiser', exact: true }).click();
    // Meanwhile a colleague has sent it back to the council.
    await move(versionId, 'in-co-design');
    await page.getByRole('dialog').getByRole('button', { name: 'Publiser', exact: true }).click();
    await says(page, 'Skjemaet er kommet et annet sted på veien, så dette går ikke nå.');
    const { status } = await mustCall(house.url, asked.version, { params: { versionId } }, home.quality.headers);
    expect(status).toBe('in-co-design');
    await page.context().close();
  }, 60_000);

  it('an answer to a round that has closed', async () => {
    const versionId = await withCouncil();
    const page = await proposing(home.members[0], versionId);
    await endRound(house.url, home.quality, versionId);
    await page.getByRole('button', { name: 'Send forslaget' }).click();
    await says(page, 'Runden er ikke åpen nå, så dette kan ikke tas imot.');
    await stillHasTheWords(page);
    await page.reload();
    await page.getByRole('button', { name: 'Neste' }).click();
    expect(await offers(page, 'Foreslå andre ord')).toBe(0);
    await page.context().close();
  }, 60_000);

  it('a proposal by somebody who is no member, or no more', async () => {
    const versionId = await withCouncil();
    const [, , leaving] = home.members;
    const [outside, page] = await Promise.all([
      asPerson(home.quality, `/versions/${versionId}/read`),
      proposing(leaving, versionId),
    ]);
    await outside.getByRole('button', { name: 'Neste' }).click();
    expect(await offers(outside, 'Foreslå andre ord')).toBe(0);
    const params = { councilId: home.councilId, personId: leaving.id };
    const over = { params, body: { until: '2025-01-01' } };
    await mustCall(house.url, organisation.changeTerm, over, home.administrator.headers);
    await page.getByRole('button', { name: 'Send forslaget' }).click();
    await says(page, 'Bare medlemmer av skjemaets brukerutvalg kan gjøre dette.');
    await stillHasTheWords(page);
    await Promise.all([outside.context().close(), page.context().close()]);
  }, 60_000);

  it('a second stand on the same text', async () => {
    const versionId = await withCouncil();
    await openVote(house.url, home, versionId);
    const [member] = home.members;
    const page = await asPerson(member, `/versions/${versionId}/sign-off`);
    await page.getByRole('radio', { name: /^Jeg er uenig/ }).check();
    await page.getByRole('textbox', { name: 'Hvorfor du er uenig' }).fill('Det spør om to ting.');
    // The same person has sent it from another page.
    const params = { versionId };
    const { revision } = await mustCall(house.url, asked.version, { params }, member.headers);
    await mustCall(house.url, asked.signOff, { params, body: { ...APPROVE, revision } }, member.headers);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await says(page, 'Du har sagt hva du mener om denne teksten. Det kan ikke endres.');
    expect(await page.getByRole('textbox', { name: 'Hvorfor du er uenig' }).inputValue()).toBe('Det spør om to ting.');
    await page.reload();
    await says(page, /Du godkjenner|Du har godkjent/);
    expect(await offers(page, 'Send')).toBe(0);
    await page.context().close();
  }, 60_000);

  it('other words in a locked instrument', async () => {
    const locked = INSTRUMENTS.find(({ mayBeAltered }) => !mayBeAltered);
    if (!locked) throw new Error('no locked instrument comes with Medvirk');
    const content = contentOf(locked);
    const [question] = content.sections[0]?.questions ?? [];
    const versionId = await aDraft(home, content);
    const page = await asPerson(home.quality, `/versions/${versionId}`);
    await page.getByRole('navigation').locator(`[data-row="question/${question?.code}"]`).click();
    const words = page.getByRole('textbox', { name: 'Spørsmålet', exact: true });
    await words.waitFor();
    expect(await words.isDisabled()).toBe(true);
    // A page from before the owner's licence was known would let it be written in.
    await page.locator('fieldset.bare').evaluateAll((all) => {
      for (const each of all) each.removeAttribute('disabled');
    });
    await words.fill('Likte du deg?');
    await says(page, 'Disse spørsmålene hører til et instrument som ikke kan endres.');
    expect(await words.inputValue()).toBe('Likte du deg?');
    const stored = await mustCall(house.url, asked.version, { params: { versionId } }, home.quality.headers);
    expect(stored.content.sections[0]?.questions[0]?.texts).toEqual(question?.texts);
    await page.context().close();
  }, 60_000);

  it("another organisation's questionnaire does not exist", async () => {
    const other = await anOrganisation(house.database, 'Den andre');
    const theirs = await aDraft(other);
    const page = await asPerson(home.quality, `/versions/${theirs}`);
    await says(page, 'Vi fant ikke det du ser etter.');
    for (const path of ['read', 'sign-off', 'questions/informed']) {
      await page.goto(`${house.url}/versions/${theirs}/${path}`);
      await says(page, 'Vi fant ikke det du ser etter.');
    }
    expect(await page.getByText('Hjemreise').count()).toBe(0);
    await page.context().close();
  }, 60_000);
});
