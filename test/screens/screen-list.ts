import type { Page } from 'playwright-core';

/** Who looks: nobody in particular, or a person of the demo (see apps/local/src/demo-people.ts). */
export type Viewer = 'anybody' | 'council' | 'quality' | 'leader' | 'administrator' | 'quotes' | 'concerns';

/** What the addresses of the demo's screens are made of. */
export interface Demo {
  readonly url: string;
  readonly surveyId: string;
  readonly linkCode: string;
  readonly toldAddress: string;
  /** The ward with answers in all months. */
  readonly unitId: string;
  readonly theme: string;
  /** The draft that the council works on. */
  readonly draftId: string;
}

export interface Screen {
  readonly name: string;
  readonly viewer: Viewer;
  /** Brings the page to the screen. It ends when what the screen is for can be seen. */
  readonly open: (page: Page, demo: Demo) => Promise<void>;
}

const at =
  (path: (demo: Demo) => string, wait?: string) =>
  async (page: Page, demo: Demo): Promise<void> => {
    await page.goto(demo.url + path(demo));
    await (wait ? page.locator(wait).first() : page.getByRole('heading', { level: 1 })).waitFor();
  };

/** The page as it is when its scripts have taken over from what the server wrote. */
const begun = async (page: Page, demo: Demo): Promise<void> => {
  await page.goto(`${demo.url}/s/${demo.linkCode}`);
  await page.waitForFunction(() =>
    Object.keys(document.getElementById('root') ?? {}).some((key) => key.startsWith('__reactContainer')),
  );
};
const startAnswering = async (page: Page, demo: Demo): Promise<void> => {
  await begun(page, demo);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.locator('fieldset.question').first().waitFor();
};
const answerAll = async (page: Page, demo: Demo): Promise<void> => {
  await startAnswering(page, demo);
  const send = page.getByRole('button', { name: 'Send svaret', exact: true });
  while ((await send.count()) === 0) {
    for (const group of await page.locator('fieldset.question').all()) await group.locator('input').nth(1).check();
    for (const text of await page.locator('textarea').all()) {
      await text.fill('Ring meg på 98 76 54 32 når det blir forsinket. Det var trygt å få snakke med den samme legen.');
    }
    const before = await page.getByRole('heading', { level: 1 }).textContent();
    await page.locator('button.go-on').click();
    await page.waitForFunction((heading) => document.querySelector('h1')?.textContent !== heading, before);
  }
};

const survey = (side: string) => (demo: Demo) => `/surveys/${demo.surveyId}${side}?unit=${demo.unitId}`;

