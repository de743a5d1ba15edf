import { beforeAll, describe, expect, it } from '@jest/globals';
import { extentPoints, type QuestionnaireContent } from '@medvirk/questionnaire';
import type { Browser, Page } from 'playwright-core';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import type { House } from '../integration/house.ts';
import { asOwner } from '../integration/small-house.ts';
import { storedResponses } from '../stage/stored-responses.ts';
import { openPage, takenOver } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

const text = (nb: string, en: string) => ({ nb, en });
const INFORMED = text('Fikk du vite det du trengte?', 'Were you told what you needed?');
const MISSED = text('Hva savnet du?', 'What did you miss?');
const about = { theme: 'information', lens: 'now' } as const;
const CONTENT: QuestionnaireContent = {
  title: text('Hjemreise', 'Going home'),
  languages: ['nb', 'en'],
  sections: [
    {
      code: 'before',
      title: text('Før du reiste', 'Before you left'),
      questions: [
        {
          type: 'scale',
          code: 'informed',
          texts: INFORMED,
          points: extentPoints(),
          higherIsBetter: true,
          display: 'labels',
          required: true,
          ...about,
        },
        {
          type: 'long-text',
          code: 'missed',
          texts: MISSED,
          showIf: { op: 'at-most', question: 'informed', value: 2 },
          ...about,
        },
      ],
    },
    {
      code: 'after',
      title: text('Etterpå', 'Afterwards'),
      questions: [
        {
          type: 'multiple-choice',
          code: 'helps',
          texts: text('Hva ville ha hjulpet?', 'What would have helped?'),
          options: [
            { code: 'phone', texts: text('Noen å ringe til', 'Someone to call') },
            { code: 'paper', texts: text('Skriftlig informasjon', 'Written information') },
            { code: 'nothing', texts: text('Ingenting', 'Nothing'), exclusive: true },
          ],
          theme: 'information',
          lens: 'better',
        },
      ],
    },
  ],
};

