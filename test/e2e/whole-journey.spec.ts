import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import type { Browser } from 'playwright-core';
import { DEMO_PEOPLE } from '../../apps/local/src/demo-people.ts';
import { mustCall } from '../builders/call-api.ts';
import { anEmptyOrganisation } from '../builders/empty-organisation.ts';
import { type House, startHouse } from '../integration/house.ts';
import { openBrowser } from './browser.ts';
import { lookOver } from './look-over.ts';
import { aVisitor, signIn, type Visitor } from './visitor.ts';

const [ADA, KARI, RAGNHILD, PER, FATIMA] = [
  'demo-admin-1',
  'demo-quality-1',
  'demo-council-1',
  'demo-council-2',
  'demo-council-3',
].map((subject) => {
  const person = DEMO_PEOPLE.find((candidate) => candidate.subject === subject);
  if (!person) throw new Error(`nobody is ${subject}`);
  return person;
}) as [Person, Person, Person, Person, Person];
type Person = (typeof DEMO_PEOPLE)[number];

/** A leg looks a dozen screens over; on a busy machine that takes its time. */
const SLOWEST_LEG_MS = 120_000;
const [TRUST, MEDICINE, SURGERY] = ['Hele sykehuset', 'Medisinsk post', 'Kirurgisk post'];
const WHY = 'Hvor viktig er det for deg å vite hva som skal skje?';
const NOW = 'Fikk du vite det du trengte?';
const NOW_REWORDED = 'Fikk du vite det du trengte før du reiste hjem?';
const BETTER = 'Hva kan vi gjøre bedre?';

