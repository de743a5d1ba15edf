import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type SurveyView, type VersionView } from '@medvirk/api-contract';
import { connect, Database, foldBatch } from '@medvirk/data-access';
import type { GivenAnswer, QuestionnaireContent } from '@medvirk/questionnaire';
import { planAndOpen } from '../builders/a-plan.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { aQuestionnaire } from '../builders/questionnaire.ts';
import { APPROVE, holdVote, openVote } from '../builders/vote.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';

const INFORMATION = {
  purpose: { nb: 'For å gjøre hjemreisen bedre' },
  legalBasis: { nb: 'Samtykke' },
  controller: 'Prøvebyen helse',
  contact: 'post@test.example',
  retentionMonths: 24,
};

describe('the whole chain, from a draft to what was done about the answers', () => {
  let house: HouseInProcess;
  let home: TestOrganisation;
  let version: VersionView;
  let survey: SurveyView;

  beforeAll(async () => {
    house = await houseInProcess();
    home = await anOrganisation(house.database);
  });
  afterAll(() => house?.stop());

  const linkOf = (unit: string) => survey.units.find(({ unitId }) => unitId === unit)?.linkCode ?? '';
  const eventually = async (check: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 20_000; Date.now() < end; ) {
      if (await check()) return;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    throw new Error('it did not happen within 20 seconds');
  };

  const countAll = async (): Promise<void> => {
    const dataSource = await connect(house.database.databaseUrl, 2);
    await foldBatch(new Database(dataSource), home.id, survey.id, 108);
    await dataSource.destroy();
  };

  it('keeps a draft, and lets nobody publish what the council has not signed', async () => {
    const body = { content: aQuestionnaire(), councilId: home.councilId };
    version = await mustCall(house.url, contract.questionnaires.create, { body }, home.quality.headers);
    expect(version).toMatchObject({ status: 'draft', number: 1, problems: [] });
    const params = { versionId: version.id };
    const move = (to: 'in-co-design' | 'approved' | 'published') =>
      callApi(house.url, contract.questionnaires.move, { params, body: { to } }, home.quality.headers);
    expect((await move('published')).code).toBe('VERSION_STATUS_NOT_ALLOWED');
    expect((await move('in-co-design')).body.status).toBe('in-co-design');
    expect(await move('approved')).toMatchObject({ status: 409, code: 'SIGN_OFF_RULE_NOT_MET' });
  });

  it('takes proposals from members only, and answers each once with a reason', async () => {
    const [first, second] = home.members;
    const params = { versionId: version.id };
    const body = {
      kind: 'reword',
      question: 'informed',
      wording: 'Visste du nok da du reiste hjem?',
      reason: 'Kortere',
    } as const;
    const foreign = await callApi(house.url, contract.questionnaires.propose, { params, body }, home.quality.headers);
    expect(foreign).toMatchObject({ status: 403, code: 'NOT_ALLOWED' });
    const proposal = await mustCall(house.url, contract.questionnaires.propose, { params, body }, first.headers);
    expect(proposal).toMatchObject({ wordingBefore: 'Fikk du vite det du trengte før du reiste hjem?', answer: null });
    const at = { params: { proposalId: proposal.id } };
    await mustCall(house.url, contract.questionnaires.support, at, second.headers);
    const again = await mustCall(house.url, contract.questionnaires.support, at, second.headers);
    expect(again.supporters.map(({ id }) => id)).toEqual([second.id]);

    await holdVote(
      house.url,
      home,
      version.id,
      home.members.map((member) => [member, APPROVE] as const),
    );
    const early = await callApi(
      house.url,
      contract.questionnaires.move,
      { params, body: { to: 'approved' } },
      home.quality.headers,
    );
    expect(early.code).toBe('SIGN_OFF_RULE_NOT_MET'); // all approve, but one proposal waits for its answer

    const answer = { ...at, body: { decision: 'declined', reason: 'Spørsmålet er prøvd ut slik' } } as const;
    await mustCall(house.url, contract.questionnaires.answerProposal, answer, home.quality.headers);
    const twice = await callApi(house.url, contract.questionnaires.answerProposal, answer, home.quality.headers);
    expect(twice.code).toBe('PROPOSAL_ALREADY_ANSWERED');
  });

  it('forgets no dissent, and counts no stand on a text that has changed since', async () => {
    const params = { versionId: version.id };
    const put = (revision: number, content: QuestionnaireContent) =>
      mustCall(
        house.url,
        contract.questionnaires.saveContent,
        { params, body: { revision, content } },
        home.quality.headers,
      );
    // The same text again is no change: who has taken a stand on it has taken it still.
    expect((await put(version.revision, aQuestionnaire())).signOff).toMatchObject({ approvals: 3 });
    const saved = await put(version.revision, { ...aQuestionnaire(), intro: { nb: 'Takk for at du svarer' } });
    expect(saved.signOff).toMatchObject({ met: false, approvals: 0, waitingFor: 3, changed: [], frameChanged: true });
    const stale = await callApi(
      house.url,
      contract.questionnaires.saveContent,
      { params, body: { revision: version.revision, content: aQuestionnaire() } },
      home.quality.headers,
    );
    expect(stale.code).toBe('VERSION_CHANGED_MEANWHILE');
    const [first, second, third] = home.members;
    const { revision } = saved;
    await openVote(house.url, home, version.id);
    const stand = (member: typeof first, body: { stand: 'approve' | 'dissent'; reason: string; questions: string[] }) =>
      callApi(house.url, contract.questionnaires.signOff, { params, body: { ...body, revision } }, member.headers);
    expect((await stand(third, { stand: 'dissent', reason: '', questions: [] })).code).toBe('SIGN_OFF_NEEDS_REASON');
    await stand(third, { stand: 'dissent', reason: 'Spør om to ting', questions: ['helps'] });
    await stand(first, { stand: 'approve', reason: '', questions: [] });
    await stand(second, { stand: 'approve', reason: '', questions: [] }); // the last one ends the vote
    for (const to of ['approved', 'published'] as const) {
      version = await mustCall(house.url, contract.questionnaires.move, { params, body: { to } }, home.quality.headers);
    }
    expect(version).toMatchObject({
      status: 'published',
      approval: { by: 'council' },
      signOff: { approvals: 2, dissents: 1 },
    });
    const late = await callApi(
      house.url,
      contract.questionnaires.saveContent,
      { params, body: { revision: version.revision, content: aQuestionnaire() } },
      home.quality.headers,
    );
    expect(late.code).toBe('VERSION_NOT_EDITABLE');
  });

  it('opens a survey only when respondents will be told what they have a right to know', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const body = {
      title: { nb: 'Hvordan var det hos oss?' },
      versionId: version.id,
      unitIds: [home.units.wardA, home.units.wardB],
      opensOn: `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`,
      closesOn: null,
      information: { ...INFORMATION, purpose: {} },
    };
    const bare = await mustCall(house.url, contract.surveys.create, { body }, home.quality.headers);
    const opening = { params: { surveyId: bare.id }, body: { to: 'open' } } as const;
    const refused = await callApi(house.url, contract.surveys.move, opening, home.quality.headers);
    expect(refused).toMatchObject({ status: 409, code: 'SURVEY_INFORMATION_MISSING' });
    const whole = { body: { ...body, information: INFORMATION } };
    const made = await mustCall(house.url, contract.surveys.create, whole, home.quality.headers);
    const open = { params: { surveyId: made.id }, body: { to: 'open' } } as const;
    const unplanned = await callApi(house.url, contract.surveys.move, open, home.quality.headers);
    expect(unplanned).toMatchObject({ status: 409, code: 'SURVEY_PLAN_MISSING' });
    await planAndOpen(house.url, made.id, home.quality.headers);
    survey = await mustCall(house.url, contract.surveys.get, { params: open.params }, home.quality.headers);
    expect(survey.status).toBe('open');
    const qr = await fetch(`${house.url}/api/surveys/${survey.id}/links/${linkOf(home.units.wardA)}/qr.svg`, {
      headers: home.quality.headers,
    });
    expect(await qr.text()).toContain('<svg');
  });

  const send = (unit: string, answers: Record<string, GivenAnswer>, id: string = randomUUID()) =>
    callApi(house.url, contract.answering.submit, {
      params: { linkCode: linkOf(unit) },
      body: { id, role: 'patient', language: 'nb', answers },
    });
  const value = (given: string | number | string[]): GivenAnswer => ({ state: 'answered', value: given });

  it('stores each response once, whole or not at all', async () => {
    const id = randomUUID();
    const answers = { informed: value(2), missed: value('Ring meg på 98 76 54 32'), helps: value(['phone']) };
    const first = await send(home.units.wardA, answers, id);
    expect(first).toMatchObject({ status: 201, body: { id, masked: ['phone'] } });
    expect(await send(home.units.wardA, answers, id)).toMatchObject({ status: 200, body: { id, masked: ['phone'] } });
    const other = await send(home.units.wardA, { ...answers, informed: value(1) }, id);
    expect(other).toMatchObject({ status: 409, code: 'RESPONSE_ID_TAKEN' });
    const wrong = await send(home.units.wardA, { informed: value(9), helps: value(['phone', 'nothing']) });
    expect(wrong).toMatchObject({ status: 422, code: 'ANSWERS_NOT_VALID' });
    const missing = await send(home.units.wardA, {});
    expect(missing).toMatchObject({ status: 422, code: 'ANSWERS_NOT_VALID' });
    const storm = await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const same = `00000000-0000-4000-8000-0000000000${String(index % 8).padStart(2, '0')}`;
        return send(home.units.wardB, { informed: value(4), important: value(5) }, same);
      }),
    );
    expect(storm.filter(({ status }) => status === 201)).toHaveLength(8);
    expect(storm.filter(({ status }) => status === 200)).toHaveLength(32);
  });

  it('hides what too few have answered, and shows it when enough have', async () => {
    const results = (unit: string) =>
      mustCall(
        house.url,
        contract.results.survey,
        { params: { surveyId: survey.id }, query: { unit } },
        home.quality.headers,
      );
    const few = await results(home.units.wardA);
    expect(few.responses).toEqual({ kind: 'hidden' });
    expect(few.questions.every(({ n }) => n.kind === 'hidden')).toBe(true);
    for (let index = 0; index < 59; index += 1) {
      await send(home.units.wardA, {
        important: value([5, 5, 4, 5, 3, 4, 5, 2, 1, 3][index % 10] ?? 5),
        informed: value((index % 5) + 1),
        helps: value(['phone']),
        advice: value('Gi oss et nummer å ringe til'),
      });
    }
    for (let index = 0; index < 40; index += 1) {
      await send(home.units.wardB, {
        important: value([5, 4, 3, 2, 1][index % 5] ?? 5),
        informed: value((index % 5) + 1),
      });
    }
    // Figures move in steps of at least k; what is tested here is the figures, so the last few are let through too.
    await countAll();
    await eventually(async () => {
      const { responses } = await results(home.units.clinic);
      return responses.kind === 'shown' && responses.count === 108;
    });
    const ward = await results(home.units.wardA);
    const informed = ward.questions.find(({ code }) => code === 'informed');
    expect(ward.responses).toEqual({ kind: 'shown', count: 60 });
    expect(informed?.n).toEqual({ kind: 'shown', count: 60 });
    expect(informed?.favourable).toMatchObject({
      kind: 'shown',
      figure: { estimate: 23 / 60, n: 60, method: 'wilson' },
    });
    expect(ward.questions.find(({ code }) => code === 'helps')?.dissents).toEqual([
      { member: 'Tredje medlem', reason: 'Spør om to ting' },
    ]);
  });

  it('gives a leader the own ward and nothing beside it', async () => {
    const ask = (unit: string) =>
      callApi(
        house.url,
        contract.results.survey,
        { params: { surveyId: survey.id }, query: { unit } },
        home.leader.headers,
      );
    expect((await ask(home.units.wardA)).status).toBe(200);
    expect(await ask(home.units.wardB)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect(await ask(home.units.clinic)).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('fills all three lenses of the theme, every statement with evidence', async () => {
    const unitId = home.units.wardA;
    const evidence = {
      theme: 'information',
      unitId,
      lens: 'why',
      text: 'Uten et nummer å ringe til blir folk redde når de kommer hjem.',
      source: 'Møte i brukerutvalget',
      date: '2026-03-01',
    } as const;
    await mustCall(house.url, contract.improvement.addCouncilEvidence, { body: evidence }, home.members[0].headers);
    const query = { unit: unitId, survey: survey.id };
    const view = await mustCall(
      house.url,
      contract.improvement.picture,
      { params: { theme: 'information' }, query },
      home.members[1].headers,
    );
    const { why, now, better } = view.picture.lenses;
    for (const lens of [why, now, better]) {
      expect(lens.length).toBeGreaterThan(0);
      expect(lens.every((statement) => statement.evidence.length > 0)).toBe(true);
    }
    expect(why.map(({ code }) => code)).toEqual(expect.arrayContaining(['importance-share', 'said-by-council']));
    expect(better.map(({ code }) => code)).toContain('comments-better');
    expect(view.questions.find(({ code }) => code === 'informed')).toMatchObject({ approvals: 2, members: 3 });
    const { themes } = await mustCall(house.url, contract.improvement.themes, { query }, home.quality.headers);
    expect(themes.map(({ theme }) => theme.code)).toEqual(['information']);
  });

  it('tells back to everybody what was said and done, with the dissent', async () => {
    const action = {
      theme: 'information',
      unitId: home.units.wardA,
      surveyId: survey.id,
      title: 'Telefontid for nyopererte',
      description: 'En sykepleier svarer hver dag',
      owner: 'Avdelingsleder',
      dueOn: '2030-02-01',
      measureQuestion: 'informed',
    };
    const added = await mustCall(house.url, contract.improvement.addAction, { body: action }, home.quality.headers);
    const done = { params: { actionId: added.id }, body: { status: 'done' } } as const;
    expect((await callApi(house.url, contract.improvement.changeAction, done, home.quality.headers)).code).toBe(
      'OUTCOME_NEEDED',
    );
    const slug = survey.tellBack.address.split('/').at(-1) ?? '';
    const told = () => callApi(house.url, contract.tellBack.told, { params: { slug } });
    expect((await told()).status).toBe(404);
    const release = { params: { surveyId: survey.id }, body: { introduction: 'Takk', themes: ['information'] } };
    await mustCall(house.url, contract.tellBack.publish, release, home.quality.headers);
    const page = await told();
    expect(page.body.themes[0]?.did[0]?.title).toBe('Telefontid for nyopererte');
    expect(page.body.themes[0]?.said[0]?.figure.n).toBe(108);
    expect(page.body.council?.dissents[0]?.reason).toBe('Spør om to ting');
  });
});