describe('somebody who answers on a phone', () => {
  let house: House;
  let browser: Browser;
  let address: string;
  let organisationId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    const { id, units } = await anOrganisation(house.database);
    organisationId = id;
    const linkCode = await anOpenSurvey(house.database, {
      organisationId: id,
      unitId: units.wardA,
      content: CONTENT,
    });
    address = `${house.url}/s/${linkCode}`;
  });

  const stored = async () =>
    (await asOwner(house.database, (owner) => storedResponses(owner, organisationId))).map(({ answers }) => answers);
  const begin = async (): Promise<{ page: Page; errors: string[] }> => {
    const opened = await openPage(browser, { viewport: 'phone' });
    await opened.page.goto(address);
    // Who is quicker than the scripts is a journey of its own.
    await takenOver(opened.page);
    await opened.page.getByRole('radio', { name: 'Jeg var pasient eller bruker' }).check();
    await opened.page.getByRole('button', { name: 'Start' }).click();
    await opened.page.getByRole('heading', { level: 1, name: /Før du reiste/ }).waitFor();
    return opened;
  };
  const next = (page: Page) => page.getByRole('button', { name: 'Neste' }).click();
  const toReview = async (page: Page): Promise<void> => {
    await page.getByRole('radio', { name: 'I stor grad', exact: true }).check();
    await next(page);
    await page.getByRole('checkbox', { name: 'Noen å ringe til' }).check();
    await next(page);
    await page.getByRole('heading', { level: 1, name: 'Se over svarene dine' }).waitFor();
  };

  it('is told at the top what must be mended, with the focus there, and is led to the field', async () => {
    const { page, errors } = await begin();
    await next(page);
    const words = `Velg et svar på «${INFORMED.nb}».`;
    const summary = page.locator('.ds-error-summary');
    await summary.getByRole('link', { name: words }).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.title()).toContain('Feil:');
    expect(await page.getByRole('group', { name: INFORMED.nb }).textContent()).toContain(words);
    expect(await lookOver(page)).toEqual([]);
    await summary.getByRole('link', { name: words }).click();
    const first = page.getByRole('radio', { name: 'Ikke i det hele tatt' });
    expect(await first.evaluate((radio) => radio === document.activeElement)).toBe(true);
    await first.check();
    await page.locator('[data-wrong]').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is asked more where a rule says so, and keeps every answer through back, forward and another language', async () => {
    const { page, errors } = await begin();
    const missed = page.getByRole('textbox', { name: MISSED.nb });
    const radio = (name: string) => page.getByRole('radio', { name, exact: true });
    expect(await missed.count()).toBe(0);
    await radio('I liten grad').check();
    await missed.fill('Et nummer å ringe til');
    await radio('I stor grad').check();
    await missed.waitFor({ state: 'detached' });
    await radio('I liten grad').check();
    expect(await missed.inputValue()).toBe('Et nummer å ringe til');

    await next(page);
    await page.getByRole('checkbox', { name: 'Noen å ringe til' }).check();
    await page.getByRole('button', { name: 'Tilbake' }).click();
    expect(await radio('I liten grad').isChecked()).toBe(true);
    expect(await missed.inputValue()).toBe('Et nummer å ringe til');
    await page.goForward();
    expect(await page.getByRole('checkbox', { name: 'Noen å ringe til' }).isChecked()).toBe(true);

    await page.getByRole('combobox', { name: 'Språk' }).selectOption('en');
    await page.getByRole('heading', { level: 1, name: /Afterwards/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Someone to call' }).isChecked()).toBe(true);
    expect(await page.locator('[lang="en"]').count()).toBeGreaterThan(0);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Before you left/ }).waitFor();
    expect(await page.getByRole('textbox', { name: MISSED.en }).inputValue()).toBe('Et nummer å ringe til');
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('loses no answer by leaving, or by going on, in the same moment as it is ticked', async () => {
    const { page, errors } = await begin();
    // In one go each: nothing is painted in between.
    const isAskedBeforeLeaving = await page.evaluate(() => {
      const leave = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
      const before = leave();
      document.querySelector<HTMLInputElement>('input[name="informed"]')?.click();
      return [before, leave()];
    });
    expect(isAskedBeforeLeaving).toEqual([false, true]);
    await page.evaluate(() => {
      [...document.querySelectorAll<HTMLInputElement>('input[name="informed"]')][1]?.click();
      document.querySelector<HTMLButtonElement>('button.go-on')?.click();
    });
    await page.getByRole('heading', { level: 1, name: /Etterpå/ }).waitFor();
    await page.getByRole('button', { name: 'Tilbake' }).click();
    expect(await page.getByRole('radio', { name: 'I liten grad', exact: true }).isChecked()).toBe(true);
    await page.getByRole('textbox', { name: MISSED.nb }).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('sees all answers before they are sent, and is told what was taken out of them', async () => {
    const before = (await stored()).length;
    const { page, errors } = await begin();
    await page.getByRole('radio', { name: 'I liten grad', exact: true }).check();
    await page.getByRole('textbox', { name: MISSED.nb }).fill('Ring meg på 98 76 54 32');
    // Said while it is written, before anything is sent.
    await page.getByText('Vi tar bort et telefonnummer før svaret ditt blir lagret.').waitFor();
    await next(page);
    await next(page);
    const review = page.locator('.review');
    await review.waitFor();
    for (const said of ['I liten grad', 'Ring meg på 98 76 54 32', 'Ikke besvart']) {
      expect(await review.textContent()).toContain(said);
    }
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByRole('heading', { level: 1, name: 'Takk. Svaret ditt er lagret.' }).waitFor();
    expect(await page.getByText(/^Vi tok bort/).textContent()).toContain('et telefonnummer');
    // Asking to hear what is done comes after the answer, and says nothing of it.
    await page.getByRole('textbox', { name: 'E-postadresse' }).fill('anne@test.example');
    expect(await lookOver(page)).toEqual([]);
    const [asked] = await Promise.all([
      page.waitForRequest(/\/api\/told\//),
      page.getByRole('button', { name: 'Gi meg beskjed' }).click(),
    ]);
    expect(asked.postDataJSON()).toEqual({ address: 'anne@test.example' });
    await page.getByText('Takk. Du får én e-post når det er noe å fortelle.').waitFor();
    const all = await stored();
    expect(all).toHaveLength(before + 1);
    expect(JSON.stringify(all)).not.toContain('98 76 54 32');
    // Nothing is left on the device.
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it('is counted once when the network is gone as they send, and comes back', async () => {
    const before = (await stored()).length;
    const { page } = await begin();
    await toReview(page);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByText('Vi fikk ikke sendt ennå.').waitFor();
    expect(await lookOver(page)).toEqual([]);
    expect(await stored()).toHaveLength(before);
    await page.context().setOffline(false);
    await page.getByRole('heading', { level: 1, name: 'Takk. Svaret ditt er lagret.' }).waitFor();
    expect(await stored()).toHaveLength(before + 1);
    await page.context().close();
  });

  it('is counted once when the answer is stored, but the receipt is lost on the way back', async () => {
    const before = (await stored()).length;
    const { page } = await begin();
    await toReview(page);
    let sent = 0;
    await page.route('**/api/answer/*/responses', async (route) => {
      sent += 1;
      const response = await route.fetch();
      if (sent === 1) await route.abort('connectionreset');
      else await route.fulfill({ response });
    });
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByRole('heading', { level: 1, name: 'Takk. Svaret ditt er lagret.' }).waitFor();
    expect(sent).toBe(2);
    expect(await stored()).toHaveLength(before + 1);
    await page.context().close();
  });

  it('is counted at the question they had come to when they put the page away, and taken out when they are back', async () => {
    const { page } = await begin();
    const told: unknown[] = [];
    await page.route('**/api/answer/*/left', async (route) => {
      told.push(route.request().postDataJSON());
      await route.fulfill({ json: {} });
    });
    const turn = (state: string) =>
      page.evaluate((visibility) => {
        Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await turn('hidden');
    await turn('visible');
    await page.getByRole('radio', { name: 'Ikke i det hele tatt' }).check();
    await page.getByRole('textbox', { name: MISSED.nb }).waitFor();
    await turn('hidden');
    while (told.length < 3) await page.waitForTimeout(20);
    expect(told).toEqual([
      { question: 'informed', back: false },
      { question: 'informed', back: true },
      { question: 'missed', back: false },
    ]);
    await page.context().close();
  });

  it('can say no as easily as start', async () => {
    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    await page.goto(address);
    await page.getByRole('button', { name: 'Jeg vil ikke svare' }).click();
    await page.getByRole('heading', { level: 1, name: 'Det er helt i orden' }).waitFor();
    expect(await lookOver(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
