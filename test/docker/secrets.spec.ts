import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startThrowawayDatabase, type ThrowawayDatabase } from '../../apps/local/src/postgres/index.ts';
import { dockerText, inDocker, readCompose } from './read-compose.ts';

const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('make-secrets.sh', () => {
  // In /tmp: on some systems PostgreSQL runs as another user, who must reach the files.
  const folder = mkdtempSync(join(process.platform === 'darwin' ? tmpdir() : '/tmp', 'medvirk-secrets-'));
  const secrets = join(folder, 'secrets');
  const make = () => execFileSync('/bin/sh', [inDocker('make-secrets.sh'), secrets], { stdio: 'pipe' });
  const read = (name: string) => readFileSync(join(secrets, name), 'utf8');

  beforeAll(() => {
    make();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes every file that compose.yaml reads, and no other', () => {
    const wanted = Object.values(readCompose(dockerText('compose.yaml')).secrets ?? {}).map(({ file }) =>
      file.replace('./secrets/', ''),
    );
    expect(readdirSync(secrets).sort()).toEqual(wanted.sort());
  });

  it('lets nobody else into the folder', () => {
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
  });

  it('writes addresses that hold the passwords of their roles, on the names of the services', () => {
    const owner = new URL(read('database_owner_url'));
    expect([owner.username, owner.password, owner.host, owner.pathname]).toEqual([
      'medvirk_owner',
      read('owner_password'),
      'postgres:5432',
      '/medvirk',
    ]);
    const application = new URL(read('database_url'));
    expect([application.username, application.password]).toEqual(['medvirk_app', read('app_password')]);
    const redis = new URL(read('redis_url'));
    expect(read('redis_acl')).toContain(`user ${redis.username} on >${redis.password} `);
    expect(read('redis_acl')).toContain('user default off');
  });

  it('keeps what is there when it is run again, and uses 32 random bytes for the root of all keys', () => {
    const before = readdirSync(secrets).map(read);
    make();
    expect(readdirSync(secrets).map(read)).toEqual(before);
    expect(read('medvirk_secret')).toMatch(/^[0-9a-f]{64}$/);
  });

  describe('with postgres/10-roles.sql on a real PostgreSQL', () => {
    let postgres: ThrowawayDatabase;
    const clients: pg.Client[] = [];
    const connect = async (user: string, password: string, database = 'medvirk'): Promise<pg.Client> => {
      const url = new URL(postgres.superuserUrl);
      const client = new pg.Client({ host: url.hostname, port: Number(url.port), user, password, database });
      await client.connect();
      clients.push(client);
      return client;
    };

    beforeAll(async () => {
      postgres = await startThrowawayDatabase();
      const superuser = new URL(postgres.superuserUrl);
      const admin = await connect(superuser.username, decodeURIComponent(superuser.password), 'postgres');
      // As in the image before the file runs: an empty database `medvirk`, no roles.
      await admin.query('DROP DATABASE medvirk WITH (FORCE)');
      await admin.query('DROP ROLE medvirk_owner, medvirk_app');
      await admin.query('CREATE DATABASE medvirk');
      const mounted = join(folder, 'mounted');
      mkdirSync(mounted);
      for (const name of ['owner_password', 'app_password'])
        writeFileSync(join(mounted, name), `${read(name)}\n`, { mode: 0o644 });
      execFileSync('chmod', ['755', folder, mounted]);
      const inside = await connect(superuser.username, decodeURIComponent(superuser.password));
      await inside.query(dockerText('postgres/10-roles.sql').replaceAll('/run/secrets', mounted));
    });
    afterAll(async () => {
      for (const client of clients) await client.end();
      await postgres.stop();
    });

    it('the owner can make tables, and neither role has powers beyond', async () => {
      const owner = await connect('medvirk_owner', read('owner_password'));
      await owner.query('CREATE TABLE kept (id int)');
      const { rows } = await owner.query(
        'SELECT rolname, rolsuper OR rolcreatedb OR rolcreaterole OR rolreplication OR rolbypassrls AS powers FROM pg_roles WHERE rolname LIKE $1 ORDER BY 1',
        ['medvirk%'],
      );
      expect(rows).toEqual([
        { rolname: 'medvirk_app', powers: false },
        { rolname: 'medvirk_owner', powers: false },
      ]);
    });

    it('the application signs in, but makes nothing and reads nothing that it was not given', async () => {
      const application = await connect('medvirk_app', read('app_password'));
      await expect(application.query('CREATE TABLE mine (id int)')).rejects.toThrow('permission denied');
      await expect(application.query('SELECT * FROM kept')).rejects.toThrow('permission denied');
    });
  });
});
