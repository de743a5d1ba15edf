import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { fillOrganisation } from '../builders/a-filled-organisation.ts';
import { anOrganisation, type TestOrganisation } from '../builders/organisation.ts';
import type { Things } from '../builders/route-inputs.ts';
import { type HouseInProcess, houseInProcess } from './house.ts';

/** Tables of ours that belong to no organisation: what has been migrated. */
const WITHOUT_ORGANISATION = ['migrations'];

describe('what PostgreSQL itself lets the application do', () => {
  let house: HouseInProcess;
  let ours: TestOrganisation;
  let theirs: TestOrganisation;
  let things: Things;
  let app: pg.Client;
  let superuser: pg.Client;

  beforeAll(async () => {
    house = await houseInProcess({ worker: false });
    ours = await anOrganisation(house.database, 'Vår virksomhet');
    theirs = await anOrganisation(house.database, 'Den andre');
    things = await fillOrganisation(house.url, ours);
    await fillOrganisation(house.url, theirs);
    app = new pg.Client({ connectionString: house.database.databaseUrl, options: '-c role=medvirk_app' });
    superuser = new pg.Client({ connectionString: house.database.superuserUrl });
    await Promise.all([app.connect(), superuser.connect()]);
  });
  afterAll(async () => {
    await Promise.all([app?.end(), superuser?.end()]);
    await house?.stop();
  });

  /** Runs statements as the application within one organisation, and takes all back. */
  async function within<T>(organisationId: string | null, work: () => Promise<T>): Promise<T> {
    await app.query('BEGIN');
    try {
      if (organisationId) await app.query(`SELECT set_config('medvirk.organisation', $1, true)`, [organisationId]);
      return await work();
    } finally {
      await app.query('ROLLBACK');
    }
  }
  const refusal = (organisationId: string, sql: string, parameters: unknown[] = []): Promise<string> =>
    within(organisationId, () => app.query(sql, parameters)).then(
      ({ rowCount }) => `done to ${rowCount} rows`,
      (fault: pg.DatabaseError) => fault.code ?? fault.message,
    );
  const DENIED = '42501';
  const CHECK = '23514';

  const scopedTables = async (): Promise<{ name: string; column: string }[]> => {
    const { rows } = await superuser.query<{ name: string; column: string }>(
      `SELECT c.relname AS name, CASE c.relname WHEN 'organisation' THEN 'id' ELSE 'organisation_id' END AS column
       FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
         AND c.relname <> ALL ($1) ORDER BY 1`,
      [WITHOUT_ORGANISATION],
    );
    return rows;
  };

  it('is done as a role that owns nothing and is held by row-level security', async () => {
    const { rows } = await app.query(`
      SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
        (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid AND relnamespace = 'public'::regnamespace) AS owned
      FROM pg_roles r WHERE rolname = current_user`);
    expect(rows).toEqual([
      {
        rolname: 'medvirk_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        owned: 0,
      },
    ]);
    const { rows: login } = await app.query('SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = session_user');
    expect(login).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  });

  it('is held on every table: each has its organisation, and its owner is held too', async () => {
    const tables = await scopedTables();
    expect(tables.length).toBeGreaterThan(20);
    const { rows } = await superuser.query<{ relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean }>(
      'SELECT relname, relrowsecurity, relforcerowsecurity FROM pg_class WHERE relname = ANY ($1) AND relnamespace = $2::regnamespace',
      [tables.map(({ name }) => name), 'public'],
    );
    expect(rows.filter(({ relrowsecurity, relforcerowsecurity }) => !relrowsecurity || !relforcerowsecurity)).toEqual(
      [],
    );
  });

  it('shows no row of any table without an organisation', async () => {
    for (const { name } of await scopedTables()) {
      const { rows } = await within(null, () => app.query(`SELECT count(*)::int AS n FROM "${name}"`));
      expect([name, rows[0]?.n]).toEqual([name, 0]);
    }
  });

  it("shows an organisation's own rows and none of another's", async () => {
    const filled: string[] = [];
    for (const { name, column } of await scopedTables()) {
      const { rows } = await within(ours.id, () =>
        app.query(`SELECT count(*)::int AS n, count(*) FILTER (WHERE ${column} <> $1)::int AS foreign FROM "${name}"`, [
          ours.id,
        ]),
      );
      expect([name, rows[0]?.foreign]).toEqual([name, 0]);
      if (rows[0]?.n > 0) filled.push(name);
    }
    expect(filled.length).toBeGreaterThan(15); // an empty table would prove nothing
  });

  it("changes and takes away nothing of another's, and plants nothing there", async () => {
    for (const table of ['person', 'survey', 'questionnaire_version', 'role_assignment', 'council']) {
      expect(
        await refusal(ours.id, `UPDATE ${table} SET organisation_id = organisation_id WHERE organisation_id = $1`, [
          theirs.id,
        ]),
      ).toBe('done to 0 rows');
    }
    expect(await refusal(ours.id, 'DELETE FROM session WHERE organisation_id = $1', [theirs.id])).toBe(
      'done to 0 rows',
    );
    expect(
      await refusal(ours.id, 'INSERT INTO council (organisation_id, name) VALUES ($1, $2)', [theirs.id, 'x']),
    ).toBe(DENIED);
    expect(await refusal(ours.id, 'UPDATE council SET organisation_id = $1', [theirs.id])).toBe(DENIED);
  });

  it('never reaches a partition of the responses past their row-level security', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relispartition AND relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { name } of rows)
      expect([name, await refusal(ours.id, `SELECT 1 FROM "${name}"`)]).toEqual([name, DENIED]);
  });

  it('never changes or takes away a sign-off', async () => {
    expect(await refusal(ours.id, `UPDATE sign_off SET stand = 'approve'`)).toBe(DENIED);
    expect(await refusal(ours.id, 'DELETE FROM sign_off')).toBe(DENIED);
  });

  it('never changes or takes away what was done in a draft', async () => {
    expect(await refusal(ours.id, `UPDATE version_edit SET operations = '[]'`)).toBe(DENIED);
    expect(await refusal(ours.id, 'DELETE FROM version_edit')).toBe(DENIED);
  });

  it('never takes away what sign-offs, proposals and answers hang on', async () => {
    const kept = [
      'organisation',
      'person',
      'council',
      'questionnaire',
      'questionnaire_version',
      'proposal',
      'survey',
      'unit',
      'response',
    ];
    for (const table of kept) expect([table, await refusal(ours.id, `DELETE FROM ${table}`)]).toEqual([table, DENIED]);
    for (const { name } of await scopedTables())
      expect(await refusal(ours.id, `TRUNCATE "${name}" CASCADE`)).toBe(DENIED);
  });

  it('never changes what was published', async () => {
    const set = (change: string) =>
      refusal(ours.id, `UPDATE questionnaire_version SET ${change} WHERE id = $1`, [things.version]);
    expect(await set(`content = jsonb_set(content, '{title,nb}', '"Noe annet"')`)).toBe(CHECK);
    for (const change of [
      'revision = revision + 1',
      'number = 7',
      `status = 'draft'`,
      'approval = NULL',
      'published_at = now()',
    ]) {
      expect([change, await set(change)]).toEqual([change, CHECK]);
    }
    expect(await set(`status = 'retired'`)).toBe('done to 1 rows');
  });

  it('never changes the privacy mode of a survey that has opened', async () => {
    const { id } = (await within(ours.id, () => app.query('SELECT id FROM survey LIMIT 1'))).rows[0];
    expect(await refusal(ours.id, `UPDATE survey SET privacy_mode = 'identified' WHERE id = $1`, [id])).toBe(CHECK);
    const reopened = `UPDATE survey SET privacy_mode = 'identified', status = 'draft' WHERE id = $1`;
    expect(await refusal(ours.id, reopened, [id])).toBe(CHECK);
    expect(await refusal(ours.id, `UPDATE survey SET status = 'draft' WHERE id = $1`, [id])).toBe(CHECK);
  });

  it('makes no table, and does not read which migrations have run', async () => {
    expect(await refusal(ours.id, 'CREATE TABLE mine (a int)')).toBe(DENIED);
    expect(await refusal(ours.id, 'SELECT * FROM migrations')).toBe(DENIED);
  });
});
