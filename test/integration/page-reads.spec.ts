import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { connect, Database } from '@medvirk/data-access';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import pg from 'pg';
import { mustCall } from '../builders/call-api.ts';
import type { TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const TODAY = '2026-06-01';

function onTwoThemes(): QuestionnaireContent {
  const { sections, ...content } = aQuestionnaire();
  const questions = sections.flatMap((section) => section.questions);
  const moved = questions.map((each) => (each.code === 'helps' ? { ...each, theme: 'waiting' } : each));
  return { ...content, sections: sections.map((section) => ({ ...section, questions: moved })) };
}

describe('what a page of figures reads', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let survey: SurveyView;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    ({ home, survey } = await aSurveyedOrganisation({ url: api.url, database }, onTwoThemes()));
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  /** How often the database was asked while this went on. */
  const asked = async (work: () => Promise<unknown>): Promise<number> => {
    await work(); // what may be shown is decided at the first look
    const spy = jest.spyOn(pg.Client.prototype, 'query');
    try {
      await work();
      return spy.mock.calls.length;
    } finally {
      spy.mockRestore();
    }
  };
  const at = () => ({ unit: home.units.clinic, survey: survey.id });
  const themes = () => mustCall(api.url, contract.improvement.themes, { query: at() }, home.quality.headers);

  it('takes the database as few questions for all themes as for one', async () => {
    const results = { params: { surveyId: survey.id }, query: { unit: home.units.clinic } };
    const ofResults = await asked(() => mustCall(api.url, contract.results.survey, results, home.quality.headers));
    expect(ofResults).toBeGreaterThan(3);
    expect(ofResults).toBeLessThanOrEqual(12);

    const listed = (await themes()).themes;
    expect(listed).toHaveLength(2);
    const ofThemes = await asked(themes);
    const picture = { params: { theme: listed[0]?.theme.code ?? '' }, query: at() };
    const ofTheme = await asked(() => mustCall(api.url, contract.improvement.picture, picture, home.quality.headers));
    expect(ofThemes).toBeLessThanOrEqual(ofTheme);
    expect(ofThemes).toBeLessThanOrEqual(ofResults + 7);
  });

  it('is nothing of questionnaires about which nobody has anything to do, on the home page', async () => {
    const WORDS = 'Et skjema som ingen trenger å gjøre noe med';
    const answers = async (): Promise<{ asked: number; read: string }> => {
      const spy = jest.spyOn(pg.Client.prototype, 'query');
      try {
        await mustCall(api.url, contract.home.get, {}, home.quality.headers);
        const given = await Promise.all(spy.mock.results.map(({ value }) => value as unknown));
        return { asked: given.length, read: JSON.stringify(given) };
      } finally {
        spy.mockRestore();
      }
    };
    await answers();
    const before = await answers();
    const source = await connect(database.databaseUrl, 1);
    try {
      await new Database(source).within(home.id, async (store) => {
        const now = new Date();
        for (let made = 0; made < 8; made += 1) {
          const id = await store.versions.create({ ...aQuestionnaire(), title: { nb: WORDS } }, home.councilId, now);
          for (const status of ['in-co-design', 'approved'] as const)
            await store.versions.setStatus(id, { status, now });
          await store.versions.setStatus(id, { status: 'published', publishedAt: now, now });
        }
      });
    } finally {
      await source.destroy();
    }
    const after = await answers();
    expect(after.read).not.toContain(WORDS);
    expect(after.asked).toBe(before.asked);
  });

  it('is the tree as it is now, whoever changed it, and never as it would have been', async () => {
    const [here, there] = [await connect(database.databaseUrl, 2), await connect(database.databaseUrl, 2)];
    try {
      const name = async (source: typeof here) =>
        new Database(source).within(home.id, async (store) => {
          const units = await store.organisation.units(TODAY);
          return units.find(({ id }) => id === home.units.wardA)?.name;
        });
      const call = (to: string) => ({ from: '2025-01-01', name: to, parentId: home.units.clinic });
      expect([await name(here), await name(there)]).toEqual(['Post A', 'Post A']);

      await new Database(here).within(home.id, (store) =>
        store.organisation.changeUnit(home.units.wardA, call('Post Alfa')),
      );
      expect([await name(there), await name(here)]).toEqual(['Post Alfa', 'Post Alfa']);

      const undone = new Database(here).within(home.id, async (store) => {
        for (const to of ['Post Beta', 'Post Gamma']) {
          await store.organisation.changeUnit(home.units.wardA, call(to));
          const units = await store.organisation.units(TODAY);
          expect(units.find(({ id }) => id === home.units.wardA)?.name).toBe(to);
        }
        throw new Error('thought better of it');
      });
      await expect(undone).rejects.toThrow('thought better of it');
      expect([await name(here), await name(there)]).toEqual(['Post Alfa', 'Post Alfa']);
    } finally {
      await here.destroy();
      await there.destroy();
    }
  });

  it('is a tree that nobody can write in', async () => {
    const source = await connect(database.databaseUrl, 1);
    try {
      const units = await new Database(source).within(home.id, (store) => store.organisation.units(TODAY));
      expect(Object.isFrozen(units) && units.every((unit) => Object.isFrozen(unit))).toBe(true);
    } finally {
      await source.destroy();
    }
  });
});
