import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Client } from 'pg';

const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'watched') AND n.nspname NOT LIKE 'pg_toast%' ORDER BY 1`;

/** From now on keeps every row that is written anywhere: jobs and drafts are gone again before anybody looks. */
export async function watchTables(superuser: Client): Promise<void> {
  await superuser.query(`
    CREATE SCHEMA watched;
    CREATE TABLE watched.written (name text NOT NULL, row text NOT NULL);
    CREATE FUNCTION watched.keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        INSERT INTO watched.written VALUES (format('%I.%I', TG_TABLE_SCHEMA, TG_TABLE_NAME), NEW::text);
        RETURN NULL;
      END $$`);
  const { rows } = await superuser.query<{ name: string }>(TABLES);
  for (const { name } of rows)
    await superuser.query(
      `CREATE TRIGGER watched AFTER INSERT OR UPDATE ON ${name} FOR EACH ROW EXECUTE FUNCTION watched.keep()`,
    );
}

/**
 * Every table of the house and of its queue as text, bytes in hexadecimal: all rows that are there, and all that were written since
 * `watchTables`. As PostgreSQL's superuser, who sees all there is.
 */
export async function tablesOf(superuser: Client): Promise<{ name: string; text: string }[]> {
  const { rows: tables } = await superuser.query<{ name: string }>(TABLES);
  const found: { name: string; text: string }[] = [];
  for (const { name } of tables) {
    const { rows } = await superuser.query<{ text: string }>(
      `SELECT t::text AS text FROM ${name} t UNION SELECT row FROM watched.written WHERE name = $1`,
      [name],
    );
    found.push({ name, text: rows.map(({ text }) => text).join('\n') });
  }
  return found;
}

/** All that Redis holds, and its append-only file, in which what was deleted since stands too. */
export async function allOfRedis(url: string): Promise<Buffer> {
  const redis = new Redis(url);
  try {
    const written: string[] = [];
    for (const key of await redis.keys('*')) written.push(key, JSON.stringify(await contentOf(redis, key)));
    const [, folder = ''] = (await redis.config('GET', 'dir')) as string[];
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => readFile(join(entry.parentPath, entry.name)));
    return Buffer.concat([Buffer.from(written.join('\n')), ...(await Promise.all(files))]);
  } finally {
    await redis.quit();
  }
}

async function contentOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.call('ZRANGE', key, '0', '-1');
    case 'stream':
      return redis.call('XRANGE', key, '-', '+');
    default:
      return undefined;
  }
}

/** A table of the search's own, to see that it finds what lies in one. */
export async function plantInTable(superuser: Client, bytes: Buffer): Promise<void> {
  await superuser.query('CREATE TABLE public.planted (bytes bytea)');
  await superuser.query('INSERT INTO public.planted VALUES ($1)', [bytes]);
}
