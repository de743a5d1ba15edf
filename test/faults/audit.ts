import { setTimeout as sleep } from 'node:timers/promises';
import { connect, Database, recount } from '@medvirk/data-access';
import pg from 'pg';
import type { ExperienceSurvey } from '../builders/experience-survey.ts';
import type { Ledger } from './ledger.ts';

/** What is in the database, held against what the senders know. All but the first two must be nought. */
export interface Audit {
  readonly acknowledged: number;
  readonly stored: number;
  /** Acknowledged, and not stored as it was sent. */
  readonly lost: number;
  /** Stored more than once, or counted more often than stored. */
  readonly duplicated: number;
  /** Stored, and not what any sender sent. */
  readonly foreign: number;
  /** Stored, and in no aggregate. */
  readonly uncounted: number;
  /** Cells in which the aggregates and a count of the stored answers differ. */
  readonly differences: number;
}

/** Waits until every stored response has been counted. @throws when that does not happen within `patience` milliseconds */
export async function untilCounted(ownerUrl: string, patience: number): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    for (const end = performance.now() + patience; performance.now() < end; await sleep(50)) {
      const { rows } = await client.query('SELECT count(*)::int AS waiting FROM outbox');
      if (rows[0].waiting === 0) return;
    }
    throw new Error(`responses still wait to be counted after ${patience / 1000} s`);
  });
}

/** @param urls of the application and of the owner, who sees all organisations */
export async function audit(
  urls: { databaseUrl: string; ownerUrl: string },
  survey: ExperienceSurvey,
  ledger: Ledger,
): Promise<Audit> {
  const { rows, counted } = await withClient(urls.ownerUrl, async (client) => {
    const responses = await client.query<{ id: string; hash: string }>(
      `SELECT id, encode(body_hash, 'hex') AS hash FROM response`,
    );
    const sum = await client.query<{ counted: number }>(
      `SELECT coalesce(sum(count), 0)::int AS counted FROM aggregate WHERE question = '' AND kind = 'response'`,
    );
    return { rows: responses.rows, counted: sum.rows[0]?.counted ?? 0 };
  });
  const stored = new Map(rows.map(({ id, hash }) => [id, hash]));
  const lost = [...ledger.acknowledged].filter((id) => stored.get(id) !== ledger.sent.get(id)).length;
  const foreign = rows.filter(({ id, hash }) => ledger.sent.get(id) !== hash).length;
  const dataSource = await connect(urls.databaseUrl, 2);
  try {
    const report = await recount(new Database(dataSource), survey.organisationId, survey.surveyId);
    return {
      acknowledged: ledger.acknowledged.size,
      stored: rows.length,
      lost,
      duplicated: rows.length - stored.size + Math.max(0, counted - rows.length),
      foreign,
      uncounted: Math.max(0, rows.length - counted),
      differences: report.differences.length,
    };
  } finally {
    await dataSource.destroy();
  }
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
