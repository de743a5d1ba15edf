import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { endRound, IN_TIME } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { questionnaires: asked, coDesign, pilot } = contract;

describe('trying a form out', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
  });
  afterAll(async () => {
    await api?.stop();
    await test?.drop();
  });

  const must = <R extends Route>(route: R, given: RouteGiven<R>, headers = home.quality.headers) =>
    mustCall(api.url, route, given, headers);
  const codeOf = async <R extends Route>(route: R, given: RouteGiven<R>, headers = home.quality.headers) =>
    (await callApi(api.url, route, given, headers)).code;
  const inPilot = async (): Promise<string> => {
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    const { id: versionId } = await must(asked.create, { body });
    await must(coDesign.openRound, { params: { versionId }, body: { kind: 'pilot', endsOn: IN_TIME } });
    return versionId;
  };

  it('counts people by question and word, and takes out what could tell who they are', async () => {
    const versionId = await inPilot();
    const params = { versionId };
    const [member] = home.members;
    for (const who of [home.quality, member]) {
      const { sittingId } = await must(pilot.begin, { params }, who.headers);
      const body = {
        question: 'informed',
        stumble: 'not-understood' as const,
        word: 'trengte',
        note: 'Ring meg på 98 76 54 32',
      };
      await must(pilot.note, { params: { sittingId }, body }, who.headers);
      await must(pilot.note, { params: { sittingId }, body: { ...body, note: '' } }, who.headers);
    }
    const view = await must(pilot.get, { params });
    expect(view).toMatchObject({ open: true, mayLead: true, people: 2 });
    expect(view.questions.find(({ question }) => question === 'informed')).toMatchObject({
      people: 2,
      earlier: 0,
      words: [{ word: 'trengte', people: 2 }],
      notes: ['Ring meg på [telefonnummer fjernet]', 'Ring meg på [telefonnummer fjernet]'],
    });
  });

  it('keeps what was said of earlier words apart, and lets a note be taken back', async () => {
    const versionId = await inPilot();
    const params = { versionId };
    const { sittingId } = await must(pilot.begin, { params });
    const body = { question: 'advice', stumble: 'other' as const, note: 'Hm' };
    const { noteId } = await must(pilot.note, { params: { sittingId }, body });
    const { content, revision } = await must(asked.version, { params });
    const advice = content.sections[0]?.questions.find(({ code }) => code === 'advice');
    if (advice) advice.texts = { nb: 'Hva kan bli bedre?' };
    await must(asked.saveContent, { params, body: { revision, content } });
    const ofAdvice = async () =>
      (await must(pilot.get, { params })).questions.find(({ question }) => question === 'advice');
    expect(await ofAdvice()).toMatchObject({ people: 0, earlier: 1, notes: [] });
    expect(await codeOf(pilot.dropNote, { params: { noteId } }, home.colleague.headers)).toBe('NOT_FOUND');
    await must(pilot.dropNote, { params: { noteId } });
    expect(await ofAdvice()).toMatchObject({ people: 0, earlier: 0 });
  });

  it('takes notes while its round is open, from the one who sits beside', async () => {
    const versionId = await inPilot();
    const params = { versionId };
    const { sittingId } = await must(pilot.begin, { params });
    const body = { question: 'advice', stumble: 'other' as const, note: '' };
    expect(await codeOf(pilot.note, { params: { sittingId }, body }, home.colleague.headers)).toBe('NOT_FOUND');
    expect(await codeOf(pilot.begin, { params }, home.leader.headers)).toBe('NOT_ALLOWED');
    await endRound(api.url, home.quality, versionId);
    expect(await codeOf(pilot.note, { params: { sittingId }, body })).toBe('ROUND_NOT_OPEN');
    expect(await must(pilot.get, { params })).toMatchObject({ open: false, mayLead: false, people: 1 });
  });
});
