import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';

/** A response that the small questionnaire takes, changed where a test wants it. */
const response = (changes: Readonly<Record<string, unknown>> = {}) => ({
  id: randomUUID(),
  role: 'patient',
  language: 'nb',
  answers: { informed: { state: 'answered', value: 4 }, advice: { state: 'answered', value: 'Ring 98 76 54 32' } },
  ...changes,
});
const text = (changes: Readonly<Record<string, unknown>> = {}) => JSON.stringify(response(changes));
const answers = (given: unknown) => text({ answers: given });
const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/**
 * Browsers' responses take a shortcut in front of Fastify; a slash at the end of the address sends the same response along the
 * ordinary road.
 */
describe('a response, by the shortcut and by the ordinary road', () => {
  let database: TestDatabase;
  let api: ApiInProcess;
  let home: TestOrganisation;
  let linkCode: string;
  let survey: string;
  beforeAll(async () => {
    database = await freshDatabase();
    api = await apiInProcess(database);
    home = await anOrganisation(database);
    ({ linkCode, survey } = await fillOrganisation(api.url, home));
  });
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  const send = async (body: string, road: '' | '/', { code = linkCode, type = 'application/json' } = {}) => {
    const headers = { 'content-type': type };
    const sent = await fetch(`${api.url}/api/answer/${code}/responses${road}`, { method: 'POST', headers, body });
    // When it was said, and whether the connection goes on, is no part of the answer.
    const { date, connection, 'keep-alive': keepAlive, ...said } = Object.fromEntries(sent.headers);
    expect([date, connection]).toEqual([expect.any(String), keepAlive ? 'keep-alive' : 'close']);
    return { status: sent.status, headers: said, body: await sent.text() };
  };
  const sendBoth = async (body: string, options = {}) => {
    const short = await send(body, '', options);
    expect(short).toEqual(await send(body, '/', options));
    return { status: short.status, ...JSON.parse(short.body) };
  };
  const refused = (status: number, code: string, details?: unknown) => ({
    status,
    error: { code, ...(details ? { details } : {}) },
  });

  it('is stored once, and gets the same receipt again', async () => {
    const body = text();
    const first = await send(body, '');
    expect([first.status, JSON.parse(first.body).masked]).toEqual([201, ['phone']]);
    expect(await send(body, '/')).toEqual({ ...first, status: 200 });
    expect(await sendBoth(body)).toMatchObject({ status: 200, masked: ['phone'] });
    const [byRoad] = [await send(text(), '/')];
    expect([byRoad.status, byRoad.headers]).toEqual([201, first.headers]);
  });

  it('is a conflict under an id that another response has', async () => {
    const id = randomUUID();
    await send(text({ id }), '');
    const other = text({ id, answers: { informed: { state: 'answered', value: 1 } } });
    expect(await sendBoth(other)).toMatchObject(refused(409, 'RESPONSE_ID_TAKEN'));
  });

  it.each([
    ['is no JSON', '{"id":'],
    ['ends too soon', text().slice(0, -1)],
    ['is nothing', ''],
    ['is no UTF-8 JSON', '\u0000'],
    ['touches what every object has', text().replace('"role"', '"__proto__":{"x":1},"role"')],
    ['hides that', text().replace('"role"', '"\\u005f_proto__":{"x":1},"role"')],
  ])('that %s is refused as input', async (_, body) => {
    expect(await sendBoth(body)).toMatchObject(refused(400, 'INPUT_NOT_VALID'));
  });

  it.each([
    ['another shape', '[]', { path: '', code: 'type' }],
    ['nothing in it', '{}', { path: '', code: 'required' }],
    ['no id', text({ id: 'x' }), { path: 'id', code: 'pattern' }],
    ['a role that nobody has', text({ role: 'doctor' }), { path: 'role', code: 'enum' }],
    ['more than was asked', text({ name: 'Kari' }), { path: '', code: 'additionalProperties' }],
    [
      'more levels than anything has',
      text().replace(':4', `:${nested(65)}`),
      { path: '', code: 'too-deep', limit: 64 },
    ],
    ['a body of levels only', nested(65), { path: '', code: 'too-deep', limit: 64 }],
    ['as many levels as there may be', nested(64), { path: '', code: 'type' }],
    ['so many levels that they would exhaust a stack', nested(50_000), { path: '', code: 'too-deep', limit: 64 }],
  ])('with %s is refused, and told where', async (_, body, detail) => {
    expect(await sendBoth(body)).toMatchObject(refused(400, 'INPUT_NOT_VALID', detail ? [detail] : undefined));
  });

  it('may begin with a mark of byte order, as some tools write it', async () => {
    for (const road of ['', '/'] as const) expect((await send(`\ufeff${text()}`, road)).status).toBe(201);
  });

  it('that the form does not take is refused, and told every problem', async () => {
    expect(
      await sendBoth(answers({ informed: { state: 'answered', value: 9 }, other: { state: 'dont-know' } })),
    ).toMatchObject(
      refused(422, 'ANSWERS_NOT_VALID', [
        { path: 'informed', code: 'unknown-option' },
        { path: 'other', code: 'unknown-question' },
      ]),
    );
    expect(await sendBoth(text({ language: 'en' }))).toMatchObject(
      refused(400, 'INPUT_NOT_VALID', [{ path: 'language', code: 'not-offered' }]),
    );
  });

  it('is not taken by a link that there is not', async () => {
    expect(await sendBoth(text(), { code: 'abcdef0123' })).toMatchObject(refused(404, 'NOT_FOUND'));
  });

  it.each([
    ['text/plain', 400],
    ['application/xml', 415],
  ])('as %s is refused', async (type, status) => {
    expect(await sendBoth(text(), { type })).toMatchObject(refused(status, 'INPUT_NOT_VALID'));
  });

  it('that is too large is refused', async () => {
    const advice = { state: 'answered', value: 'x'.repeat(600_000) };
    expect(await sendBoth(answers({ advice }))).toMatchObject(refused(413, 'INPUT_NOT_VALID'));
  });

  it('is refused when the survey takes no more', async () => {
    const params = { surveyId: survey };
    await mustCall(api.url, contract.surveys.move, { params, body: { to: 'paused' } }, home.quality.headers);
    // An open link is remembered for a moment.
    for (let asked = 0; asked < 40 && (await send(text(), '')).status !== 409; asked += 1) await wait(100);
    expect(await sendBoth(text())).toMatchObject(refused(409, 'SURVEY_NOT_OPEN'));
  });
});
