import { describe, expect, it } from '@jest/globals';
import { DATA_MAP } from '@medvirk/data-access';
import pg from 'pg';
import { servers } from './servers.ts';

/** Every column of the migrated database, of all schemas; partitions are their table's. */
async function columns(): Promise<string[]> {
  const client = new pg.Client({ connectionString: servers().ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ place: string }>(`
      SELECT n.nspname || '.' || c.relname || '.' || a.attname AS place
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped
        AND n.nspname NOT IN ('pg_catalog', 'information_schema')`);
    return rows.map(({ place }) => place);
  } finally {
    await client.end();
  }
}

const TO_MEND =
  'Say in the .data-map.ts file beside the entity or repository whether each column tells of somebody, what it is for and how long it is kept.';

describe('the data map', () => {
  const mapped = DATA_MAP.map(({ table, column }) => `${table}.${column}`);

  it('has an entry for every column of every table, and no entry without a column', async () => {
    const found = await columns();
    expect(found.length).toBeGreaterThan(400);
    const missing = found.filter((place) => !mapped.includes(place)).sort();
    const left = mapped.filter((place) => !found.includes(place)).sort();
    expect({ missing, left, TO_MEND }).toEqual({ missing: [], left: [], TO_MEND });
  });

  it('has one entry a column', () => {
    expect(mapped.filter((place, at) => mapped.indexOf(place) !== at)).toEqual([]);
  });

  it('takes every column that is named as people are named for personal', () => {
    const named = /(^|_)(email|phone|person_id|author_id|actor_id|by_id)$|_by$/;
    const overlooked = DATA_MAP.filter(({ kind, column }) => kind === 'none' && named.test(column));
    expect(overlooked.map(({ table, column }) => `${table}.${column}`)).toEqual(['bullmq.job.processed_by']);
  });
});
