import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import pg from 'pg';
import { callApi, mustCall } from '../builders/call-api.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';

describe('sessions and tokens', () => {
  let house: HouseInProcess;
  let home: TestOrganisation;
  let superuser: pg.Client;

  beforeAll(async () => {
    house = await houseInProcess({ worker: false });
    home = await anOrganisation(house.database);
    superuser = new pg.Client({ connectionString: house.database.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser?.end();
    await house?.stop();
  });

  const asked = async (headers: Readonly<Record<string, string>>) => {
    const { status, code } = await callApi(house.url, contract.home.get, {}, headers);
    return code ?? status;
  };
  const sessionsOf = async (person: string): Promise<number> =>
    (await superuser.query('SELECT count(*)::int AS n FROM session WHERE person_id = $1', [person])).rows[0].n;
  const age = (person: string, created: string, seen: string) =>
    superuser.query(
      'UPDATE session SET created_at = now() - $2::interval, seen_at = now() - $3::interval WHERE person_id = $1',
      [person, created, seen],
    );

  it('keep only the hash of the secret in the cookie', async () => {
    const [, secret = ''] = home.quality.headers.cookie?.split('=') ?? [];
    const { rows } = await superuser.query('SELECT s::text AS row FROM session s WHERE person_id = $1', [
      home.quality.id,
    ]);
    expect(rows).toHaveLength(1);
    expect(secret.length).toBeGreaterThanOrEqual(43); // 256 random bits
    expect(rows[0].row).not.toContain(secret);
    expect(rows[0].row).not.toContain(Buffer.from(secret).toString('hex'));
  });

  it('end an hour after the last sign of life, and not before', async () => {
    const { id, headers } = home.leader;
    await age(id, '2 hours', '59 minutes');
    expect(await asked(headers)).toBe(200);
    const { rows } = await superuser.query(
      `SELECT now() - seen_at < '1 minute' AS fresh FROM session WHERE person_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ fresh: true }]); // being there counts as a sign of life
    await age(id, '2 hours', '61 minutes');
    expect(await asked(headers)).toBe('NOT_SIGNED_IN');
    expect(await sessionsOf(id)).toBe(0);
  });

  it('end after ten hours, however busy', async () => {
    const { id, headers } = home.members[2];
    await age(id, '9 hours 59 minutes', '10 seconds');
    expect(await asked(headers)).toBe(200);
    await age(id, '10 hours 1 minute', '10 seconds');
    expect(await asked(headers)).toBe('NOT_SIGNED_IN');
    expect(await sessionsOf(id)).toBe(0);
  });

  it('end at sign-out, for good', async () => {
    const { id, headers } = home.members[1];
    expect(await asked(headers)).toBe(200);
    const answer = await fetch(`${house.url}${contract.session.signOut.path}`, { method: 'POST', headers });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-medvirk=;/);
    expect(await sessionsOf(id)).toBe(0);
    expect(await asked(headers)).toBe('NOT_SIGNED_IN');
  });

  it('know roles anew with each request', async () => {
    const { id, headers } = home.members[0];
    const change = (role: 'leader' | 'council-member') =>
      mustCall(
        house.url,
        contract.organisation.assign,
        { params: { personId: id }, body: { assignments: [{ role, unit: null }] } },
        home.administrator.headers,
      );
    const permissions = async () => (await callApi(house.url, contract.session.get, {}, headers)).body.permissions;
    expect(await permissions()).toContain('sign-off:give');
    await change('leader');
    expect(await permissions()).not.toContain('sign-off:give');
    await change('council-member');
  });

  it.each(['', 'x', `${'A'.repeat(43)}`, '%00', 'a=b'])('are not opened by the made-up cookie "%s"', async (secret) => {
    expect(await asked({ cookie: `__Host-medvirk=${secret}` })).toBe('NOT_SIGNED_IN');
  });

  describe('an API token', () => {
    const make = (expiresAt: string | null, role: 'leader' | 'administrator' = 'leader') =>
      mustCall(
        house.url,
        contract.organisation.addToken,
        { body: { name: 'Styringssystemet', role, expiresAt } },
        home.administrator.headers,
      );
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

    it('lets a machine do what its role may, without a CSRF token, and nothing else', async () => {
      const { secret } = await make(null, 'administrator');
      const seen = await callApi(house.url, contract.session.get, {}, bearer(secret));
      expect(seen.body).toMatchObject({ person: null, organisation: { id: home.id }, csrfToken: null });
      const council = await callApi(
        house.url,
        contract.organisation.addCouncil,
        { body: { name: 'Rådet' } },
        bearer(secret),
      );
      expect(council.status).toBe(201);
      const survey = await callApi(house.url, contract.questionnaires.create, { body: {} } as never, bearer(secret));
      expect(survey.code).toBe('NOT_ALLOWED');
    });

    it('is never shown again, and kept as a hash only', async () => {
      const { secret } = await make(null);
      const list = await mustCall(house.url, contract.organisation.tokens, {}, home.administrator.headers);
      expect(JSON.stringify(list)).not.toContain(secret);
      const { rows } = await superuser.query('SELECT t::text AS row FROM api_token t');
      expect(JSON.stringify(rows)).not.toContain(secret);
    });

    it('is worth nothing once revoked', async () => {
      const { id, secret } = await make(null);
      expect(await asked(bearer(secret))).toBe(200);
      await mustCall(
        house.url,
        contract.organisation.revokeToken,
        { params: { tokenId: id } },
        home.administrator.headers,
      );
      expect(await asked(bearer(secret))).toBe('NOT_SIGNED_IN');
    });

    it('is worth nothing once expired', async () => {
      const { id, secret } = await make(new Date(Date.now() + 3_600_000).toISOString());
      expect(await asked(bearer(secret))).toBe(200);
      await superuser.query(`UPDATE api_token SET expires_at = now() - interval '1 second' WHERE id = $1`, [id]);
      expect(await asked(bearer(secret))).toBe('NOT_SIGNED_IN');
    });

    it('that is wrong is not made up for by a cookie', async () => {
      expect(await asked({ ...home.quality.headers, ...bearer('nonsense') })).toBe('NOT_SIGNED_IN');
    });
  });
});