export const SCREENS: readonly Screen[] = [
  { name: 'respondent-start', viewer: 'anybody', open: at(({ linkCode }) => `/s/${linkCode}`, '.choices') },
  {
    name: 'respondent-error',
    viewer: 'anybody',
    open: async (page, demo) => {
      await begun(page, demo);
      await page.getByRole('button', { name: 'Start', exact: true }).click();
      await page.locator('[data-wrong]').first().waitFor();
    },
  },
  { name: 'respondent-question', viewer: 'anybody', open: startAnswering },
  { name: 'respondent-review', viewer: 'anybody', open: answerAll },
  {
    name: 'respondent-receipt',
    viewer: 'anybody',
    open: async (page, demo) => {
      await answerAll(page, demo);
      await page.locator('button.go-on').click();
      await page.locator('.told-at').waitFor();
    },
  },
  {
    name: 'public-page',
    viewer: 'anybody',
    open: async (page, { toldAddress }) => {
      await page.goto(toldAddress);
      await page.getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  { name: 'start', viewer: 'anybody', open: at(() => '/', '.start-lenses') },
  {
    name: 'sign-in',
    viewer: 'anybody',
    open: async (page, { url }) => {
      await page.goto(`${url}/api/session/sign-in`);
      await page.locator('button[name=subject]').first().waitFor();
    },
  },
  { name: 'council-home', viewer: 'council', open: at(() => '/', '.task') },
  { name: 'council-reading', viewer: 'council', open: at((demo) => `/versions/${demo.draftId}/read`, '.one-question') },
  {
    name: 'council-reading-whole',
    viewer: 'council',
    open: at((demo) => `/versions/${demo.draftId}/read?view=whole`, '.whole-text'),
  },
  { name: 'council-sign-off', viewer: 'council', open: at((demo) => `/versions/${demo.draftId}/sign-off`, 'h2') },
  { name: 'team-home', viewer: 'quality', open: at(() => '/', '.followed') },
  {
    name: 'unit',
    viewer: 'quality',
    open: at(({ unitId, surveyId }) => `/units?unit=${unitId}&survey=${surveyId}`, '.unit-said li'),
  },
  { name: 'questionnaires', viewer: 'quality', open: at(() => '/questionnaires', '.version-row') },
  { name: 'new-questionnaire', viewer: 'quality', open: at(() => '/questionnaires/new', '.choice-cards') },
  { name: 'editor', viewer: 'quality', open: at((demo) => `/versions/${demo.draftId}?view=proposals`, '.proposal') },
  {
    name: 'translations',
    viewer: 'quality',
    open: at((demo) => `/versions/${demo.draftId}/translations?language=en`, '.translation-line'),
  },
  { name: 'changes', viewer: 'quality', open: at((demo) => `/versions/${demo.draftId}/changes`, '.version-nav') },
  { name: 'jargon', viewer: 'quality', open: at(() => '/jargon', '.jargon-list li') },
  {
    name: 'question-history',
    viewer: 'quality',
    open: at((demo) => `/versions/${demo.draftId}/questions/coordinated`, '.history-version'),
  },
  { name: 'bank', viewer: 'quality', open: at(() => '/bank', 'h1') },
  { name: 'surveys', viewer: 'quality', open: at(() => '/surveys', '.survey-row') },
  { name: 'new-survey', viewer: 'quality', open: at(() => '/surveys/new', '.unit-picker') },
  { name: 'survey', viewer: 'quality', open: at(survey(''), '.unit-links') },
  { name: 'recipients', viewer: 'quality', open: at(survey('/recipients'), 'h1') },
  { name: 'files', viewer: 'quality', open: at(survey('/files'), '.files') },
  { name: 'pilot', viewer: 'quality', open: at((demo) => `/versions/${demo.draftId}/pilot`, 'h1') },
  { name: 'councils', viewer: 'quality', open: at(() => '/councils', 'h1') },
  { name: 'my-mail', viewer: 'council', open: at(() => '/my-mail', 'h1') },
  { name: 'poster', viewer: 'quality', open: at((demo) => `/surveys/${demo.surveyId}?poster=${demo.linkCode}`, 'img') },
  { name: 'results', viewer: 'quality', open: at(survey('/results'), '.recharts-surface') },
  { name: 'comments', viewer: 'quality', open: at(survey('/comments'), 'h2') },
  { name: 'comment-themes', viewer: 'quality', open: at(survey('/comment-themes'), '.coded-theme') },
  { name: 'coding', viewer: 'quality', open: at(survey('/coding'), '.code-form') },
  { name: 'theme-words', viewer: 'quality', open: at(() => '/theme-words', '.word') },
  { name: 'theme-words-council', viewer: 'council', open: at(() => '/theme-words', '.word') },
  { name: 'themes', viewer: 'quality', open: at(survey('/themes'), '.theme-row') },
  {
    name: 'improvement-picture',
    viewer: 'quality',
    open: async (page, demo) => {
      await at(survey(`/themes/${demo.theme}`), '.statement')(page, demo);
      for (const lens of ['why', 'now', 'better']) {
        await page.locator(`.lens[data-lens=${lens}] details.evidence summary`).first().click();
      }
    },
  },
  { name: 'trend', viewer: 'quality', open: at(survey('/trend'), '.recharts-surface') },
  { name: 'comparison', viewer: 'quality', open: at(survey('/comparison'), '.trend') },
  { name: 'respondents', viewer: 'quality', open: at(survey('/respondents'), 'table') },
  { name: 'question', viewer: 'quality', open: at(survey('/questions/waiting-now'), '.recharts-surface') },
  { name: 'quotes', viewer: 'quotes', open: at(survey('/quotes'), 'h1') },
  { name: 'concerns', viewer: 'concerns', open: at(() => '/concerns', 'h1') },
  { name: 'leader-home', viewer: 'leader', open: at(() => '/', '.followed') },
  {
    name: 'action-effect',
    viewer: 'leader',
    open: async (page, demo) => {
      await at(() => '/actions', '.action-list')(page, demo);
      await page.locator('.action > details summary').last().click();
      await page.locator('.action .recharts-surface').first().waitFor();
    },
  },
  { name: 'tell-back', viewer: 'quality', open: at(survey('/tell-back'), '.tell-back') },
  { name: 'actions', viewer: 'quality', open: at(() => '/actions', '.action-list') },
  { name: 'administration', viewer: 'administrator', open: at(() => '/administration', 'form') },
  { name: 'administration-units', viewer: 'administrator', open: at(() => '/administration/units', '.unit-tree') },
  { name: 'administration-themes', viewer: 'administrator', open: at(() => '/administration/themes', '.row-list') },
  { name: 'administration-people', viewer: 'administrator', open: at(() => '/administration/people', '.row-list') },
  { name: 'administration-councils', viewer: 'administrator', open: at(() => '/administration/councils', '.row-list') },
  { name: 'administration-mail', viewer: 'administrator', open: at(() => '/administration/mail', 'h1') },
  { name: 'administration-keys', viewer: 'administrator', open: at(() => '/administration/tokens', 'h1') },
];
