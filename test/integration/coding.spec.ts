import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type SurveyView } from '@medvirk/api-contract';
import { codeComments, connect, Database, foldResponses, rebuildAggregates } from '@medvirk/data-access';
import { callApi, mustCall } from '../builders/call-api.ts';
import type { TestOrganisation } from '../builders/organisation.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { coding, answering } = contract;
const WRITTEN = [
  ...Array.from({ length: 9 }, (_, i) => `Ventetiden var for lang, vi satt der i ${i + 2} timer`),
  ...Array.from({ length: 7 }, (_, i) => `Informasjonen etterpå var bra, ${i + 2} ganger om dagen`),
];

describe('comments coded to themes', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let survey: SurveyView;
  let database: Database;
  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    ({ home, survey } = await aSurveyedOrganisation({ url: api.url, database: test }));
    database = new Database(await connect(test.databaseUrl, 4));
    const params = { linkCode: survey.units[0]?.linkCode ?? '' };
    for (const value of WRITTEN) {
      const answers = {
        informed: { state: 'answered' as const, value: 4 },
        advice: { state: 'answered' as const, value },
      };
      const body = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers };
      await mustCall(api.url, answering.submit, { params, body });
    }
    await foldResponses(database, home.id, survey.id);
    await mustCall(
      api.url,
      contract.organisation.saveTheme,
      { params: { code: 'waiting' }, body: { texts: { nb: 'Ventetid' } } },
      home.quality.headers,
    );
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
    await api?.stop();
    await test?.drop();
  });

  const word = (theme: string, text: string) => ({ body: { theme, language: 'no', text, effect: 'counts' } as const });
  const addWord = (theme: string, text: string, headers = home.quality.headers) =>
    mustCall(api.url, coding.addWord, word(theme, text), headers);
  const code = () => codeComments(database, home.id, survey.id);
  const at = () => ({ params: { surveyId: survey.id }, query: { unit: home.units.clinic } });
  const counted = async (theme: string) => {
    const { questions } = await mustCall(api.url, coding.themes, at(), home.quality.headers);
    const count = questions.find((each) => each.code === 'advice')?.themes.find((each) => each.theme.code === theme);
    return count?.count;
  };

  it('are counted by the words of a theme, and coded anew when the words change', async () => {
    await addWord('waiting', 'ventetid');
    expect(await code()).toBe(WRITTEN.length);
    expect(await code()).toBe(0);
    expect(await counted('waiting')).toEqual({ kind: 'shown', count: 9 });
    expect(await counted('information')).toEqual({ kind: 'hidden' });
    await addWord('information', 'informasjon*');
    expect(await code()).toBe(WRITTEN.length);
    expect(await counted('information')).toEqual({ kind: 'shown', count: 7 });
  });

  it('wait for a member’s suggestion until somebody who reads comments has taken it', async () => {
    const member = home.members[0];
    const { id } = await addWord('waiting', 'timer', member.headers);
    expect(await code()).toBe(0);
    const ofMember = await mustCall(api.url, coding.words, {}, member.headers);
    const mine = ofMember.lists.flatMap(({ words }) => words).find((each) => each.id === id);
    expect(mine).toMatchObject({ accepted: false, mine: true });
    const params = { wordId: id };
    expect((await callApi(api.url, coding.acceptWord, { params }, member.headers)).code).toBe('NOT_ALLOWED');
    await mustCall(api.url, coding.acceptWord, { params }, home.quality.headers);
    expect(await code()).toBe(WRITTEN.length);
    expect((await callApi(api.url, coding.removeWord, { params }, member.headers)).code).toBe('NOT_ONES_OWN');
    await mustCall(api.url, coding.removeWord, { params }, home.quality.headers);
  });

  it('refuse words that are there already, or that can’t be read', async () => {
    const again = await callApi(api.url, coding.addWord, word('waiting', ' Ventetid '), home.quality.headers);
    expect(again.code).toBe('ALREADY_EXISTS');
    const unreadable = await callApi(api.url, coding.addWord, word('waiting', 'a&e'), home.quality.headers);
    expect(unreadable.code).toBe('WORD_NOT_READABLE');
  });

  it('are read and corrected by people, whose word stands, also after a recount', async () => {
    await code();
    const headers = home.quality.headers;
    for (let done = 0; done < WRITTEN.length; done += 1) {
      const { comment } = await mustCall(api.url, coding.next, at(), headers);
      if (!comment) throw new Error('no comment left');
      const waiting = comment.text.startsWith('Ventetiden');
      expect(comment.byWords).toEqual([waiting ? 'waiting' : 'information']);
      const body = {
        unit: home.units.clinic,
        themes: waiting ? ['waiting', 'information'] : ['information'],
        tone: 'better',
      } as const;
      await mustCall(api.url, coding.save, { params: { surveyId: survey.id, commentId: comment.id }, body }, headers);
    }
    expect((await mustCall(api.url, coding.next, at(), headers)).comment).toBeNull();
    await rebuildAggregates(database, home.id, survey.id);
    await code();
    const { lists } = await mustCall(api.url, coding.words, {}, headers);
    const quality = lists.find(({ theme }) => theme.code === 'information')?.quality;
    expect(quality).toMatchObject({
      examples: WRITTEN.length,
      recall: { estimate: 7 / 16 },
      precision: { estimate: 1 },
    });
    const tried = await mustCall(api.url, coding.tryWord, word('information', 'ventetid'), headers);
    expect(tried).toMatchObject({
      found: 9,
      before: { recall: { estimate: 7 / 16 } },
      after: { recall: { estimate: 1 } },
    });
  });

  it('are never shown, nor tried words on, by who may not read comments', async () => {
    const { headers } = home.members[0];
    expect((await callApi(api.url, coding.next, at(), headers)).code).toBe('NOT_ALLOWED');
    expect((await callApi(api.url, coding.tryWord, word('waiting', 'lang'), headers)).code).toBe('NOT_ALLOWED');
    expect((await callApi(api.url, coding.suggestions, at(), headers)).code).toBe('NOT_ALLOWED');
  });
});
