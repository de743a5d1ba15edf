import type { CommandDatabase } from '../database/database-for-command.ts';
import { provisionEmbedded } from '../database/embedded-database.ts';
import { migrateDatabase } from '../database/migrate-database.ts';
import { DEMO_PEOPLE } from '../demo-people.ts';
import { DATABASE_NAME, dropDatabase } from '../postgres/provision.ts';
import { Problem } from '../problem.ts';
import { seedDemo } from '../seed/seed.ts';
import type { Progress, ResetReport } from './admin-services.ts';

/**
 * Deletes the embedded database and makes the demo anew.
 *
 * @throws Problem while Medvirk runs on it, and for a database that is not the embedded one
 */
export async function resetDemo({ postgres, secrets }: CommandDatabase, progress: Progress): Promise<ResetReport> {
  if (!postgres) {
    throw new Problem('Stop Medvirk first (Ctrl-C). A database of your own (DATABASE_URL) is never deleted.');
  }
  progress('deleting');
  await dropDatabase(postgres.superuserUrl, DATABASE_NAME);
  const connection = await provisionEmbedded(postgres, secrets);
  await migrateDatabase(connection.ownerUrl, progress);
  const onProgress = (done: number, total: number, text: string) =>
    progress(`${Math.round((100 * done) / total)} % ${text}`);
  await seedDemo({ ...connection, now: new Date(), people: DEMO_PEOPLE, onProgress });
  return { people: DEMO_PEOPLE.length };
}
