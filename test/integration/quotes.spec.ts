import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type QuotableView, type SurveyView } from '@medvirk/api-contract';
import { codeComments, connect, Database, foldResponses, rebuildAggregates } from '@medvirk/data-access';
import { callApi, mustCall } from '../builders/call-api.ts';
import type { TestOrganisation } from '../builders/organisation.ts';
import { aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { quotes, concerns, answering } = contract;
const LATE = 'Ventetiden var lang, og sykepleieren Kari Nordmann på øyeavdelingen sa ifra om det.';
const CALM = 'Ventetiden var lang, men de på øyeavdelingen sa ifra om det hele tiden.';
const DARK = 'Ventetiden var lang, og jeg orker ikke å leve med dette lenger.';

describe('quotes and comments that are looked after', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let survey: SurveyView;
  let database: Database;
  let sent = 0;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    ({ home, survey } = await aSurveyedOrganisation({ url: api.url, database: test }));
    database = new Database(await connect(test.databaseUrl, 4));
    const word = { theme: 'information', language: 'no', text: 'ventetid', effect: 'counts' } as const;
    await mustCall(api.url, contract.coding.addWord, { body: word }, home.quality.headers);
    for (const value of [LATE, CALM, DARK]) await answer(0, value, ['advice']);
    for (let i = 0; i < 17; i += 1) await answer(0, `Ventetiden var ${i + 2} timer for lang`, []);
    for (let i = 0; i < 20; i += 1) await answer(0, `Maten var god, ${i + 2} ganger om dagen`, []);
    // In ward B many write, but two only about the theme.
    for (let i = 0; i < 2; i += 1) await answer(1, `Ventetiden ble ${i + 2} dager, og det er for mye`, ['advice']);
    for (let i = 0; i < 20; i += 1) await answer(1, `Maten var kald, ${i + 2} ganger om dagen`, []);
    await foldResponses(database, home.id, survey.id);
    await codeComments(database, home.id, survey.id);
  });
  afterAll(async () => {
    await database?.dataSource.destroy();
    await api?.stop();
    await test?.drop();
  });

  const wardOf = (index: number) =>
    survey.units.find(({ unitId }) => unitId === [home.units.wardA, home.units.wardB][index]);
  async function answer(ward: number, value: string, mayQuote: string[]): Promise<void> {
    sent += 1;
    const answers = {
      informed: { state: 'answered' as const, value: (sent % 4) + 1 },
      advice: { state: 'answered' as const, value },
    };
    const body = { id: randomUUID(), role: 'patient' as const, language: 'nb', answers, mayQuote };
    await mustCall(api.url, answering.submit, { params: { linkCode: wardOf(ward)?.linkCode ?? '' }, body });
  }
  const at = (unit: string) => ({ params: { surveyId: survey.id }, query: { unit } });
  const listed = (unit = home.units.clinic) => mustCall(api.url, quotes.list, at(unit), home.quoteEditor.headers);
  const find = async (start: string, unit?: string): Promise<QuotableView> => {
    const comment = (await listed(unit)).comments.find(({ text }) => text.startsWith(start));
    if (!comment) throw new Error(`no comment that begins with ${start}`);
    return comment;
  };
  const out = (text: string, part: string) => [{ start: text.indexOf(part), end: text.indexOf(part) + part.length }];
  const release = async (comment: QuotableView, part: string, over: object = {}, unit = home.units.clinic) => {
    const params = { surveyId: survey.id, commentId: comment.id };
    const takenOut = part === '' ? [] : out(comment.text, part);
    const { text } = await mustCall(
      api.url,
      quotes.preview,
      { params, body: { unit, takenOut } },
      home.quoteEditor.headers,
    );
    const body = { unit, theme: 'information', lens: 'now' as const, takenOut, seen: text ?? '', ...over };
    return callApi(api.url, quotes.release, { params, body }, home.quoteEditor.headers);
  };
  const pictured = async (unit = home.units.clinic) => {
    const query = { survey: survey.id, unit };
    const { picture } = await mustCall(
      api.url,
      contract.improvement.picture,
      { params: { theme: 'information' }, query },
      home.members[0].headers,
    );
    return picture.lenses.now.filter(({ code }) => code === 'quoted').map(({ facts }) => facts.text);
  };

  it('offer what was allowed, comment by comment, and nothing that somebody looks after', async () => {
    const { comments } = await listed();
    const allowed = comments.filter(({ text }) => !text.startsWith('Ventetiden ble'));
    expect(allowed.map(({ text }) => text)).toEqual([CALM]);
    expect(allowed[0]).toMatchObject({
      themes: ['information'],
      marks: [],
      question: { code: 'advice', lens: 'better' },
    });
    const reader = await callApi(api.url, quotes.list, at(home.units.wardA), home.quality.headers);
    expect(reader.code).toBe('NOT_ALLOWED');
  });

  it('are released as they were seen, with more taken out and nothing put in', async () => {
    const comment = await find('Ventetiden var lang, men');
    expect((await release(comment, 'øyeavdelingen', { seen: comment.text })).code).toBe('QUOTE_NOT_AS_SEEN');
    expect((await release(comment, comment.text)).code).toBe('QUOTE_TOO_SHORT');
    expect((await release(comment, '', { theme: 'waiting' })).code).toBe('QUOTE_TOO_FEW');
    expect((await release(comment, 'øyeavdelingen')).status).toBe(201);
    expect(await pictured()).toEqual(['Ventetiden var lang, men de på [fjernet] sa ifra om det hele tiden.']);
    expect((await release(comment, '')).code).toBe('ALREADY_EXISTS');
  });

  it('stand where the number of comments about the theme does, and so never where few have written or could be told apart', async () => {
    const { wardA, wardB, clinic } = home.units;
    const counted = async (unit: string) => {
      const { questions } = await mustCall(api.url, contract.coding.themes, at(unit), home.quality.headers);
      return questions.find(({ code }) => code === 'advice')?.themes.find(({ theme }) => theme.code === 'information')
        ?.count.kind;
    };
    // Two in ward B: it is hidden, and ward A with it, since one would follow from the other.
    expect([await counted(clinic), await counted(wardA), await counted(wardB)]).toEqual(['shown', 'hidden', 'hidden']);
    expect([(await pictured(clinic)).length, await pictured(wardA), await pictured(wardB)]).toEqual([1, [], []]);
    const inB = await find('Ventetiden ble', wardB);
    expect(inB.themes).toEqual([]);
    expect((await release(inB, '', {}, wardB)).code).toBe('QUOTE_TOO_FEW');
    expect((await listed(wardA)).quotes.map(({ state }) => state)).toEqual(['waits']);
    expect((await listed(wardB)).quotes).toEqual([]);
  });

  it('go with the page that tells back, and from it the moment they are taken back', async () => {
    const told = async () => {
      const address = new URL(survey.tellBack.address).pathname.split('/').at(-1) ?? '';
      const view = await mustCall(api.url, contract.tellBack.told, { params: { slug: address } });
      return view.themes.flatMap((theme) => theme.quotes.map(({ text }) => text));
    };
    const body = { introduction: '', themes: ['information'] };
    await mustCall(api.url, contract.tellBack.publish, { params: { surveyId: survey.id }, body }, home.quality.headers);
    const before = await told();
    const quote = (await listed()).quotes[0];
    if (!quote) throw new Error('no quote');
    expect(before).toEqual([quote.text]);
    await mustCall(api.url, quotes.takeBack, { params: { quoteId: quote.id } }, home.quoteEditor.headers);
    await mustCall(api.url, quotes.takeBack, { params: { quoteId: quote.id } }, home.quoteEditor.headers);
    expect(await told()).toEqual([]);
    expect(await pictured()).toEqual([]);
    expect((await listed()).quotes[0]).toMatchObject({ state: 'taken-back', takenBackBy: home.quoteEditor.name });
    const trail = await asOwner(test, async (owner) => {
      const { rows } = await owner.query<{ kind: string }>(
        'SELECT kind FROM trail_entry WHERE subject_id = $1 ORDER BY number',
        [quote.id],
      );
      return rows;
    });
    expect(trail.map(({ kind }) => kind)).toEqual(['quote-released', 'quote-taken-back']);
  });

  it('wait for a named person, who alone reads what speaks of danger, and whose looks are written down', async () => {
    const read = () => mustCall(api.url, concerns.list, {}, home.concernReader.headers);
    const first = await read();
    expect(first.concerns.map(({ concerns: kinds }) => kinds)).toEqual([['self-harm'], ['named-staff']]);
    expect(first.concerns[0]).toMatchObject({ text: DARK, unit: 'Post A', review: null });
    expect(first.looks).toEqual([]);
    expect((await read()).looks.map(({ name }) => name)).toEqual([home.concernReader.name]);
    expect((await callApi(api.url, concerns.list, {}, home.quality.headers)).code).toBe('NOT_ALLOWED');
    const comments = async () => {
      const query = { unit: home.units.wardA, question: 'advice' };
      const given = { params: { surveyId: survey.id }, query };
      return (await mustCall(api.url, contract.results.comments, given, home.quality.headers)).comments.map(
        ({ text }) => text,
      );
    };
    expect(await comments()).not.toContain(DARK);
    expect((await comments()).some((text) => text.includes('[navn fjernet]'))).toBe(true);
    const params = { commentId: first.concerns[0]?.id ?? '' };
    const judge = (state: 'handled' | 'no-concern', note: string) =>
      mustCall(api.url, concerns.judge, { params, body: { state, note } }, home.concernReader.headers);
    await judge('handled', 'Snakket med posten');
    expect(await comments()).not.toContain(DARK);
    const judged = (await read()).concerns.find(({ id }) => id === params.commentId);
    expect(judged?.review).toMatchObject({ state: 'handled', note: 'Snakket med posten', by: home.concernReader.name });
    await judge('no-concern', 'Ordene var ment om noe annet');
    expect(await comments()).toContain(DARK);
    expect((await listed()).comments.map(({ text }) => text)).toContain(DARK);
  });

  it('fall with their comment: after a recount they stand, after it is gone they do not', async () => {
    const comment = await find('Ventetiden var lang, men');
    expect((await release(comment, '')).status).toBe(201);
    await rebuildAggregates(database, home.id, survey.id);
    await codeComments(database, home.id, survey.id);
    expect(await pictured()).toEqual([CALM]);
    expect(await database.eraseWordsOfLostComments()).toBe(0);
    await database.within(home.id, (store) => store.fold.clear(survey.id, []));
    expect((await listed()).quotes.every(({ state }) => state !== 'shown')).toBe(true);
    expect(await database.eraseWordsOfLostComments()).toBeGreaterThan(0);
    expect(await database.eraseWordsOfLostComments()).toBe(0);
    expect((await listed()).quotes).toEqual([]);
    await rebuildAggregates(database, home.id, survey.id);
    await codeComments(database, home.id, survey.id);
  });
});
