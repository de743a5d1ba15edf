import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { sealTo } from '../../apps/respondent/src/kiosk/seal.ts';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import type { Things } from '../builders/route-inputs.ts';
import { type ApiInProcess, apiInProcess } from './api-in-process.ts';
import { freshDatabase, type TestDatabase } from './databases.ts';
import { asOwner } from './small-house.ts';

const { kiosks, surveys } = contract;

describe('a tablet in a waiting room', () => {
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

  const aKiosk = async (pin = '4711') => {
    const body = { unitId: things.unit, name: 'Venterommet', pin, idleSeconds: 60 };
    const made = await mustCall(
      api.url,
      kiosks.make,
      { params: { surveyId: things.survey }, body },
      home.quality.headers,
    );
    return { ...made, code: new URL(made.address).hash.slice(1) };
  };
  const open = (code: string) => callApi(api.url, kiosks.open, { body: { code } });
  const send = (code: string, sealed: string) => callApi(api.url, kiosks.send, { body: { code, sealed } });
  const aResponse = (over: object = {}) =>
    JSON.stringify({
      id: crypto.randomUUID(),
      role: 'patient',
      language: 'nb',
      answers: {
        informed: { state: 'answered', value: 2 },
        missed: { state: 'answered', value: 'Ring meg på 98 76 54 32' },
      },
      ...over,
    });
  const query = (sql: string, parameters: unknown[] = []) =>
    asOwner(test, async (owner) => (await owner.query(sql, parameters)).rows);

  it('gets its survey and unit by a code that stands nowhere in the database', async () => {
    const { code, address } = await aKiosk();
    expect(new URL(address).pathname).toBe('/kiosk');
    const { body } = await open(code);
    expect(body).toMatchObject({ name: 'Venterommet', linkCode: things.linkCode, idleSeconds: 60 });
    expect(body.invitation.unit.path[0]).toBe(things.unit);
    const [{ text }] = await query('SELECT json_agg(k)::text AS text FROM kiosk k');
    expect(text).not.toContain(code);
    // Keys, hashes and ids are long rows of hexadecimal digits: the four stand in one of them now and then.
    expect(text.replace(/[0-9a-f-]{16,}/g, '')).not.toContain('4711');
  });

  it('sends what only the house can open: the same rules and masking as anywhere, stored once, with the way noted', async () => {
    const { code } = await aKiosk();
    const { publicKey } = (await open(code)).body;
    const response = aResponse();
    const { id } = JSON.parse(response);
    const sealed = await sealTo(publicKey, response);
    // What somebody wrote can't be told from the length of what waits on the tablet.
    expect(sealed).toHaveLength((await sealTo(publicKey, aResponse({ answers: {} }))).length);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => send(code, sealed)));
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    for (const { body } of outcomes) expect(body).toEqual({ id, masked: ['phone'] });
    // Sealed anew it is still the same response.
    expect((await send(code, await sealTo(publicKey, response))).status).toBe(200);
    const rows = await query('SELECT packed_answers::text AS answers, circumstances FROM response WHERE id = $1', [id]);
    expect(rows).toHaveLength(1);
    expect(rows[0].answers).not.toContain('98 76 54 32');
    expect(rows[0].circumstances).toEqual({ way: 'kiosk' });
  });

  it('takes no more from one tablet than people can give, wherever its code is used from, and others go on', async () => {
    const [one, other] = [await aKiosk(), await aKiosk()];
    const sealed = await sealTo((await open(one.code)).body.publicKey, aResponse());
    const statuses = await Promise.all(Array.from({ length: 65 }, async () => (await send(one.code, sealed)).status));
    expect([200, 429].map((status) => statuses.filter((each) => each === status).length)).toEqual([60, 5]);
    const others = await sealTo((await open(other.code)).body.publicKey, aResponse());
    expect((await send(other.code, others)).status).toBe(200);
  });

  it('refuses what is not sealed to this tablet, was changed, or does not fit the form', async () => {
    const [one, other] = [await aKiosk(), await aKiosk()];
    const { publicKey } = (await open(one.code)).body;
    const sealed = await sealTo(publicKey, aResponse());
    expect((await send(other.code, sealed)).code).toBe('INPUT_NOT_VALID');
    const changed = `${sealed.slice(0, -8)}${sealed.endsWith('AAAAAAAA') ? 'BBBBBBBB' : 'AAAAAAAA'}`;
    expect((await send(one.code, changed)).code).toBe('INPUT_NOT_VALID');
    expect((await send(one.code, await sealTo(publicKey, 'no JSON'))).code).toBe('INPUT_NOT_VALID');
    expect((await send(one.code, await sealTo(publicKey, aResponse({ way: 'paper' })))).code).toBe('INPUT_NOT_VALID');
    expect((await send(one.code, await sealTo(publicKey, aResponse({ answers: {} })))).code).toBe('ANSWERS_NOT_VALID');
  });

  it('is shut out at once: neither opened nor listened to, and only by who covers its unit', async () => {
    const { code, kiosk } = await aKiosk();
    const { publicKey } = (await open(code)).body;
    const params = { surveyId: things.survey, kioskId: kiosk.id };
    expect((await callApi(api.url, kiosks.revoke, { params }, home.leader.headers)).code).toBe('NOT_ALLOWED');
    const revoked = await mustCall(api.url, kiosks.revoke, { params }, home.quality.headers);
    expect(revoked.revokedOn).not.toBeNull();
    expect((await open(code)).code).toBe('NOT_FOUND');
    expect((await send(code, await sealTo(publicKey, aResponse()))).code).toBe('NOT_FOUND');
    const listed = await mustCall(api.url, kiosks.list, { params }, home.quality.headers);
    expect(listed.kiosks.find(({ id }) => id === kiosk.id)?.revokedOn).toBe(revoked.revokedOn);
  });

  it('is not set up where answering needs an invitation, or in a unit without the survey', async () => {
    const body = { unitId: home.units.wardB, name: 'Et annet', pin: '4711', idleSeconds: 60 };
    const make = (given: object) =>
      callApi(
        api.url,
        kiosks.make,
        { params: { surveyId: things.survey }, body: { ...body, ...given } },
        home.quality.headers,
      );
    expect((await make({})).code).toBe('NOT_FOUND');
    expect((await make({ unitId: things.unit, pin: 'abcd' })).code).toBe('INPUT_NOT_VALID');
    await query(`UPDATE survey SET status = 'closed' WHERE id = $1`, [things.survey]);
    expect((await make({ unitId: things.unit })).code).toBe('SURVEY_STATUS_NOT_ALLOWED');
    const found = await mustCall(api.url, surveys.get, { params: { surveyId: things.survey } }, home.quality.headers);
    expect(found.status).toBe('closed');
  });
});
