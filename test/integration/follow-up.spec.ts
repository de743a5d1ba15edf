import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type SurveyView } from '@medvirk/api-contract';
import pg from 'pg';
import { callApi, mustCall } from '../builders/call-api.ts';
import { countMonths, monthsFrom } from '../builders/counted-months.ts';
import type { TestOrganisation } from '../builders/organisation.ts';
import { anotherRound, aSurveyedOrganisation } from '../builders/surveyed-organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const MONTHS = monthsFrom('2024-01', 20);
const GOOD = [4, 6, 8, 10, 12];
/** Nearly as good, so that months differ as months do. */
const FAIR = [5, 6, 9, 9, 11];
const POOR = [12, 10, 8, 6, 4];

describe('signals, actions and what came of them', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let survey: SurveyView;
  let actionId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    ({ home, survey } = await aSurveyedOrganisation({ url: api.url, database }));
    // Twelve good months, then eight poor ones, in ward A; ward B answers as ever.
    const about = { organisationId: home.id, surveyId: survey.id, question: 'informed' };
    const fallen = Object.fromEntries(
      MONTHS.map((month, index) => [month, index >= 12 ? POOR : index % 2 ? GOOD : FAIR]),
    );
    const steady = Object.fromEntries(MONTHS.map((month, index) => [month, index % 2 ? GOOD : FAIR]));
    await countMonths(database, { ...about, unitId: home.units.wardA, months: fallen });
    await countMonths(database, { ...about, unitId: home.units.wardB, months: steady });
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const inA = () => ({ params: { surveyId: survey.id }, query: { unit: home.units.wardA, question: 'informed' } });
  const series = () => mustCall(api.url, contract.series.question, inA(), home.leader.headers);
  const homeOf = async (headers: Readonly<Record<string, string>>) =>
    (await mustCall(api.url, contract.home.get, {}, headers)).tasks.filter(({ kind }) => kind === 'signal');

  it('tells a leader of a chart that has moved, with the way to where something can be done', async () => {
    expect(await homeOf(home.leader.headers)).toMatchObject([
      { surveyId: survey.id, unitId: home.units.wardA, theme: 'information', count: 1 },
    ]);
    expect(await homeOf(home.members[0].headers)).toEqual([]);
  });

  it('judges months by limits that the first twelve have set', async () => {
    const { chart, rounds } = await series();
    expect(chart.phases).toMatchObject([{ baseline: 12, frozen: true, signal: 'shift', began: 'start' }]);
    const after = chart.points.slice(12);
    expect(after.length).toBeGreaterThan(6);
    expect(after.every((point) => point.kind === 'hidden' || point.outside === 'below')).toBe(true);
    expect(rounds).toMatchObject([{ surveyId: survey.id, mark: 'first', versionNumber: 1 }]);
  });

  it('lets a leader set an action for their own ward and for no other', async () => {
    const body = {
      theme: 'information',
      surveyId: survey.id,
      title: 'Ring dagen etter',
      description: '',
      owner: 'Leif Leder',
      dueOn: '2025-06-01',
      measureQuestion: 'informed',
      basis: [{ lens: 'now', code: 'experience-score', question: 'informed', proposalId: null }],
    } as const;
    const set = (unitId: string) =>
      callApi(
        api.url,
        contract.improvement.addAction,
        { body: { ...body, basis: [...body.basis], unitId } },
        home.leader.headers,
      );
    expect((await set(home.units.wardB)).status).toBe(404);
    const made = await set(home.units.wardA);
    expect(made).toMatchObject({ status: 201, body: { basis: body.basis, overdue: true, outcomeKind: null } });
    actionId = made.body.id;
    expect(await homeOf(home.leader.headers)).toEqual([]); // somebody does something about it
    const { tasks } = await mustCall(api.url, contract.home.get, {}, home.leader.headers);
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'action-overdue', actionId }));
  });

  const change = (body: object) =>
    callApi(api.url, contract.improvement.changeAction, { params: { actionId }, body }, home.leader.headers);
  const effect = async () =>
    await mustCall(api.url, contract.series.effect, { params: { actionId } }, home.leader.headers);

  it('says in which respect nothing can be said yet', async () => {
    expect(await effect()).toMatchObject({ effect: { verdict: 'cannot-say-yet', why: 'not-started' } });
    await change({ status: 'in-progress', startedOn: '2025-07-15' });
    expect(await effect()).toMatchObject({
      effect: { verdict: 'cannot-say-yet', why: 'too-few-periods-after', have: 1, need: 3 },
    });
  });

  it('refuses to close an action as measured while nothing can be said, and takes a reason instead', async () => {
    const measured = await change({ status: 'done', outcome: 'Det gikk', outcomeKind: 'measured' });
    expect(measured).toMatchObject({ status: 409, code: 'EFFECT_NOT_MEASURED' });
    expect((await change({ status: 'done' })).code).toBe('OUTCOME_NEEDED');
    const reasoned = await change({ status: 'dropped', outcome: 'Vi flytter', outcomeKind: 'reasoned' });
    expect(reasoned.body).toMatchObject({ outcomeKind: 'reasoned', closingEffect: null });
    expect((await change({ status: 'in-progress' })).body).toMatchObject({ outcomeKind: null });
  });

  it('keeps what was measured on the day when it is closed as measured', async () => {
    await change({ startedOn: '2025-01-01' });
    const { effect: found, series: drawn } = await effect();
    expect(found).toMatchObject({ verdict: 'worse', why: null, difference: { method: 'welch' } });
    expect(drawn?.chart.phases).toMatchObject([{ baseline: 12 }]);
    expect(drawn?.actions).toEqual([{ id: actionId, title: 'Ring dagen etter', startedOn: '2025-01-01' }]);
    const closed = await change({ status: 'done', outcome: 'Det ble verre', outcomeKind: 'measured' });
    expect(closed.body).toMatchObject({ outcomeKind: 'measured', closingEffect: { verdict: 'worse' } });
    // What is written afterwards does not measure anew.
    expect((await change({ owner: 'Kari' })).body).toMatchObject({ closingEffect: { verdict: 'worse' } });
  });

  it('draws limits anew by a named person with a reason, keeps both in the trail, and lets it be taken back', async () => {
    const body = { unit: home.units.wardA, question: 'informed', from: '2025-01', reason: 'Ny poliklinikk' };
    const given = { params: { surveyId: survey.id }, body };
    expect((await callApi(api.url, contract.series.rebase, given, home.leader.headers)).status).toBe(403);
    const rebased = await mustCall(api.url, contract.series.rebase, given, home.quality.headers);
    expect(rebased.chart.phases).toMatchObject([
      { to: '2024-12', began: 'start' },
      { from: '2025-01', began: 'rebase', decision: { by: home.quality.name, reason: 'Ny poliklinikk' } },
    ]);
    expect(await homeOf(home.leader.headers)).toEqual([]);
    const rebaseId = rebased.rebases[0]?.id ?? '';
    const back = { params: { surveyId: survey.id, rebaseId } };
    const without = await mustCall(api.url, contract.series.withdrawRebase, back, home.quality.headers);
    expect(without).toMatchObject({ rebases: [], chart: { phases: [{ began: 'start' }] } });
    const client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
    const { rows } = await client.query(
      `SELECT kind, actor_id, details->>'reason' AS reason FROM trail_entry WHERE subject_id = $1 ORDER BY number`,
      [rebaseId],
    );
    await client.end();
    expect(rows).toEqual([
      { kind: 'chart-rebased', actor_id: home.quality.id, reason: 'Ny poliklinikk' },
      { kind: 'chart-rebase-withdrawn', actor_id: home.quality.id, reason: null },
    ]);
  });

  it('never joins months over a question that a named person judged another one, and marks other words for the same', async () => {
    const team = home.quality.headers;
    const version = await anotherRound({
      url: api.url,
      home,
      survey,
      words: 'Fikk du vite alt det du trengte før du reiste hjem?',
    });
    const about = { organisationId: home.id, surveyId: version.surveyId, question: 'informed' };
    const months = Object.fromEntries(monthsFrom('2025-09', 6).map((month, index) => [month, index % 2 ? POOR : FAIR]));
    await countMonths(database, { ...about, unitId: home.units.wardA, months });

    // The rule says: other words for the same.
    const reworded = await series();
    expect(reworded.rounds.map(({ mark }) => mark)).toEqual(['first', 'reworded']);
    expect(reworded.chart.reworded).toEqual([MONTHS.length]);
    expect(reworded.chart.phases).toMatchObject([{ began: 'start', end: reworded.chart.points.length - 1 }]);
    expect((await effect()).effect).toMatchObject({ verdict: 'worse', reworded: true });

    // A person says: another question.
    const params = { versionId: version.versionId, question: 'informed' };
    const judge = (mark: 'same' | 'not-comparable', reason: string) =>
      mustCall(api.url, contract.versions.judge, { params, body: { mark, reason } }, team);
    await judge('not-comparable', 'Alt er noe annet.');
    const broken = await series();
    expect(broken.rounds[1]).toMatchObject({
      mark: 'not-comparable',
      judgement: { by: home.quality.name, reason: 'Alt er noe annet.' },
    });
    expect(broken.chart.phases).toMatchObject([
      { began: 'start', end: MONTHS.length - 1 },
      { began: 'not-comparable', start: MONTHS.length },
    ]);
    expect(broken.chart.reworded).toEqual([]);
    expect((await effect()).effect).toMatchObject({ verdict: 'cannot-say-yet', why: 'too-few-periods-before' });

    await judge('same', 'Rådet har prøvd begge.');
    const same = await series();
    expect(same.rounds[1]).toMatchObject({ mark: 'same', judgement: { reason: 'Rådet har prøvd begge.' } });
    expect(same.chart).toMatchObject({ reworded: [], phases: [{ began: 'start' }] });
  });
});
