import { connect, Database } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import type { Page } from 'playwright-core';
import { type SeededRandom, seededRandom } from '../../apps/local/src/seed/seeded-random.ts';
import { anOpenSurvey } from '../builders/open-survey.ts';
import { anOrganisation } from '../builders/organisation.ts';
import { openBrowser, openPage } from '../e2e/browser.ts';
import { rooms } from '../stage/rooms.ts';
import {
  answersOf,
  fillIn,
  LONG_WAY,
  type LongAnswers,
  onPage,
  openSurvey,
  ownAddress,
  runAll,
  start,
} from './a-long-way.ts';

export interface ResumePlan {
  readonly surveys: number;
  readonly atOnce: number;
  readonly seed: number;
}

export interface ResumeFound {
  /** Whether a new version of the questionnaire was published between pausing and going on. */
  readonly newVersion: boolean;
  readonly surveys: number;
  /** Surveys that are the same to the letter on the other device: what is kept, and what the page shows. */
  readonly sameState: number;
  readonly samePage: number;
}

/** Where somebody stops: in which section, with it filled in or not, in which language. */
interface Planned {
  readonly section: number;
  readonly filled: boolean;
  readonly english: boolean;
  readonly newVersion: boolean;
  readonly answers: LongAnswers;
}

/** What a page holds of a half-done survey: what it would put aside, and what it shows. */
interface Held {
  readonly state: string;
  readonly shown: string;
}

/** Lets people stop half-way on one device and go on on another, and lays what the two hold beside each other. */
export async function runResume(
  { databaseUrl }: { databaseUrl: string },
  { surveys, atOnce, seed }: ResumePlan,
): Promise<{ found: readonly ResumeFound[]; faults: readonly string[]; holds: boolean }> {
  const random = seededRandom(seed);
  const planned = Array.from({ length: surveys }, (_, n) => aPlan(random, n));
  const house = await rooms({
    databaseUrl,
    host: 'localhost',
    environment: { TRUSTED_PROXIES: '1', API_PROCESSES: '1' },
  });
  const browser = await openBrowser();
  const dataSource = await connect(databaseUrl, 2);
  try {
    await house.startApi();
    const { id: organisationId, units } = await anOrganisation({ databaseUrl });
    const plan = { organisationId, unitId: units.wardA, content: LONG_WAY };
    const address = `${house.url}/s/${await anOpenSurvey({ databaseUrl }, plan)}`;
    const database = new Database(dataSource);
    const held: (readonly [Held, Held])[] = [];
    const faults: string[] = [];
    await runAll(surveys, atOnce, async (n) => {
      const one = planned[n];
      if (!one) return;
      const look = { more: { extraHTTPHeaders: ownAddress() } };
      const [{ page: first }, { page: other }] = [
        await openPage(browser, { viewport: 'phone', ...look }),
        await openPage(browser, { viewport: 'wide', ...look }),
      ];
      try {
        const before = await stopHalfway(first, address, one);
        if (one.newVersion) await publishAnew(database, organisationId, n);
        held[n] = [before, await goOnElsewhere(other, address, one, before.code)];
      } catch (fault) {
        faults.push(`survey ${n}: ${String(fault).slice(0, 300)}`);
      } finally {
        await Promise.all([first.context().close(), other.context().close()]);
      }
    });
    const found = [false, true].map((newVersion) => {
      const own = planned.flatMap((each, n) => (each.newVersion === newVersion ? [held[n]] : []));
      const same = (part: keyof Held) => own.filter((pair) => pair && pair[0][part] === pair[1][part]).length;
      return { newVersion, surveys: own.length, sameState: same('state'), samePage: same('shown') };
    });
    const holds =
      faults.length === 0 && found.every((each) => each.sameState === each.surveys && each.samePage === each.surveys);
    return { found, faults, holds };
  } finally {
    await browser.close();
    await dataSource.destroy();
    await house.stop();
  }
}

