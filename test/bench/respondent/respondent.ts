import { randomUUID } from 'node:crypto';
import { connect, Database } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { Page } from 'playwright-core';
import { anOpenSurvey } from '../../builders/open-survey.ts';
import { openBrowser } from '../../e2e/browser.ts';
import type { Check } from '../../report/finding.ts';
import { startDurableDatabase } from '../../stage/durable-database.ts';
import { rooms } from '../../stage/rooms.ts';
import { buildSurveyJs } from './build-surveyjs.ts';
import { aForm } from './forms.ts';
import { type Answered, type Loaded, measureAnswering, measureLoading } from './measure-page.ts';
import { asStaticPage, asStaticQuestions, asSurveyJs } from './other-forms.ts';
import { type Answering, type Loading, respondentFinding } from './respondent-finding.ts';
import { serveOthers } from './serve-others.ts';

const ROUNDS = 5;
const FORMS = {
  20: aForm({ questions: 20, aPage: 4, conditions: 0 }),
  200: aForm({ questions: 200, aPage: 10, conditions: 50 }),
  2000: aForm({ questions: 2000, aPage: 10, conditions: 500 }),
} as const;
/** Pages that are answered in a round: 90 questions of the long forms, two answers each. */
const PAGES = 5;

const OURS = {
  question: 'input[name="respondent-role"]',
  next: 'button.go-on',
  begin: async (page: Page) => {
    await page.getByLabel('Jeg var pasient').check();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
  },
};
const SURVEYJS = {
  question: 'input[type="radio"]',
  next: '.sd-navigation__next-btn',
  begin: async (page: Page) => {
    await page.locator('.sd-navigation__next-btn').click();
  },
};

/** The same questions where no script runs: the page stays as it is. */
const PLAIN = { next: 'button', begin: async () => {} };

/** What a phone pays to show the first question and to take answers, beside SurveyJS and a page of plain HTML. */
export const respondent: Check = {
  what: 'the first question and each answer in Chromium at a quarter of its speed, beside SurveyJS and plain HTML',
  async run(say) {
    const database = await startDurableDatabase();
    const house = await rooms({ databaseUrl: database.databaseUrl });
    const built = await buildSurveyJs();
    const pages = Object.fromEntries(
      Object.entries(FORMS).flatMap(([size, form]) => [
        [`/surveyjs-${size}`, built.html(asSurveyJs(form))],
        [`/static-${size}`, asStaticPage(form)],
        [`/plain-${size}`, asStaticQuestions(form)],
      ]),
    );
    const others = await serveOthers(pages, built);
    const browser = await openBrowser();
    try {
      const links = await openSurveys(database.databaseUrl);
      await house.startApi();
      const at = (who: string, size: string) =>
        who === 'ours' ? `${house.url}/s/${links[size]}` : `${others.url}/${who}-${size}`;
      const questionOf = (who: string) => (who === 'ours' ? OURS.question : SURVEYJS.question);

      const loading: Loading[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        for (const size of ['20', '200'] as const) {
          for (const network of ['slow-4g', 'local'] as const) {
            const row: Record<string, Loaded> = {};
            for (const who of turned(['ours', 'surveyjs', 'static'], round)) {
              row[who] = await measureLoading(browser, { url: at(who, size), question: questionOf(who), network });
            }
            const { ours, surveyjs, static: plain } = row;
            // The first round warms up servers and browser, and does not count.
            if (round > 0 && ours && surveyjs && plain)
              loading.push({ size: Number(size), network, ours, surveyjs, plain });
          }
        }
        say(round === 0 ? 'loading: warm-up' : `loading: round ${round} of ${ROUNDS}`);
      }
      const answering: Answering[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const ask = (who: string, size: string): Promise<Answered> =>
          measureAnswering(browser, { url: at(who, size), pages: PAGES, ...(who === 'ours' ? OURS : SURVEYJS) });
        const one = {
          ours: await ask('ours', '200'),
          surveyjs: await ask('surveyjs', '200'),
          long: await ask('ours', '2000'),
          plain: await measureAnswering(browser, { url: at('plain', '200'), pages: 1, ...PLAIN }),
        };
        if (round > 0) answering.push(one);
        say(round === 0 ? 'answering: warm-up' : `answering: round ${round} of ${ROUNDS}`);
      }
      return respondentFinding(loading, answering, { rounds: ROUNDS, browser: browser.version() });
    } finally {
      await browser.close();
      await others.stop();
      await house.stop();
      await built.remove();
      await database.stop();
    }
  },
};

/** Another begins in each round. */
const turned = <Item>(items: readonly Item[], by: number): Item[] =>
  items.map((_, at) => items[(at + by) % items.length] as Item);

async function openSurveys(databaseUrl: string): Promise<Record<string, string>> {
  const organisationId = randomUUID();
  const dataSource = await connect(databaseUrl, 1);
  const unitId = await new Database(dataSource).within(organisationId, async (store) => {
    await store.organisation.create({ id: organisationId, name: 'Prøvebyen helse' });
    await store.organisation.saveTheme('information', { nb: 'Informasjon' });
    return store.organisation.addUnit({ name: 'Sengepost', parentId: null, from: '2020-01-01' });
  });
  await dataSource.destroy();
  const links: Record<string, string> = {};
  for (const [size, content] of Object.entries<QuestionnaireContent>(FORMS)) {
    links[size] = await anOpenSurvey({ databaseUrl }, { organisationId, unitId, content });
  }
  return links;
}
