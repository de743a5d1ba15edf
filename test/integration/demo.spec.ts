import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type PictureView, type SurveyView } from '@medvirk/api-contract';
import { dataServices } from '../../apps/local/src/admin/data-services.ts';
import { DEMO_PEOPLE } from '../../apps/local/src/demo-people.ts';
import { seedDemo } from '../../apps/local/src/seed/seed.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

describe('the demo, as the quality team meets it', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let headers: Record<string, string>;
  let year: SurveyView;
  let fresh: SurveyView;
  beforeAll(async () => {
    database = await freshDatabase();
    await seedDemo({ ...database, now: new Date(), people: DEMO_PEOPLE, onProgress: () => {} });
    const { token } = await dataServices(database, (services) =>
      services.createToken({ name: 'test', role: 'quality-team', expiresAt: null }),
    );
    headers = { authorization: `Bearer ${token}` };
    api = await apiInProcess(database);
    const { surveys } = await mustCall(api.url, contract.surveys.list, {}, headers);
    const [longest, shortest] = [...surveys].sort((a, b) => b.units.length - a.units.length);
    if (!longest || !shortest) throw new Error('the demo has no surveys');
    [year, fresh] = [longest, shortest];
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const unitOf = (name: string): string => year.units.find((unit) => unit.name === name)?.unitId ?? '';
  const pictureOf = (theme: string, unit: string): Promise<PictureView> =>
    mustCall(
      api.url,
      contract.improvement.picture,
      { params: { theme }, query: { unit: unitOf(unit), survey: year.id } },
      headers,
    );
  const statements = ({ picture }: PictureView, lens: 'why' | 'now' | 'better') => picture.lenses[lens];

  it('shows that information when going home has become worse after day surgery, and why it matters', async () => {
    const view = await pictureOf('going-home', 'Dagkirurgisk poliklinikk');
    const now = statements(view, 'now').map(({ code }) => code);
    expect(now).toEqual(expect.arrayContaining(['experience-worsened', 'experience-shift-signal', 'said-by-staff']));
    expect(statements(view, 'why').map(({ code }) => code)).toEqual(
      expect.arrayContaining(['importance-share', 'said-by-council']),
    );
    const better = statements(view, 'better').map(({ code }) => code);
    expect(better).toEqual(
      expect.arrayContaining([
        'option-share',
        'comments-better',
        'proposed-by-council',
        'said-by-research',
        'tried-before',
      ]),
    );
    expect(view.picture.priority.level).toBe('high');
  });

  it('shows no such fall on the medical ward', async () => {
    const now = statements(await pictureOf('going-home', 'Medisinsk sengepost'), 'now').map(({ code }) => code);
    expect(now).toContain('experience-unchanged');
    expect(now).not.toContain('experience-worsened');
  });

  it('shows that waiting has become better after the action that is done', async () => {
    const better = statements(await pictureOf('waiting', 'Ortopedisk poliklinikk'), 'better');
    const tried = better.find(({ code }) => code === 'tried-before');
    expect(tried?.facts).toMatchObject({ effect: 'better' });
  });

  it('hides figures of the survey that has just opened', async () => {
    const unit = fresh.units.find(({ name }) => name === 'Dagkirurgisk poliklinikk')?.unitId ?? '';
    expect(fresh.responses).toEqual({ kind: 'hidden' });
    const query = { params: { surveyId: fresh.id }, query: { unit } };
    const results = await mustCall(api.url, contract.results.survey, query, headers);
    expect(results.responses).toEqual({ kind: 'hidden' });
    expect(results.questions.map(({ n }) => n.kind)).toEqual(results.questions.map(() => 'hidden'));
  });

  it('lists actions of every kind, one of them overdue', async () => {
    const { actions } = await mustCall(api.url, contract.improvement.actions, { query: {} }, headers);
    expect(actions.map(({ status }) => status).sort()).toEqual(['done', 'in-progress', 'in-progress', 'planned']);
    expect(actions.filter(({ overdue }) => overdue)).toHaveLength(1);
  });

  it('tells everybody what was said and done', async () => {
    const slug = new URL(year.tellBack.address).pathname.split('/').at(-1) ?? '';
    const told = await mustCall(api.url, contract.tellBack.told, { params: { slug } });
    expect(told.organisation).toBe('Fjordbyen helseforetak');
    expect(told.themes).toHaveLength(2);
  });

  it('takes an answer today, by the link of a ward', async () => {
    const linkCode = fresh.units[0]?.linkCode ?? '';
    const invitation = await mustCall(api.url, contract.answering.open, { params: { linkCode } });
    expect(invitation).toMatchObject({
      open: true,
      council: { approvals: 6, dissents: [{ questions: ['respect-now'] }] },
    });
    const body = {
      id: randomUUID(),
      role: 'patient',
      language: 'nb',
      answers: { 'home-now': { state: 'answered', value: 2 }, overall: { state: 'answered', value: 7 } },
    } as const;
    const sent = await callApi(api.url, contract.answering.submit, { params: { linkCode }, body });
    expect(sent.status).toBe(201);
  });
});
