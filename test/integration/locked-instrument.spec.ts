import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { contentOf, INSTRUMENTS } from '@medvirk/question-bank';
import type { QuestionnaireContent } from '@medvirk/questionnaire';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { questionnaires } = contract;

describe('a questionnaire with an instrument that may not be altered', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let versionId: string;
  let content: QuestionnaireContent;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    home = await anOrganisation(database);
    const locked = INSTRUMENTS.find(({ mayBeAltered }) => !mayBeAltered);
    if (!locked) throw new Error('no locked instrument comes with Medvirk');
    const { headers } = home.quality;
    for (const { code, texts } of locked.themes) {
      await mustCall(api.url, contract.organisation.saveTheme, { params: { code }, body: { texts } }, headers);
    }
    const created = await mustCall(
      api.url,
      questionnaires.create,
      { body: { content: contentOf(locked), councilId: null } },
      headers,
    );
    [versionId, content] = [created.id, created.content];
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const save = (next: QuestionnaireContent) =>
    callApi(
      api.url,
      questionnaires.saveContent,
      { params: { versionId }, body: { revision: 1, content: next } },
      home.quality.headers,
    );

  it('refuses other words, and says of which question, with nothing stored', async () => {
    const next = structuredClone(content);
    const first = next.sections[0]?.questions[0];
    if (first?.texts) first.texts.nb = 'Likte du deg hos oss?';
    const refused = await save(next);
    expect([refused.status, refused.code]).toEqual([409, 'INSTRUMENT_LOCKED']);
    const { body } = await callApi(api.url, questionnaires.version, { params: { versionId } }, home.quality.headers);
    expect(body.content).toEqual(content);
  });

  it('refuses that the lock is taken off first', async () => {
    const free = (content.instruments ?? []).map((instrument) => ({ ...instrument, mayBeAltered: true }));
    expect((await save({ ...content, instruments: free })).code).toBe('INSTRUMENT_LOCKED');
  });

  it('takes a question of our own beside it, and another duty to answer', async () => {
    const next = structuredClone(content);
    next.sections.push({
      code: 'own',
      title: { nb: 'Mer', nn: 'Meir', en: 'More' },
      questions: [
        { type: 'long-text', code: 'more', texts: { nb: 'Noe mer?', nn: 'Noko meir?', en: 'Anything else?' } },
      ],
    });
    expect((await save(next)).status).toBe(200);
  });
});
