import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import type { Things } from '../builders/route-inputs.ts';
import { APPROVE, openVote } from '../builders/vote.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { questionnaires: asked, history, surveys } = contract;

describe('the history of a question', () => {
  let test: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let things: Things;

  beforeAll(async () => {
    test = await freshDatabase();
    api = await apiInProcess(test);
    home = await anOrganisation(test);
    things = await fillOrganisation(api.url, home);
  });
  afterAll(async () => {
    await api?.stop();
    await test?.drop();
  });

  const must = <R extends Route>(route: R, given: RouteGiven<R>, headers = home.quality.headers) =>
    mustCall(api.url, route, given, headers);
  const historyOf = (versionId: string, question: string, headers = home.quality.headers) =>
    must(history.question, { params: { versionId, question } }, headers);

  it('tells its versions, stands and surveys, and every step in order', async () => {
    const view = await historyOf(things.version, 'informed');
    expect(view).toMatchObject({ standing: true, councilName: 'Brukerutvalget', takenIn: 0, instrument: null });
    expect(view.versions).toMatchObject([{ number: 1, status: 'published', comparability: null }]);
    expect(view.stands.map(({ stand, versionNumber }) => [stand, versionNumber])).toEqual([
      ['approve', 1],
      ['approve', 1],
    ]);
    expect(view.surveys).toMatchObject([{ id: things.survey, status: 'open', unitId: home.units.wardA }]);
    const kinds = view.events.map(({ kind }) => kind);
    expect(kinds[0]).toBe('questionnaire-created');
    expect(kinds.indexOf('survey-opened')).toBe(kinds.indexOf('version-published') + 1);
    expect(view.events.find(({ kind }) => kind === 'survey-opened')).toMatchObject({
      by: home.quality.name,
      subjectId: things.survey,
      aboutQuestion: false,
    });
  });

  it('holds what was done to a survey after it opened, too', async () => {
    for (const to of ['paused', 'open'] as const) {
      await must(surveys.move, { params: { surveyId: things.survey }, body: { to } });
    }
    const { events } = await historyOf(things.version, 'informed');
    expect(events.slice(-2).map(({ kind }) => kind)).toEqual(['survey-paused', 'survey-resumed']);
  });

  it('shows proposals about it with their answers, its words over time, and hides an open vote', async () => {
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    const { id: versionId } = await must(asked.create, { body });
    const params = { versionId };
    await must(asked.move, { params, body: { to: 'in-co-design' } });
    const [member, second] = home.members;
    const proposing = { kind: 'reword' as const, question: 'advice', wording: 'Hva bør bli bedre?', reason: 'Kortere' };
    const proposal = await must(asked.propose, { params, body: proposing }, member.headers);
    const answer = { decision: 'partly' as const, reason: 'Nesten' };
    await must(asked.answerProposal, { params: { proposalId: proposal.id }, body: answer });
    const { content, revision } = await must(asked.version, { params });
    const advice = content.sections[0]?.questions.find(({ code }) => code === 'advice');
    if (advice) advice.texts = { nb: 'Hva kan bli bedre?' };
    await must(asked.saveContent, { params, body: { revision, content } });
    await openVote(api.url, home, versionId);
    const read = await must(asked.version, { params });
    await must(asked.signOff, { params, body: { ...APPROVE, revision: read.revision } }, member.headers);

    const view = await historyOf(versionId, 'advice');
    expect(view).toMatchObject({ takenIn: 1, texts: { nb: 'Hva kan bli bedre?' }, stands: [] });
    expect(view.proposals).toMatchObject([{ reason: 'Kortere', answer: { decision: 'partly' } }]);
    expect(view.events.find(({ kind }) => kind === 'question-worded')).toMatchObject({
      aboutQuestion: true,
      details: { texts: [{ key: 'advice', after: { nb: 'Hva kan bli bedre?' } }] },
    });
    const votes = async (headers: typeof member.headers) =>
      (await historyOf(versionId, 'advice', headers)).events.filter(({ kind }) => kind === 'signed-off').length;
    expect([await votes(home.quality.headers), await votes(second.headers), await votes(member.headers)]).toEqual([
      0, 0, 1,
    ]);
    expect((await historyOf(versionId, 'informed')).proposals).toEqual([]);
  });

  it('is nobody else’s, and there is none of a question that never was', async () => {
    const other = await anOrganisation(test, 'Den andre');
    const codeOf = async (question: string, headers: typeof other.quality.headers) =>
      (await callApi(api.url, history.question, { params: { versionId: things.version, question } }, headers)).code;
    expect(await codeOf('informed', other.quality.headers)).toBe('NOT_FOUND');
    expect(await codeOf('borte', home.quality.headers)).toBe('NOT_FOUND');
  });
});
