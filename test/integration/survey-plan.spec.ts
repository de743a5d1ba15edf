import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract, type Route, type RouteGiven } from '@medvirk/api-contract';
import { EMPTY_PLAN } from '@medvirk/questionnaire';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { aPlan } from '../builders/a-plan.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { routeInputs, type Things } from '../builders/route-inputs.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

const { planning, surveys } = contract;

describe('the plan of a survey', () => {
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

  const must = <R extends Route>(route: R, given: RouteGiven<R>) =>
    mustCall(api.url, route, given, home.quality.headers);
  const aDraft = async (): Promise<{ surveyId: string }> => {
    const survey = await must(surveys.create, routeInputs(things)['surveys.create'] as never);
    return { surveyId: survey.id };
  };
  const opened = (params: { surveyId: string }) =>
    fetch(`${api.url}/api/surveys/${params.surveyId}/status`, {
      method: 'POST',
      headers: { ...home.quality.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ to: 'open' }),
    });

  it('must be thought through before the survey opens, and what is missing is named', async () => {
    const params = await aDraft();
    expect(await must(planning.get, { params })).toMatchObject({ plan: EMPTY_PLAN, saved: null, mayEdit: true });
    await must(planning.save, { params, body: { ...aPlan(), use: ' ', useOn: null } });
    const refused = await opened(params);
    expect([refused.status, await refused.json()]).toEqual([
      409,
      {
        error: {
          code: 'SURVEY_PLAN_MISSING',
          message: 'survey plan missing',
          details: [
            { path: 'use', code: 'missing' },
            { path: 'useOn', code: 'missing' },
          ],
        },
      },
    ]);
    await must(planning.save, { params, body: aPlan() });
    expect((await opened(params)).status).toBe(200);
  });

  it('says how many answers the wanted interval takes, and stays as it was when the survey opened', async () => {
    const params = await aDraft();
    const saved = await must(planning.save, { params, body: aPlan() });
    expect(saved).toMatchObject({
      gaps: [],
      // 385 among very many, corrected for 1,200 people
      needed: { answers: 292, invitations: 730, reachable: true },
      saved: { by: home.quality.name },
    });
    await opened(params);
    const late = await callApi(api.url, planning.save, { params, body: aPlan() }, home.quality.headers);
    expect(late.code).toBe('SURVEY_STATUS_NOT_ALLOWED');
    expect(await must(planning.get, { params })).toMatchObject({ mayEdit: false });
  });
});
