import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import type { Browser } from 'playwright-core';
import { mustCall } from '../builders/call-api.ts';
import { codeIn, type TestMailbox } from '../builders/mailbox.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { openVote } from '../builders/vote.ts';
import type { House } from '../integration/house.ts';
import { openPage, signInAs } from './browser.ts';
import { workingHouseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

describe('a council member without an account, on a phone', () => {
  let house: House;
  let browser: Browser;
  let mailbox: TestMailbox;
  let home: TestOrganisation;
  let versionId: string;

  beforeAll(async () => {
    ({ house, browser, mailbox } = await workingHouseOfAll());
    home = await anOrganisation(house.database);
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    ({ id: versionId } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers));
    const params = { versionId };
    const move = { params, body: { to: 'in-co-design' } } as const;
    await mustCall(house.url, contract.questionnaires.move, move, home.quality.headers);
    await openVote(house.url, home, versionId);
  });

  it('comes from the mail to the sign-off by a link and a code', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    const [member] = home.members;
    const params = { versionId };
    const { email } = await mustCall(house.url, contract.messages.mine, {}, member.headers);
    await mailbox.wait((mail) => mail.to === email && mail.text.includes('si om du godkjenner'));

    await page.goto(`${house.url}/dev/mailbox`);
    expect(await lookOver(page)).toEqual([]);
    const ours = page.getByRole('listitem').filter({ hasText: email });
    await ours
      .getByRole('link', { name: /Hjemreise|venter på deg/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: 'Slik den ser ut' }).waitFor();
    expect(await lookOver(page)).toEqual([]);
    await page.getByRole('link', { name: 'Les og godkjenn' }).click();

    await page.getByRole('heading', { level: 1, name: 'Bli med' }).waitFor();
    await page.getByText('Prøvebyen helse har sendt deg en lenke som bare er din.').waitFor();
    expect(await lookOver(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send meg koden' }).click();
    const field = page.getByRole('textbox', { name: 'Koden' });
    await field.waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('12');
    await page.getByRole('button', { name: 'Gå inn' }).click();
    await page.getByText('Skriv de seks tallene som står i e-posten.').waitFor();
    const [codeMail] = await mailbox.wait((mail) => mail.to === email && mail.subject.startsWith('Koden din'));
    const code = codeMail ? codeIn(codeMail) : '';
    await field.fill(code === '111111' ? '222222' : '111111');
    await page.getByRole('button', { name: 'Gå inn' }).click();
    await page.getByText(/^Koden stemmer ikke/).waitFor();
    expect(await lookOver(page)).toEqual([]);
    // As it stands in the mail, with a space in the middle.
    await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('button', { name: 'Gå inn' }).click();

    await page.getByRole('radio', { name: /^Jeg godkjenner(?!,)/ }).check();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await page.getByText('Du har godkjent teksten slik den står.').waitFor();
    const { signOffs } = await mustCall(house.url, contract.questionnaires.signOffs, { params }, member.headers);
    expect(signOffs).toMatchObject([{ stand: 'approve', member: { id: member.id } }]);

    // The wrong code was refused by the server, and the browser says so.
    expect(errors.filter((error) => !error.includes('403'))).toEqual([]);
    await page.context().close();
  });

  it('chooses how often to get mail, and sees what was sent', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    const [, second] = home.members;
    await signInAs(page, second);
    await page.goto(house.url);
    await page.getByRole('button', { name: 'Meny' }).click();
    await page.getByRole('link', { name: /^Andre medlem/ }).click();
    await page.getByRole('heading', { level: 1, name: 'E-post til deg' }).waitFor();
    await page.getByText('Sendt', { exact: true }).first().waitFor();
    await page.getByRole('radio', { name: /^Én gang om dagen/ }).check();
    await page.getByRole('combobox', { name: 'Språk i e-posten' }).selectOption('nn');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Lagret.').waitFor();
    expect(await lookOver(page)).toEqual([]);
    const chosen = await mustCall(house.url, contract.messages.mine, {}, second.headers);
    expect(chosen).toMatchObject({ pace: 'daily', language: 'nn' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is seen in the ledger by the administrator, who sends again what came back', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'wide' });
    const { administrator } = home;
    const [mail] = await mailbox.wait(({ text }) => text.includes('si om du godkjenner'));
    const params = { deliveryId: mail?.id ?? '' };
    await mustCall(house.url, contract.messages.reportBounce, { params }, administrator.headers);
    await signInAs(page, administrator);
    await page.goto(`${house.url}/administration/mail`);
    await page.getByText('Kom i retur').waitFor();
    expect(await lookOver(page)).toEqual([]);
    await page.getByRole('button', { name: /^Send igjen til/ }).click();
    await page.getByText('E-posten sendes på nytt.').waitFor();
    await mailbox.wait(({ id }) => id === mail?.id, 2);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
