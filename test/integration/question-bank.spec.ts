import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type BankEntryView, contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { type BankPart, copiesOf, movedOn, questionsOf } from '@medvirk/questionnaire';
import { anAnsweredSurvey, type Given } from '../builders/answered-survey.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { bank, questionnaires: asked, coDesign } = contract;

const K = 5;

describe("an organisation's own question bank", () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let other: TestOrganisation;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    other = await anOrganisation(test);
  });
  afterAll(async () => {
    await api?.stop();
    await test?.drop();
  });

  const must = <R extends Route>(route: R, given: RouteGiven<R>, headers = home.quality.headers) =>
    mustCall(api.url, route, given, headers);
  const refused = async <R extends Route>(route: R, given: RouteGiven<R>, headers = home.quality.headers) => {
    const { status, code } = await callApi(api.url, route, given, headers);
    return [status, code];
  };
  const part = (words: string): BankPart => ({
    kind: 'question',
    question: {
      type: 'long-text',
      code: 'missed',
      texts: { nb: words },
      theme: 'information',
      lens: 'better',
      showIf: { op: 'answered', question: 'informed' },
    },
  });
  const entry = (words: string) => ({
    part: part(words),
    tags: ['hjemreise', 'hjemreise'],
    source: 'Utvalget',
    note: '',
  });
  const params = ({ id }: BankEntryView) => ({ params: { entryId: id } });

  it('keeps what stands alone, with every wording that it has had and who gave it', async () => {
    const kept = await must(bank.add, { body: entry('Hva savnet du?') });
    expect(kept).toMatchObject({ status: 'in-use', revision: 1, tags: ['hjemreise'], languages: ['nb'], usedIn: 0 });
    expect(JSON.stringify(kept.part)).not.toContain('showIf');
    const revised = { part: part('Hva savnet du da du reiste hjem?'), base: 1, note: 'Sier når' };
    await must(bank.revise, { ...params(kept), body: revised });
    const detail = await must(bank.get, params(kept));
    expect(detail.revisions.map(({ revision, note, by }) => [revision, note, by])).toEqual([
      [2, 'Sier når', home.quality.name],
      [1, '', home.quality.name],
    ]);
    expect(await refused(bank.revise, { ...params(kept), body: revised })).toEqual([409, 'BANK_CHANGED_MEANWHILE']);
  });

  it('tells where copies are used and when they have been moved on from', async () => {
    const kept = await must(bank.add, { body: entry('Hva kunne vært bedre?') });
    const content = aQuestionnaire();
    const copies = copiesOf(kept.part, { entry: kept.id, revision: 1 }, (wanted) => `${wanted}2`);
    const sections = content.sections.map((section, at) =>
      at === 0 ? { ...section, questions: [...section.questions, ...copies] } : section,
    );
    const body = { content: { ...content, sections }, councilId: home.councilId };
    const version = await must(asked.create, { body });
    await must(asked.move, { params: { versionId: version.id }, body: { to: 'in-co-design' } });
    const question = { versionId: version.id, question: 'missed2' };
    await must(coDesign.sayNotUnderstood, { params: question }, home.members[0].headers);
    const detail = await must(bank.get, params(kept));
    expect(detail.usedIn).toBe(1);
    expect(detail.uses).toEqual([
      expect.objectContaining({ ...question, revision: 1, number: 1, notUnderstood: 1, surveys: [] }),
    ]);
    const revised = { part: part('Hva kunne vi gjort bedre for deg?'), base: 1, note: 'Til deg' };
    await must(bank.revise, { ...params(kept), body: revised });
    const { entries } = await must(bank.list, {});
    const stored = await must(asked.version, { params: { versionId: version.id } });
    expect(questionsOf(stored.content).at(-1)).toMatchObject({ bank: { entry: kept.id, revision: 1 } });
    expect(movedOn(stored.content, entries)).toMatchObject([
      { question: 'missed2', revision: 2, comparability: { question: 'missed2' } },
    ]);
  });

  it('lets the council propose, and the team answer with a reason; nothing is deleted', async () => {
    const [member] = home.members;
    expect(await refused(bank.add, { body: entry('Mitt?') }, member.headers)).toEqual([403, 'NOT_ALLOWED']);
    const proposed = await must(bank.propose, { body: entry('Hva er viktig for deg?') }, member.headers);
    expect([proposed.status, proposed.addedBy]).toEqual(['proposed', member.name]);
    const move = (to: 'in-use' | 'declined' | 'retired') => ({ ...params(proposed), body: { to, reason: 'Derfor' } });
    expect(await refused(bank.move, move('in-use'), member.headers)).toEqual([403, 'NOT_ALLOWED']);
    expect(await refused(bank.move, move('retired'))).toEqual([409, 'BANK_STATUS_NOT_ALLOWED']);
    expect(await must(bank.move, move('in-use'))).toMatchObject({
      status: 'in-use',
      moved: { by: home.quality.name, reason: 'Derfor' },
    });
    expect((await must(bank.move, move('retired'))).status).toBe('retired');
    expect((await must(bank.move, move('in-use'))).status).toBe('in-use');
  });

  it('tells what came of a copy only as far as it may be released: nobody can tell what fewer than five did', async () => {
    const [informed] = questionsOf(aQuestionnaire()).filter(({ code }) => code === 'informed');
    if (informed?.type !== 'scale') throw new Error('the questionnaire asks something else now');
    const kept = await must(bank.add, {
      body: { ...entry(''), part: { kind: 'question', question: { ...informed, required: false } } },
    });
    const content = aQuestionnaire();
    const copies = copiesOf(kept.part, { entry: kept.id, revision: 1 }, (wanted) => `${wanted}2`);
    const [section] = content.sections;
    if (section) section.questions = [...section.questions, ...copies];
    const { wardA, wardB } = home.units;
    const answering = (unitId: string, answer: Given['answers'][string] | undefined, times: number): Given[] =>
      Array.from({ length: times }, () => ({
        unitId,
        answers: { informed: { state: 'answered', value: 4 }, ...(answer && { informed2: answer }) },
      }));
    const given = [
      ...answering(wardA, { state: 'answered', value: 3 }, 6),
      ...answering(wardA, { state: 'not-relevant' }, 1),
      ...answering(wardB, { state: 'answered', value: 4 }, 6),
      ...answering(wardB, { state: 'not-relevant' }, 5),
      ...answering(wardB, { state: 'dont-know' }, 3),
      ...answering(wardB, undefined, 4),
    ];
    const { organisationId, unitIds } = { organisationId: home.id, unitIds: [wardA, wardB] };
    await anAnsweredSurvey(test, { organisationId, unitIds, content, given });
    const figuresFor = async (headers: typeof home.quality.headers) =>
      (await must(bank.get, params(kept), headers)).uses[0]?.surveys[0]?.figures;

    const [shown, hidden] = [(count: number) => ({ kind: 'shown', count }), { kind: 'hidden' }];
    const whole = await figuresFor(home.quality.headers);
    expect(whole).toMatchObject({
      unitId: home.units.clinic,
      responses: shown(25),
      states: { answered: shown(12), 'dont-know': hidden, skipped: hidden },
    });
    const leaders = await figuresFor(home.leader.headers);
    expect(leaders).toMatchObject({
      unitId: wardA,
      responses: shown(7),
      states: { answered: shown(6), 'not-relevant': hidden },
    });
    const told = [whole, leaders].flatMap((figures) => Object.values(figures?.states ?? {}));
    const small = told.filter((state) => state.kind === 'shown' && state.count > 0 && state.count < K);
    expect(small).toEqual([]);
    // Administrators read the bank, and no results.
    expect(await figuresFor(home.administrator.headers)).toBeNull();
  });

  it("takes no part of somebody's instrument and nothing that is empty, and shows nobody another organisation's", async () => {
    const locked: BankPart = {
      kind: 'question',
      question: { type: 'long-text', code: 'fft', texts: { nb: 'Ville du anbefale oss?' }, instrument: 'fft' },
    };
    expect(await refused(bank.add, { body: { ...entry(''), part: locked } })).toEqual([409, 'BANK_PART_OF_INSTRUMENT']);
    const empty: BankPart = { kind: 'section', section: { code: 's', title: { nb: 'Tom' }, questions: [] } };
    expect(await refused(bank.add, { body: { ...entry(''), part: empty } })).toEqual([409, 'BANK_PART_EMPTY']);
    const kept = await must(bank.add, { body: entry('Bare vårt?') });
    expect(await refused(bank.get, params(kept), other.quality.headers)).toEqual([404, 'NOT_FOUND']);
    expect((await must(bank.list, {}, other.quality.headers)).entries).toEqual([]);
  });
});