describe('from an empty organisation to an improvement picture, by keyboard alone', () => {
  let house: House;
  let browser: Browser;
  let link: string;
  const visitors = new Map<string, Visitor>();
  const faults: string[] = [];

  beforeAll(async () => {
    [house, browser] = await Promise.all([
      startHouse({ prepare: async (database) => void (await anEmptyOrganisation(database, PEOPLE)) }),
      openBrowser(),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await house?.stop();
  });

  const PEOPLE = [ADA, KARI, RAGNHILD, PER, FATIMA];

  /** The person at their own browser, signed in the first time they are asked for. */
  const as = async (person: Person): Promise<Visitor> => {
    const known = visitors.get(person.subject);
    if (known) return known;
    const visitor = await aVisitor(browser);
    visitors.set(person.subject, visitor);
    const first = visitors.size === 1;
    await signIn(visitor, {
      url: house.url,
      name: person.name,
      ...(first && { onTheWay: (screen: string) => look(visitor, screen) }),
    });
    return visitor;
  };
  /** Looks the screen over, once for each name. What is wrong is told at the end, so that one fault doesn't hide the next. */
  const seen = new Set<string>();
  const look = async ({ page }: Visitor, screen: string): Promise<void> => {
    if (seen.has(screen)) return;
    seen.add(screen);
    faults.push(...(await lookOver(page)).map((fault) => `${screen}, ${fault}`));
  };
  /** One leg of the way. After a leg that failed the rest can't be walked, and says so at once. */
  let broken = '';
  const step = (name: string, walk: () => Promise<void>): void =>
    it(
      name,
      async () => {
        if (broken) throw new Error(`not walked, since "${broken}" failed`);
        try {
          await within(SLOWEST_LEG_MS - 5_000, walk());
        } catch (error) {
          broken = name;
          throw await withPictures(error);
        }
      },
      SLOWEST_LEG_MS,
    );
  /** A leg that doesn't end says where everybody stands, instead of being cut off without a word. */
  const within = (limit: number, leg: Promise<void>): Promise<void> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, refuse) => {
      timer = setTimeout(() => {
        const where = [...visitors].map(([who, { page, keyboard }]) => `${who} at ${page.url()}: ${keyboard.doing}`);
        refuse(
          new Error(`still on its way after ${limit / 1000} s; ${seen.size} screens seen\n  ${where.join('\n  ')}`),
        );
      }, limit);
    });
    return Promise.race([leg, late]).finally(() => clearTimeout(timer));
  };
  const withPictures = async (error: unknown): Promise<unknown> => {
    const folder = process.env.MEDVIRK_E2E_PICTURES;
    for (const [name, { page }] of folder ? visitors : []) {
      await page.screenshot({ path: `${folder}/${name}.png` }).catch(() => undefined);
    }
    return error;
  };
  const said = ({ page }: Visitor, words: string | RegExp) =>
    page.getByText(words).first().waitFor({ timeout: 15_000 });

  step('gives the administrator units and a council with members', async () => {
    const ada = await as(ADA);
    const { keyboard, page } = ada;
    await look(ada, 'home, empty');
    await keyboard.press('link', 'Administrasjon');
    await keyboard.write('Kontakt', 'kvalitet@provebyen.example');
    await keyboard.write(/^Bokmål/, 'Du kan klage til Statsforvalteren.');
    await keyboard.press('button', 'Lagre');
    await said(ada, 'Lagret.');
    await look(ada, 'organisation');
    await keyboard.press('link', 'Enheter');
    await look(ada, 'units, empty');
    await keyboard.press('button', 'Ny enhet');
    await keyboard.write('Navn', TRUST);
    await look(ada, 'unit dialog');
    await keyboard.confirm('Lagre');
    for (const ward of [MEDICINE, SURGERY]) {
      await keyboard.press('button', `Ny under ${TRUST}`);
      await keyboard.write('Navn', ward);
      await keyboard.confirm('Lagre');
    }
    await page.getByText(SURGERY).first().waitFor();
    await look(ada, 'units');
    await keyboard.press('link', 'Personer');
    await look(ada, 'people');
    await keyboard.press('button', `Roller for ${FATIMA.name}`);
    await look(ada, 'person dialog');
    await keyboard.press('button', 'Avbryt');
    await keyboard.press('link', 'Brukerutvalg');
    await look(ada, 'councils, empty');
    await keyboard.press('button', 'Nytt brukerutvalg');
    await keyboard.write('Navn', 'Brukerutvalget');
    await keyboard.confirm('Lagre');
    for (const { name } of [RAGNHILD, PER, FATIMA]) {
      await keyboard.press('button', 'Nytt medlem');
      await keyboard.select('Person', name);
      await keyboard.write('Foreslått av', 'FFO');
      await look(ada, 'member dialog');
      await keyboard.confirm('Lagre');
    }
    await said(ada, '3 medlemmer nå');
    await look(ada, 'councils');
    await keyboard.press('link', 'Nøkler for maskiner');
    await look(ada, 'keys');
  });

  step('lets the quality team name a theme, and start a questionnaire from nothing', async () => {
    const kari = await as(KARI);
    const { keyboard } = kari;
    await keyboard.press('link', 'Administrasjon');
    await keyboard.press('link', 'Temaer');
    await keyboard.press('button', 'Nytt tema');
    await keyboard.write(/^Bokmål/, 'Informasjon');
    await keyboard.write(/^Nynorsk/, 'Informasjon');
    await keyboard.write(/^Engelsk/, 'Information');
    await keyboard.write('Kode', 'information');
    await look(kari, 'theme dialog');
    await keyboard.confirm('Lagre');
    await look(kari, 'themes of the organisation');

    await keyboard.press('link', 'Spørreskjemaer');
    await look(kari, 'questionnaires, empty');
    await keyboard.press('link', 'Nytt spørreskjema');
    await keyboard.write(/^Bokmål/, 'Hjemreise');
    await keyboard.select('Brukerutvalg', 'Brukerutvalget');
    await keyboard.choose('Start fra', 'Tomt skjema');
    await look(kari, 'new questionnaire');
    await keyboard.press('button', 'Lag spørreskjemaet');
  });

  step('lets the quality team write a questionnaire that asks why, now and better', async () => {
    const kari = await as(KARI);
    const { keyboard } = kari;
    await keyboard.press('button', /^Hele skjemaet/);
    for (const language of ['Nynorsk', 'Engelsk']) await keyboard.tick(language, false);
    await said(kari, 'Alt er lagret');
    await look(kari, 'editor, the whole');
    await keyboard.press('button', /^Del 1/);
    await keyboard.write(/^Overskrift/, 'Informasjon');

    await keyboard.select('Nytt spørsmål under', 'Skala');
    await keyboard.press('button', 'Legg til');
    await keyboard.write(/^Spørsmålet/, WHY);
    await keyboard.select('Bytt til en ferdig skala', 'Hvor viktig (5 punkter)');
    await keyboard.press('button', 'Bytt skala');
    await keyboard.choose('Hva svarene skal brukes til', 'Hvorfor det er viktig');
    await keyboard.select('Tema', 'Informasjon');
    await said(kari, 'Alt er lagret');
    await look(kari, 'editor, a scale');
    await keyboard.press('button', 'Legg til');
    await keyboard.write(/^Spørsmålet/, NOW);
    await keyboard.choose('Hva svarene skal brukes til', 'Hvordan det fungerer nå');
    await keyboard.select('Tema', 'Informasjon');
    await keyboard.select('Nytt spørsmål under', 'Lang tekst');
    await keyboard.press('button', 'Legg til');
    await keyboard.write(/^Spørsmålet/, BETTER);
    await keyboard.choose('Hva svarene skal brukes til', 'Hvordan det kan bli bedre');
    await keyboard.select('Tema', 'Informasjon');
    await said(kari, 'Alt er lagret');
    await look(kari, 'editor, a text');
    await keyboard.press('button', 'Be om forslag');
    await look(kari, 'sending to the council');
    await keyboard.confirm('Be om forslag');
    await said(kari, 'Utvalget ser det på startsiden sin.');
  });

  step('lets a member propose other words, and the team answer', async () => {
    const ragnhild = await as(RAGNHILD);
    await look(ragnhild, "member's home");
    await ragnhild.keyboard.press('link', /^Les utkastet «Hjemreise»/);
    await ragnhild.page.waitForURL(/\/read$/);
    await said(ragnhild, WHY);
    await look(ragnhild, 'reading');
    await ragnhild.keyboard.press('button', 'Neste');
    await ragnhild.keyboard.press('button', 'Foreslå andre ord');
    await ragnhild.keyboard.write('Skriv om her', NOW_REWORDED);
    await look(ragnhild, 'proposing');
    await ragnhild.keyboard.press('button', 'Send forslaget');
    await said(ragnhild, 'Forslaget er sendt');

    const kari = await as(KARI);
    await kari.keyboard.press('link', 'Nå');
    await look(kari, "quality team's home");
    await kari.keyboard.press('link', /^Svar på ett forslag/);
    await look(kari, 'editor, a proposal');
    await kari.keyboard.press('button', 'Sett inn ordene');
    await kari.keyboard.choose('Svaret deres', 'Tar det inn');
    await kari.keyboard.write('Hvorfor', 'Da vet man hva det spørres om.');
    await kari.keyboard.press('button', 'Send svaret');
    await said(kari, 'Svaret er sendt til den som foreslo.');
    await said(kari, 'Alt er lagret');
    await kari.keyboard.press('button', 'Avslutt runden');
    await kari.keyboard.confirm('Avslutt runden');
    await said(kari, 'Runden er avsluttet.');
    await kari.keyboard.press('button', 'Be utvalget si hva det mener');
    await look(kari, 'asking for the stand');
    await kari.keyboard.confirm('Be utvalget si hva det mener');
    await said(kari, 'Utvalget ser det på startsiden sin.');
  });

  step('publishes when members have signed the text', async () => {
    for (const person of [RAGNHILD, PER]) {
      const member = await as(person);
      if (person === RAGNHILD) await member.keyboard.press('link', 'Nå');
      await member.keyboard.press('link', /^Si hva du mener om «Hjemreise»/);
      await member.keyboard.choose('Hva mener du?', 'Jeg godkjenner');
      await look(member, 'sign-off');
      await member.keyboard.press('button', 'Send');
      await said(member, 'Du har godkjent teksten slik den står.');
      await look(member, 'signed off');
    }
    const kari = await as(KARI);
    // Nobody sees how the vote stands before it has ended.
    await kari.keyboard.press('link', 'Spørreskjemaer');
    await kari.keyboard.press('link', /^Versjon 1/);
    await kari.keyboard.press('button', 'Avslutt runden');
    await kari.keyboard.confirm('Avslutt runden');
    await said(kari, 'Runden er avsluttet.');
    await kari.keyboard.press('link', 'Nå');
    await kari.keyboard.press('link', /kan godkjennes$/);
    await kari.keyboard.press('button', 'Godkjenn');
    await kari.keyboard.confirm('Godkjenn');
    await said(kari, 'Skjemaet er godkjent.');
    await kari.keyboard.press('button', 'Publiser');
    await kari.keyboard.confirm('Publiser');
    await said(kari, 'Skjemaet er publisert.');
    await look(kari, 'published questionnaire');
    await kari.keyboard.press('link', 'Spørreskjemaer');
    await said(kari, 'Publisert');
    await look(kari, 'questionnaires');
  });

  step('opens a survey in two wards', async () => {
    const kari = await as(KARI);
    const { keyboard, page } = kari;
    await keyboard.press('link', 'Undersøkelser');
    await look(kari, 'surveys, empty');
    await keyboard.press('link', 'Ny undersøkelse');
    for (const ward of [MEDICINE, SURGERY]) await keyboard.tick(ward);
    await look(kari, 'new survey');
    await keyboard.press('button', 'Lagre utkast');
    await look(kari, 'survey, a draft');
    await keyboard.write('Hva vil dere finne ut?', 'Om folk vet nok når de reiser hjem');
    await keyboard.write('Hvem spør dere, og hvem ikke?', 'Alle som reiser hjem');
    await keyboard.select('Hvor nøyaktige må tallene være?', '± 5 prosentpoeng');
    await keyboard.choose('Er spørsmålene prøvd ut?', 'Ja');
    await keyboard.write('Hva kom ut av det, eller hvorfor trengs det ikke?', 'To ord ble byttet');
    await keyboard.write('Hvem skal bruke resultatene, og til hva?', 'Avdelingen, for å velge tiltak');
    await keyboard.writeDate('Når tas resultatene opp?', '2030-02-02');
    await keyboard.press('button', 'Lagre planen');
    await said(kari, 'Planen er lagret.');
    await look(kari, 'survey, planned');
    await keyboard.press('button', 'Åpne undersøkelsen');
    await keyboard.confirm('Åpne undersøkelsen');
    await said(kari, 'Undersøkelsen er åpen for svar.');
    await look(kari, 'survey');
    const links = page.locator('a[href*="/s/"]');
    link = (await links.filter({ hasText: '/s/' }).first().getAttribute('href')) ?? '';
    expect(link).toContain('/s/');
    await keyboard.press('link', 'Undersøkelser');
    await look(kari, 'surveys');
  });

  step('takes answers from people who use the keyboard, and from many more', async () => {
    const respondent = await aVisitor(browser, { viewport: 'phone' });
    const { keyboard, page } = respondent;
    await page.goto(link);
    await look(respondent, 'respondent start');
    await keyboard.choose('Hvem svarer?', 'Jeg var pasient eller bruker');
    await keyboard.press('button', 'Start');
    await look(respondent, 'respondent questions');
    await keyboard.choose(WHY, 'Svært viktig');
    await keyboard.choose(NOW_REWORDED, 'I liten grad');
    await keyboard.write(BETTER, 'Gi oss et nummer å ringe til når vi kommer hjem');
    await keyboard.press('button', 'Neste');
    await look(respondent, 'respondent review');
    await keyboard.press('button', 'Send svaret');
    await said(respondent, 'Takk. Svaret ditt er lagret.');
    await look(respondent, 'respondent receipt');
    expect(respondent.errors).toEqual([]);
    await page.context().close();

    const linkCode = link.split('/').at(-1) ?? '';
    const { content } = await mustCall(house.url, contract.answering.open, { params: { linkCode } });
    const [why, now, better] = content.sections.flatMap(({ questions }) => questions.map(({ code }) => code));
    const answered = (value: string | number) => ({ state: 'answered' as const, value });
    for (let index = 0; index < 59; index += 1) {
      const answers = {
        [why ?? '']: answered([5, 5, 4, 5, 3][index % 5] ?? 5),
        [now ?? '']: answered([1, 2, 2, 3, 4][index % 5] ?? 2),
        [better ?? '']: answered(['Et nummer å ringe til', 'Skriftlig informasjon før hjemreise'][index % 2] ?? ''),
      };
      const body = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers };
      await mustCall(house.url, contract.answering.submit, { params: { linkCode }, body });
    }
  });

  step('shows results, and the theme under all three lenses', async () => {
    const kari = await as(KARI);
    const { keyboard, page } = kari;
    await page.getByText('60 svar').first().waitFor({ timeout: 20_000 });
    await keyboard.press('link', /^Resultater: Hjemreise/);
    // Figures are released in steps of at least five people, so that nobody can be told from two looks.
    await said(kari, /av de (5[6-9]|60) som svarte/);
    await look(kari, 'results');
    await keyboard.press('link', 'Kommentarer');
    await page.getByText('Et nummer å ringe til').first().waitFor();
    await look(kari, 'comments');
    await keyboard.press('link', 'Temaer');
    await page.getByRole('link', { name: 'Informasjon', exact: true }).waitFor();
    await look(kari, 'themes of the survey');
    await keyboard.press('link', 'Informasjon');
    for (const lens of ['why', 'now', 'better']) {
      const column = page.locator(`.lens[data-lens="${lens}"]`);
      await column.locator('.statement').first().waitFor({ timeout: 15_000 });
    }
    await keyboard.press('DisclosureTriangle', 'Hvordan vet vi det?');
    await look(kari, 'improvement picture');
  });

  step('lets the council add what no survey shows', async () => {
    const ragnhild = await as(RAGNHILD);
    const { keyboard } = ragnhild;
    await keyboard.press('link', 'Undersøkelser');
    await keyboard.press('link', /^Temaer: Hjemreise/);
    await keyboard.press('link', 'Informasjon');
    await keyboard.press('button', 'Legg til det utvalget vet');
    await keyboard.write('Hva vet dere?', 'Mange blir redde når de ikke vet hvem de kan ringe.');
    await keyboard.write('Hvor vet dere det fra?', 'Møte i utvalget');
    await look(ragnhild, "member's evidence");
    await keyboard.press('button', 'Legg til');
    await said(ragnhild, 'Lagt til. Det står nå under «Hvorfor er dette viktig for brukeren?».');
    await said(ragnhild, /Mange blir redde når de ikke vet hvem de kan ringe/);
  });

  step('adds an action, and tells back what was said and done', async () => {
    const kari = await as(KARI);
    const { keyboard, page } = kari;
    await keyboard.press('button', 'Nytt tiltak');
    await keyboard.write('Hva skal gjøres?', 'Telefontid for dem som har reist hjem');
    await keyboard.write('Hvem er ansvarlig?', 'Avdelingslederen');
    await keyboard.writeDate('Frist', '2030-02-02');
    await keyboard.select('Hvilket spørsmål skal vise om det virker?', NOW_REWORDED);
    await look(kari, 'new action');
    await keyboard.press('button', 'Lagre');
    await said(kari, 'Tiltaket er lagt til.');
    await look(kari, 'improvement picture with an action');
    await keyboard.press('link', 'Fortell tilbake');
    await keyboard.press('button', 'Publiser');
    await keyboard.confirm('Publiser');
    await said(kari, 'Siden er publisert');
    await look(kari, 'telling back');
    await keyboard.press('link', 'Åpne den offentlige siden');
    await page.getByText('Telefontid for dem som har reist hjem').first().waitFor();
    await look(kari, 'public page');
    await page.goBack();
    await page.locator('.tell-back').waitFor();
    await keyboard.press('link', 'Tiltak');
    await page.getByText('Telefontid for dem som har reist hjem').first().waitFor();
    await look(kari, 'actions');
  });

  it('has nothing that axe or a narrow window finds wrong on any screen of the way', () => {
    expect(seen.size).toBeGreaterThan(30);
    expect(faults).toEqual([]);
  });

  it('has logged no error in any browser', () => {
    expect([...visitors.values()].flatMap(({ errors }) => errors)).toEqual([]);
  });
});