const aPlan = (random: SeededRandom, n: number): Planned => ({
  section: random.whole(LONG_WAY.sections.length),
  filled: random.chance(0.6),
  english: random.chance(0.3),
  newVersion: n % 2 === 1,
  answers: answersOf(random, n + 1),
});

async function stopHalfway(page: Page, address: string, { section, filled, english, answers }: Planned) {
  await openSurvey(page, address);
  await start(page);
  for (const [place, { code }] of LONG_WAY.sections.entries()) {
    await onPage(page, place);
    if (place < section || filled) await fillIn(page, code, answers);
    if (place === section) {
      await allShown(page, code, filled);
      break;
    }
    await page.getByRole('button', { name: 'Neste' }).click();
  }
  if (english) {
    await page.getByRole('combobox', { name: 'Språk' }).selectOption('en');
    await page.getByRole('button', { name: 'Next' }).waitFor();
  }
  return pause(page);
}

/** What stands beside a written comment is fetched when there is one: on a busy machine it comes later than the next look. */
async function allShown(page: Page, section: string | undefined, filled: boolean): Promise<void> {
  if (section === 'missed' && filled) await page.locator('main input[type=checkbox]').first().waitFor();
}

async function goOnElsewhere(
  page: Page,
  address: string,
  { section, filled, english }: Planned,
  code: string,
): Promise<Held> {
  await openSurvey(page, address);
  await page.getByText('Har du begynt før? Fortsett der du var').click();
  await page.getByRole('textbox', { name: 'Koden du fikk' }).fill(code);
  await page.getByRole('button', { name: 'Fortsett' }).click();
  await onPage(page, section);
  await page.getByRole('button', { name: english ? 'Next' : 'Neste' }).waitFor();
  await allShown(page, LONG_WAY.sections[section]?.code, filled);
  return pause(page);
}

/** What the page shows, then what it puts aside when it is told to pause. The code is not part of what is held. */
async function pause(page: Page): Promise<Held & { code: string }> {
  const shown = await page.evaluate(() =>
    JSON.stringify([
      document.querySelector('h1')?.textContent,
      [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main input, main textarea')].map(
        (field) => [field.name, field.type, field.value, field instanceof HTMLInputElement && field.checked],
      ),
    ]),
  );
  const kept = page.waitForResponse((response) => response.url().endsWith('/drafts'));
  await page.getByRole('button', { name: 'Pause' }).click();
  const answered = await kept;
  const { draft } = answered.request().postDataJSON();
  const { code } = await answered.json();
  return { shown, state: JSON.stringify(inOrder(draft)), code };
}

/** The same things in the same order, whatever order they were set in. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, inOrder(each)] as const);
  return Object.fromEntries(entries.sort(([one], [another]) => (one < another ? -1 : 1)));
}

/** Another version of the same questionnaire, with other words and another question, is published. */
async function publishAnew(database: Database, organisationId: string, n: number): Promise<void> {
  await database.within(organisationId, async (store) => {
    const [survey] = await store.surveys.all();
    const version = survey && (await store.versions.find(survey.versionId));
    if (!version) throw new Error('there is no version to follow');
    const now = new Date();
    const content: QuestionnaireContent = {
      ...LONG_WAY,
      sections: [
        ...LONG_WAY.sections.slice(1),
        {
          code: `new${n}`,
          title: { nb: 'Nytt', en: 'New' },
          questions: [{ type: 'number', code: `new${n}`, texts: { nb: 'Nytt', en: 'New' }, role: 'background' }],
        },
      ],
    };
    const versionId = await store.versions.addVersion(version.questionnaireId, n + 2, content, now);
    for (const status of ['in-co-design', 'approved'] as const)
      await store.versions.setStatus(versionId, { status, now });
    await store.versions.setStatus(versionId, { status: 'published', publishedAt: now, now });
  });
}
