import pg from 'pg';
import type { CommandDatabase } from '../database/database-for-command.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { DEMO_PEOPLE } from '../demo-people.ts';
import { moveLocalPeople } from '../identity/move-local-people.ts';
import { Problem } from '../problem.ts';
import { DEMO_ORGANISATION } from '../seed/demo-organisation.ts';
import { seedDemo } from '../seed/seed.ts';
import type { Progress, ResetReport } from './admin-services.ts';

/** Whether the demo is there, whole or half made, and where its people sign in at the moment. */
async function lookForDemo(ownerUrl: string): Promise<{ there: boolean; issuer: string | null }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ issuer: string | null }>(
      `SELECT (SELECT p.issuer FROM person p WHERE p.organisation_id = o.id AND p.issuer IS NOT NULL LIMIT 1) AS issuer
       FROM organisation o WHERE o.id = $1`,
      [DEMO_ORGANISATION],
    );
    return { there: rows.length > 0, issuer: rows[0]?.issuer ?? null };
  } finally {
    await client.end();
  }
}

/**
 * Deletes the demo organisation, no other, and makes it anew. Works beside a running Medvirk too.
 *
 * @throws Problem where there is no demo in a database that is not the embedded one
 */
export async function resetDemo(database: CommandDatabase, progress: Progress): Promise<ResetReport> {
  const { databaseUrl, ownerUrl, postgres } = database;
  await migrateDatabase(ownerUrl, progress);
  const { there, issuer } = await lookForDemo(ownerUrl);
  // A demo has no place in somebody's own database unless it was put there on purpose.
  if (!there && !postgres) throw new Problem('There is no demo here to make anew.');
  const onProgress = (done: number, total: number, text: string) =>
    progress(`${Math.round((100 * done) / total)} % ${text}`);
  await seedDemo({ databaseUrl, ownerUrl, now: new Date(), people: DEMO_PEOPLE, onProgress });
  // Whoever runs beside this command knows the people by the address of its own sign-in.
  if (issuer) await moveLocalPeople(ownerUrl, issuer);
  return { people: DEMO_PEOPLE.length };
}
