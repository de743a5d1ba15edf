import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type VersionView } from '@medvirk/api-contract';
import { findQuestion, type Operation, type QuestionnaireContent, questionsOf } from '@medvirk/questionnaire';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation, type TestPerson } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { openVote } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { editing, questionnaires } = contract;

describe('several people in one draft', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let another: ApiInProcess;
  let home: TestOrganisation;
  let elsewhere: TestOrganisation;
  beforeAll(async () => {
    database = await freshDatabase();
    // Two APIs, as several processes or machines: what they know of each other lies in the database.
    [api, another] = [await apiInProcess(database), await apiInProcess(database)];
    home = await anOrganisation(database);
    elsewhere = await anOrganisation(database, 'En annen');
  });
  afterAll(async () => {
    await api?.stop();
    await another?.stop();
    await database?.drop();
  });

  const aVersion = (content: QuestionnaireContent = aQuestionnaire()): Promise<VersionView> =>
    mustCall(api.url, questionnaires.create, { body: { content, councilId: home.councilId } }, home.quality.headers);
  const now = (versionId: string) =>
    mustCall(api.url, questionnaires.version, { params: { versionId } }, home.quality.headers);
  const edit = (
    versionId: string,
    base: number,
    operations: Operation[],
    { by = home.quality, at = api, id = randomUUID() }: { by?: TestPerson; at?: ApiInProcess; id?: string } = {},
  ) => callApi(at.url, editing.edit, { params: { versionId }, body: { id, base, operations } }, by.headers);
  const reword = (content: QuestionnaireContent, code: string, words: string): Operation => {
    const before = findQuestion(content, code)?.question;
    if (!before) throw new Error(`no question ${code}`);
    return { kind: 'change-question', question: code, before, after: { ...before, texts: { nb: words } } };
  };
  const wordsOf = (content: QuestionnaireContent, code: string) =>
    questionsOf(content).find((question) => question.code === code)?.texts.nb;

  it('get each other’s changes of different questions, made on the same text through different processes', async () => {
    const { id, content } = await aVersion();
    const [mine, theirs] = await Promise.all([
      edit(id, 1, [reword(content, 'missed', 'Mine ord')]),
      edit(id, 1, [reword(content, 'advice', 'Deres ord')], { by: home.colleague, at: another }),
    ]);
    expect([mine.status, theirs.status]).toEqual([200, 200]);
    const after = await now(id);
    expect([wordsOf(after.content, 'missed'), wordsOf(after.content, 'advice')]).toEqual(['Mine ord', 'Deres ord']);
    expect(after.revision).toBe(3);
    const later = [mine.body, theirs.body].find(({ revision }) => revision === 3);
    expect(later?.batches.map(({ by }) => by?.name).toSorted()).toEqual(
      [home.quality.name, home.colleague.name].toSorted(),
    );
  });

  it('never lose words of each other: what touches the same comes back, the rest is done', async () => {
    const { id, content } = await aVersion();
    await edit(id, 1, [reword(content, 'advice', 'Først')]);
    const second = await edit(id, 1, [reword(content, 'advice', 'Sist'), reword(content, 'missed', 'Annet')], {
      by: home.colleague,
    });
    expect(second.body.held).toMatchObject([{ reason: 'changed', overlaps: [['texts', 'nb']] }]);
    const after = await now(id);
    expect([wordsOf(after.content, 'advice'), wordsOf(after.content, 'missed')]).toEqual(['Først', 'Annet']);
  });

  it('all get through when twenty write at once', async () => {
    const content = aQuestionnaire();
    const [section] = content.sections;
    if (!section) throw new Error('the questionnaire has a section');
    const questions = Array.from({ length: 20 }, (_, at) => ({
      type: 'long-text' as const,
      code: `q${at}`,
      texts: { nb: `Spørsmål ${at}` },
    }));
    const { id, content: stored } = await aVersion({ ...content, sections: [{ ...section, questions }] });
    const answers = await Promise.all(
      questions.map(({ code }, at) => edit(id, 1, [reword(stored, code, `Ord ${at}`)], { at: at % 2 ? api : another })),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
    const after = await now(id);
    expect(after.revision).toBe(21);
    expect(questionsOf(after.content).map(({ texts }) => texts.nb)).toEqual(questions.map((_, at) => `Ord ${at}`));
  });

  it('may send a batch again when the answer was lost: it is done once, and says the same', async () => {
    const { id, content } = await aVersion();
    await edit(id, 1, [reword(content, 'advice', 'Først')], { by: home.colleague });
    const batch = [reword(content, 'advice', 'Sist'), reword(content, 'missed', 'Annet')];
    const name = { id: randomUUID() };
    const first = await edit(id, 1, batch, name);
    const again = await edit(id, 1, batch, name);
    expect(again.body.held).toEqual(first.body.held);
    expect(again.body.revision).toBe(first.body.revision);
    expect((await now(id)).revision).toBe(3);
  });

  it('see who else is there and where, through any process, until they leave', async () => {
    const { id, content } = await aVersion();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    const look = (at: ApiInProcess, by: TestPerson, window: string, question: string | null) =>
      mustCall(
        at.url,
        editing.look,
        { params: { versionId: id }, body: { window, revision: 1, status: 'draft', section: 's1', question } },
        by.headers,
      );
    expect(await look(api, home.quality, mine, 'advice')).toEqual({
      revision: 1,
      batches: [],
      others: [],
      standing: null,
    });
    const seen = await look(another, home.colleague, theirs, null);
    expect(seen.others).toEqual([
      { window: mine, person: { id: home.quality.id, name: home.quality.name }, section: 's1', question: 'advice' },
    ]);
    await edit(id, 1, [reword(content, 'missed', 'Nye ord')]);
    const after = await look(another, home.colleague, theirs, null);
    expect(after).toMatchObject({ revision: 2, batches: [{ operations: [{ kind: 'change-question' }] }] });
    expect(after.standing).toMatchObject({ status: 'draft', may: { edit: true } });
    await mustCall(api.url, editing.leave, { params: { versionId: id, window: mine } }, home.quality.headers);
    expect((await look(another, home.colleague, theirs, null)).others).toEqual([]);
  });

  it('can’t be turned out, or spoken for, by somebody else', async () => {
    const { id } = await aVersion();
    const window = randomUUID();
    const body = { window, revision: 1, status: 'draft' as const, section: null, question: null };
    await mustCall(api.url, editing.look, { params: { versionId: id }, body }, home.quality.headers);
    await mustCall(
      api.url,
      editing.look,
      { params: { versionId: id }, body: { ...body, question: 'advice' } },
      home.colleague.headers,
    );
    await mustCall(api.url, editing.leave, { params: { versionId: id, window } }, home.colleague.headers);
    const seen = await mustCall(
      api.url,
      editing.look,
      { params: { versionId: id }, body: { ...body, window: randomUUID() } },
      home.colleague.headers,
    );
    expect(seen.others).toMatchObject([{ window, person: { id: home.quality.id }, question: null }]);
    expect(
      (await callApi(api.url, editing.leave, { params: { versionId: id, window } }, elsewhere.quality.headers)).status,
    ).toBe(404);
    expect((await edit(id, 1, [], {})).code).toBe('INPUT_NOT_VALID');
  });

  it('follow a text that is put in whole, and a changed text must be read again before a stand is taken', async () => {
    const { id, content } = await aVersion();
    await mustCall(
      api.url,
      questionnaires.move,
      { params: { versionId: id }, body: { to: 'in-co-design' } },
      home.quality.headers,
    );
    const [section] = content.sections;
    if (!section) throw new Error('the questionnaire has a section');
    const turned = { ...content, sections: [{ ...section, questions: section.questions.toReversed() }] };
    await mustCall(
      api.url,
      questionnaires.saveContent,
      { params: { versionId: id }, body: { revision: 1, content: turned } },
      home.quality.headers,
    );
    const late = await edit(id, 1, [reword(content, 'advice', 'Andre ord')], { by: home.colleague });
    expect(late.body).toMatchObject({ revision: 3, held: [] });
    const after = await now(id);
    expect(questionsOf(after.content)[0]).toMatchObject({ code: 'advice', texts: { nb: 'Andre ord' } });
    await openVote(api.url, home, id);
    const stand = { stand: 'approve' as const, reason: '', questions: [], revision: 1 };
    const [member] = home.members;
    const refused = await callApi(
      api.url,
      questionnaires.signOff,
      { params: { versionId: id }, body: stand },
      member.headers,
    );
    expect(refused.code).toBe('VERSION_CHANGED_MEANWHILE');
    await mustCall(
      api.url,
      questionnaires.signOff,
      { params: { versionId: id }, body: { ...stand, revision: 3 } },
      member.headers,
    );
  });

  it('are refused once the text is settled, and a batch from the future is', async () => {
    const { id, content } = await aVersion();
    expect((await edit(id, 9, [reword(content, 'advice', 'Ord')])).code).toBe('VERSION_CHANGED_MEANWHILE');
    await mustCall(
      api.url,
      questionnaires.move,
      { params: { versionId: id }, body: { to: 'in-co-design' } },
      home.quality.headers,
    );
    await mustCall(
      api.url,
      questionnaires.override,
      { params: { versionId: id }, body: { reason: 'Frist' } },
      home.administrator.headers,
    );
    expect((await edit(id, 1, [reword(content, 'advice', 'Ord')])).code).toBe('VERSION_NOT_EDITABLE');
  });
});
