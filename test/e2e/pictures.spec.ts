import { beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { Browser, Page } from 'playwright-core';
import { aPicture } from '../builders/a-picture.ts';
import { mustCall } from '../builders/call-api.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { APPROVE, holdVote } from '../builders/vote.ts';
import type { House } from '../integration/house.ts';
import { asOwner } from '../integration/small-house.ts';
import { storedResponses } from '../stage/stored-responses.ts';
import { openPage, signInAs, takenOver } from './browser.ts';
import { houseOfAll } from './house-of-all.ts';
import { lookOver } from './look-over.ts';

const nb = (text: string) => ({ nb: text });
const DRAFT: QuestionnaireContent = {
  title: nb('Rommet'),
  languages: ['nb'],
  sections: [
    {
      code: 'del',
      title: nb('Der du lå'),
      questions: [
        {
          type: 'single-choice',
          code: 'rom',
          texts: nb('Hva slags rom lå du på?'),
          options: [
            { code: 'ene', texts: nb('Enerom') },
            { code: 'fler', texts: nb('Flersengsrom') },
          ],
          role: 'background',
        },
        {
          type: 'image-map',
          code: 'sted',
          texts: nb('Hvor i rommet var det bråk?'),
          picture: 'body',
          areas: [
            {
              code: 'head',
              texts: nb('Hodet'),
              shape: [
                [0, 0],
                [1, 0],
                [1, 1],
              ],
            },
          ],
          role: 'background',
        },
      ],
    },
  ],
};
const picture = (name: string, colour: readonly [number, number, number]) => ({
  name,
  mimeType: 'image/png',
  buffer: aPicture(120, 80, colour),
});

describe('pictures in a questionnaire', () => {
  let house: House;
  let browser: Browser;
  let home: TestOrganisation;
  let versionId: string;

  beforeAll(async () => {
    ({ house, browser } = await houseOfAll());
    home = await anOrganisation(house.database);
    const body = { content: DRAFT, councilId: home.councilId };
    ({ id: versionId } = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers));
  });

  const stored = async () => {
    const params = { versionId };
    return (await mustCall(house.url, contract.questionnaires.version, { params }, home.quality.headers)).content;
  };
  const picturesAt = async (page: Page) => {
    const folder = process.env.MEDVIRK_E2E_PICTURES;
    const name = expect.getState().currentTestName?.slice(-30).replaceAll(' ', '-');
    if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  };

  it('are put in where they are written: for answers, for who reads by pictures, and to point at', async () => {
    const { page, errors } = await openPage(browser);
    await signInAs(page, home.quality);
    const faults: string[] = [];
    const look = async (screen: string) => faults.push(...(await lookOver(page)).map((fault) => `${screen}, ${fault}`));
    const isSaved = () => page.getByText('Alt er lagret').waitFor({ timeout: 15_000 });
    const tell = async (label: RegExp | string, words: string, nth = 0) => {
      const field = page.locator('.picture-field').filter({ has: page.getByLabel(label, { exact: true }) });
      await field.getByLabel('Hva bildet viser').nth(nth).fill(words);
    };

    await page.goto(`${house.url}/versions/${versionId}?open=rom`);
    await page.getByRole('heading', { level: 1, name: 'Rommet' }).waitFor();
    await page.getByRole('button', { name: /Hva slags rom lå du på/ }).click();
    await page.getByRole('radio', { name: 'Bilder' }).check();
    await page.getByLabel('Bilde til svar 1').setInputFiles(picture('ene.png', [200, 40, 40]));
    await tell('Bilde til svar 1', 'Et rom med én seng');
    await page.getByLabel('Bilde til svar 2').setInputFiles(picture('fler.png', [40, 40, 200]));
    await tell('Bilde til svar 2', 'Et rom med fire senger');
    await page.getByText('Lest opp av en person').click();
    await page.getByLabel('Legg inn opptak: Enerom').last().setInputFiles(aRecording('ene'));
    await page.getByRole('button', { name: 'Ta bort opptaket: Enerom' }).waitFor();
    await page.getByText('Lettlest og bilder').click();
    await page.getByLabel('Spørsmålet med lette ord').fill('Hvilket rom?');
    const forQuestion = 'Bilde til spørsmålet, for dem som velger bilder';
    await page.getByLabel(forQuestion).setInputFiles(picture('rom.png', [40, 160, 40]));
    await tell(forQuestion, 'En seng ved et vindu');
    await isSaved();
    await look('picture answers');
    await picturesAt(page);

    await page.getByRole('button', { name: /Hvor i rommet var det bråk/ }).click();
    await page.getByRole('radio', { name: 'Et eget bilde' }).check();
    await page.getByLabel('Eget bilde', { exact: true }).setInputFiles(picture('plan.png', [230, 230, 200]));
    await tell('Bytt bilde', 'Rommet sett ovenfra');
    await page.getByLabel('Sted 1', { exact: false }).first().fill('Ved døren');
    await page.getByRole('button', { name: 'Tegn sted 1 på bildet' }).click();
    const drawing = page.locator('.own-map-picture svg');
    const box = await drawing.boundingBox();
    if (!box) throw new Error('the picture can be seen');
    for (const [x, y] of [
      [0.1, 0.1],
      [0.4, 0.1],
      [0.25, 0.5],
    ] as const) {
      await drawing.click({ position: { x: box.width * x, y: box.height * y } });
    }
    await look('a place being drawn');
    await page.getByRole('button', { name: 'Ferdig tegnet' }).click();
    // Another, placed by numbers alone.
    await page.getByRole('button', { name: 'Nytt sted' }).click();
    await page.getByLabel('Sted 2', { exact: false }).first().fill('Ved vinduet');
    await page.getByText('Sted 2 i tall').click();
    await page.getByLabel('Fra venstre i %, sted 2').fill('70');
    await isSaved();
    await picturesAt(page);

    const [room, place] = (await stored()).sections[0]?.questions ?? [];
    expect(room).toMatchObject({
      display: 'pictures',
      options: [
        { image: { alt: nb('Et rom med én seng') }, audio: { nb: expect.any(String) } },
        { image: { alt: nb('Et rom med fire senger') } },
      ],
      easyTexts: nb('Hvilket rom?'),
      pictureVariant: { image: { alt: nb('En seng ved et vindu') } },
    });
    expect(place).toMatchObject({
      picture: { alt: nb('Rommet sett ovenfra') },
      areas: [{ texts: nb('Ved døren') }, { texts: nb('Ved vinduet') }],
    });
    const [drawn, placed] = place?.type === 'image-map' ? place.areas.map(({ shape }) => shape) : [];
    for (const [index, wanted] of [0.1, 0.1, 0.4, 0.1, 0.25, 0.5].entries()) {
      expect(drawn?.flat()[index]).toBeCloseTo(wanted, 1);
    }
    expect(placed?.map(([x]) => x)).toEqual([0.7, 0.9, 0.9, 0.7]);
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
  }, 90_000);

  it('are published, answered by who chose to read with pictures, and that is noted with the answer', async () => {
    const [first, second] = home.members;
    const move = (to: 'in-co-design' | 'approved' | 'published') =>
      mustCall(house.url, contract.questionnaires.move, { params: { versionId }, body: { to } }, home.quality.headers);
    await move('in-co-design');
    await holdVote(house.url, home, versionId, [
      [first, APPROVE],
      [second, APPROVE],
    ]);
    await move('approved');
    expect(await move('published')).toMatchObject({ status: 'published' });
    const linkCode = await anOpenSurvey(house.database, {
      organisationId: home.id,
      unitId: home.units.wardA,
      content: await stored(),
    });

    const { page, errors } = await openPage(browser, { viewport: 'phone' });
    // Somebody chooses before the scripts have come, and what was chosen stays.
    let letThrough: () => void = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route('**/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${house.url}/s/${linkCode}`, { waitUntil: 'commit' });
    await page.getByRole('radio', { name: /pasient/ }).check();
    await page.getByRole('radio', { name: 'Bilder' }).check();
    letThrough();
    await takenOver(page);
    await page.getByRole('button', { name: 'Start' }).click();
    await page.getByRole('img', { name: 'En seng ved et vindu' }).waitFor();
    // An answer that a person has read can be listened to by itself, on a device without a voice as well.
    const listen = page.getByRole('button', { name: 'Lytt: Enerom' });
    const [heard] = await Promise.all([page.waitForRequest(/\/media\//), listen.click()]);
    expect(heard.resourceType()).toBe('media');
    await page.getByRole('radio', { name: /Enerom/ }).check();
    await page.locator('.image-map polygon').last().click();
    expect(await page.getByRole('checkbox', { name: 'Ved vinduet' }).isChecked()).toBe(true);
    // A picture that had not come would be as wide as nothing.
    const widths = await page
      .locator('main img')
      .evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([120, 120, 120, 120]);
    const faults = await lookOver(page);
    await picturesAt(page);
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Send svaret' }).click();
    await page.getByRole('heading', { level: 1, name: 'Takk. Svaret ditt er lagret.' }).waitFor();
    const [response] = await asOwner(house.database, (owner) => storedResponses(owner, home.id));
    expect(response?.answers).toMatchObject({
      rom: { state: 'answered', value: 'ene' },
      sted: { state: 'answered', value: [expect.stringMatching(/^sted-/)] },
    });
    const { rows } = await asOwner(house.database, (owner) =>
      owner.query('SELECT circumstances FROM response WHERE organisation_id = $1', [home.id]),
    );
    expect(JSON.stringify(rows)).toContain('pictures');
    expect(faults).toEqual([]);
    expect(errors).toEqual([]);
  }, 60_000);

  it('and recordings of a row, an anchor and an answer to rank are put in, and heard one at a time', async () => {
    const points = [0, 1, 2].map((value) => ({ value, texts: nb(['Svært dårlig', '', 'Svært bra'][value] ?? '') }));
    const options = ['Maten', 'Roen'].map((text) => ({ code: text.toLowerCase(), texts: nb(text) }));
    const content: QuestionnaireContent = {
      title: nb('Oppholdet'),
      languages: ['nb'],
      sections: [
        {
          code: 'del',
          title: nb('Hos oss'),
          questions: [
            {
              ...{ type: 'grid', code: 'tabell', texts: nb('Hvordan var dette?'), role: 'background' },
              rows: [{ code: 'info', texts: nb('Informasjonen') }],
              cells: {
                kind: 'scale',
                points: [1, 2].map((value) => ({ value, texts: nb(`Grad ${value}`) })),
                higherIsBetter: true,
                display: 'labels',
              },
            },
            {
              type: 'scale',
              code: 'alt',
              texts: nb('Alt i alt?'),
              points,
              higherIsBetter: true,
              display: 'numbers',
              role: 'background',
            },
            {
              type: 'ranking',
              code: 'viktig',
              texts: nb('Hva er viktigst?'),
              options,
              minRanked: 1,
              role: 'background',
            },
          ],
        },
      ],
    };
    const create = { body: { content, councilId: home.councilId } };
    const { id } = await mustCall(house.url, contract.questionnaires.create, create, home.quality.headers);
    const { page, errors } = await openPage(browser);
    await signInAs(page, home.quality);
    await page.goto(`${house.url}/versions/${id}`);
    const faults: string[] = [];
    for (const [question, words] of [
      [/Hvordan var dette/, 'Informasjonen'],
      [/Alt i alt/, 'Svært dårlig'],
      [/Hva er viktigst/, 'Roen'],
    ] as const) {
      await page.getByRole('button', { name: question }).click();
      await page.getByText('Lest opp av en person').click();
      await page.locator(`input[type=file][aria-label="Legg inn opptak: ${words}"]`).setInputFiles(aRecording(words));
      await page.getByRole('button', { name: `Ta bort opptaket: ${words}` }).waitFor();
    }
    await page.getByText('Alt er lagret').waitFor({ timeout: 15_000 });
    faults.push(...(await lookOver(page)).map((fault) => `recordings in the builder, ${fault}`));
    await picturesAt(page);
    const { content: made } = await mustCall(
      house.url,
      contract.questionnaires.version,
      { params: { versionId: id } },
      home.quality.headers,
    );
    const place = { organisationId: home.id, unitId: home.units.wardA, content: made };
    const address = `${house.url}/s/${await anOpenSurvey(house.database, place)}`;

    const answering = await openPage(browser, { viewport: 'phone' });
    await answering.page.addInitScript(() => {
      const sounds: HTMLAudioElement[] = [];
      const { Audio: Usual } = window;
      window.Audio = class extends Usual {
        constructor(from?: string) {
          super(from);
          sounds.push(this);
        }
      };
      Object.assign(window, { sounds });
    });
    const asked: string[] = [];
    answering.page.on('request', (request) => {
      if (request.resourceType() === 'media') asked.push(request.url());
    });
    /** Which of all sounds so far are playing. */
    const playing = () =>
      answering.page.evaluate(() => {
        const { sounds } = window as unknown as { sounds: HTMLAudioElement[] };
        return sounds.map(({ paused, currentTime }) => !paused && currentTime > 0);
      });
    await answering.page.goto(address);
    await answering.page.getByRole('radio', { name: /pasient/ }).check();
    await answering.page.getByRole('button', { name: 'Start' }).click();
    const heard: boolean[][] = [];
    for (const [at, words] of ['Informasjonen', 'Svært dårlig', 'Roen'].entries()) {
      const listen = answering.page.getByRole('button', { name: `Lytt: ${words}`, exact: true });
      await listen.focus();
      if (at === 0) expect(asked).toEqual([]);
      await answering.page.keyboard.press('Enter');
      await answering.page.waitForFunction((count) => {
        const { sounds } = window as unknown as { sounds: HTMLAudioElement[] };
        return sounds.length === count && (sounds.at(-1)?.currentTime ?? 0) > 0;
      }, at + 1);
      heard.push(await playing());
    }
    expect(heard).toEqual([[true], [false, true], [false, false, true]]);
    expect(new Set(asked).size).toBe(3);
    await answering.page.getByRole('button', { name: 'Stopp: Roen' }).click();
    expect(await playing()).toEqual([false, false, false]);
    faults.push(...(await lookOver(answering.page)).map((fault) => `recordings heard, ${fault}`));
    if (process.env.MEDVIRK_E2E_PICTURES)
      await answering.page.screenshot({ path: `${process.env.MEDVIRK_E2E_PICTURES}/heard.png`, fullPage: true });
    await answering.page.setViewportSize({ width: 320, height: 640 });
    const { scrollWidth } = await answering.page.evaluate(() => ({ scrollWidth: document.body.scrollWidth }));
    expect(scrollWidth).toBeLessThanOrEqual(320);
    if (process.env.MEDVIRK_E2E_PICTURES)
      await answering.page.screenshot({ path: `${process.env.MEDVIRK_E2E_PICTURES}/heard-320.png`, fullPage: true });
    expect(faults).toEqual([]);
    expect([...errors, ...answering.errors]).toEqual([]);
  }, 60_000);

  it('and films with captions are shown, and not a byte of them is fetched before somebody plays them', async () => {
    const content: QuestionnaireContent = {
      title: nb('Velkommen'),
      languages: ['nb'],
      sections: [
        {
          code: 'del',
          title: nb('Før du kommer'),
          questions: [
            { type: 'information', code: 'film', texts: nb('Slik er det hos oss.') },
            { type: 'long-text', code: 'tanker', texts: nb('Hva tenker du nå?'), role: 'background' },
          ],
        },
      ],
    };
    const create = { body: { content, councilId: home.councilId } };
    const { id } = await mustCall(house.url, contract.questionnaires.create, create, home.quality.headers);
    const { page, errors } = await openPage(browser);
    await signInAs(page, home.quality);
    await page.goto(`${house.url}/versions/${id}`);
    await page.getByRole('button', { name: 'Slik er det hos oss.', exact: true }).click();
    await page.getByText('Bilde og film').click();
    const file = { name: 'film.webm', mimeType: 'video/webm', buffer: await aFilm(page) };
    await page.getByLabel('Film', { exact: true }).setInputFiles(file);
    await page.getByLabel('Hva filmen viser').fill('En sykepleier viser rommet');
    const captions = (buffer: string) => ({ name: 'nb.vtt', mimeType: 'text/vtt', buffer: Buffer.from(buffer) });
    await page.getByLabel('Teksting på bokmål').setInputFiles(captions('WEBVTT\n\n00:00,000 --> 00:01,000\nHei'));
    await page.getByText('Linje 3: Tidene kan ikke leses.').waitFor();
    await page.getByLabel('Teksting på bokmål').setInputFiles(captions('WEBVTT\n\n00:00.000 --> 00:01.000\nHei'));
    await page.getByText('Filmen er tekstet på bokmål.').waitFor();
    await page.getByLabel('Filmen som tekst').fill('Hei, og velkommen.');
    await page.getByText('Alt er lagret').waitFor({ timeout: 15_000 });
    const inBuilder = (await lookOver(page)).map((fault) => `film in the builder, ${fault}`);
    await picturesAt(page);
    const { content: made, problems } = await mustCall(
      house.url,
      contract.questionnaires.version,
      { params: { versionId: id } },
      home.quality.headers,
    );
    expect(problems).toEqual([]);
    const place = { organisationId: home.id, unitId: home.units.wardA, content: made };
    const address = `${house.url}/s/${await anOpenSurvey(house.database, place)}`;

    const answering = await openPage(browser, { viewport: 'phone' });
    const asked: string[] = [];
    answering.page.on('request', (request) => {
      if (request.resourceType() === 'media') asked.push(request.url());
    });
    await answering.page.goto(address);
    await answering.page.getByRole('radio', { name: /pasient/ }).check();
    await answering.page.getByRole('button', { name: 'Start' }).click();
    const film = answering.page.locator('video');
    await film.waitFor();
    const faults = await lookOver(answering.page);
    if (process.env.MEDVIRK_E2E_PICTURES)
      await answering.page.screenshot({ path: `${process.env.MEDVIRK_E2E_PICTURES}/film.png`, fullPage: true });
    expect(asked).toEqual([]);
    await film.focus();
    await answering.page.keyboard.press('Space');
    await answering.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0);
    expect(asked.length).toBeGreaterThan(0);
    const said = () => document.querySelector('video')?.textTracks[0]?.cues?.length;
    expect(await answering.page.evaluate(said)).toBe(1);

    const plain = await openPage(browser, { viewport: 'phone', more: { javaScriptEnabled: false } });
    await plain.page.goto(address);
    await plain.page.getByLabel(/pasient/).check();
    await plain.page.getByRole('button', { name: 'Start' }).click();
    const shown = plain.page.locator('video[controls][preload=none]:not([autoplay]) track[srclang=nb]');
    expect(await shown.count()).toBe(1);
    expect([...inBuilder, ...faults]).toEqual([]);
    expect([...errors, ...answering.errors]).toEqual([]);
  }, 60_000);
});

/** Two seconds of nothing, as MP3: frames of MPEG 1, layer III, 128 kbit/s. The name makes it another file. */
function aRecording(name: string) {
  const frame = Buffer.alloc(417);
  frame.set([0xff, 0xfb, 0x90, 0x64]);
  const buffer = Buffer.concat([...Array.from({ length: 77 }, () => frame), Buffer.from(name)]);
  return { name: `${name}.mp3`, mimeType: 'audio/mpeg', buffer };
}

/** A second of a film, made by the browser itself. */
async function aFilm(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async () => {
    const canvas = document.createElement('canvas');
    const paint = canvas.getContext('2d');
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: 'video/webm' });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    for (let frame = 0; frame < 10; frame += 1) {
      paint?.fillRect(frame * 10, 0, 10, 100);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    recorder.stop();
    await stopped;
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  return Buffer.from(base64, 'base64');
}
