import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type RouteGiven } from '@medvirk/api-contract';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { planAndOpen } from '../builders/a-plan.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { routeInputs, type Things } from '../builders/route-inputs.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { surveys } = contract;
type NewSurvey = RouteGiven<typeof surveys.create>['body'];
type Change = RouteGiven<typeof surveys.change>['body'];

describe('a survey that is being prepared', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let things: Things;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    home = await anOrganisation(database);
    things = await fillOrganisation(api.url, home);
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const create = (more: Partial<NewSurvey> = {}) => {
    const body = { ...(routeInputs(things)['surveys.create']?.body as NewSurvey), ...more };
    return callApi(api.url, surveys.create, { body }, home.quality.headers);
  };
  const change = (surveyId: string, more: Partial<Change> = {}, headers = home.quality.headers) => {
    const body = { ...(routeInputs(things)['surveys.change']?.body as Change), ...more };
    return callApi(api.url, surveys.change, { params: { surveyId }, body }, headers);
  };
  const moveClosing = (surveyId: string, closesOn: string | null) =>
    callApi(api.url, surveys.moveClosing, { params: { surveyId }, body: { closesOn } }, home.quality.headers);
  const move = async (surveyId: string, to: 'open' | 'closed') =>
    to === 'open'
      ? planAndOpen(api.url, surveyId, home.quality.headers)
      : mustCall(api.url, surveys.move, { params: { surveyId }, body: { to } }, home.quality.headers);

  it('never closes before it opens', async () => {
    const refused = [400, 'DATES_IN_WRONG_ORDER'];
    const dates = { opensOn: '2026-03-02', closesOn: '2026-03-01' };
    const created = await create(dates);
    expect([created.status, created.code]).toEqual(refused);
    const { body } = await create({ ...dates, closesOn: dates.opensOn });
    const changed = await change(body.id, dates);
    expect([changed.status, changed.code]).toEqual(refused);
    const moved = await moveClosing(body.id, '2026-03-01');
    expect([moved.status, moved.code]).toEqual(refused);
  });

  it('can be changed, with the links that it has, until it opens', async () => {
    const { body: draft } = await create();
    const [ward] = draft.units;
    const information = { ...draft.information, contact: 'ring 22 22 22 22', retentionMonths: 6 };
    const unitIds = [home.units.wardA, home.units.wardB];
    const changed = await change(draft.id, { unitIds, opensOn: '2026-02-01', closesOn: '2030-01-01', information });
    expect(changed.body).toMatchObject({ opensOn: '2026-02-01', closesOn: '2030-01-01', information });
    expect(changed.body.units.map(({ unitId }) => unitId).sort()).toEqual([...unitIds].sort());
    expect(changed.body.units).toContainEqual(ward);
    const fewer = await change(draft.id, { unitIds: [home.units.wardB] });
    expect([fewer.status, fewer.code]).toEqual([400, 'INPUT_NOT_VALID']);
    expect((await change(draft.id, { unitIds, information })).body.units).toHaveLength(2); // and with no unit more

    await move(draft.id, 'open');
    const late = await change(draft.id, { unitIds, information: { ...information, contact: 'en annen' } });
    expect([late.status, late.code]).toEqual([409, 'SURVEY_STATUS_NOT_ALLOWED']);
    const read = await mustCall(api.url, surveys.get, { params: { surveyId: draft.id } }, home.quality.headers);
    expect(read.information).toEqual(information);
  });

  it('may be given a later end while it is open, and none once it is closed', async () => {
    const { body: survey } = await create({ closesOn: '2029-01-01' });
    await move(survey.id, 'open');
    expect((await moveClosing(survey.id, '2030-06-01')).body.closesOn).toBe('2030-06-01');
    expect((await moveClosing(survey.id, null)).body.closesOn).toBeNull();
    await move(survey.id, 'closed');
    const closed = await moveClosing(survey.id, '2031-01-01');
    expect([closed.status, closed.code]).toEqual([409, 'SURVEY_STATUS_NOT_ALLOWED']);
  });
});
