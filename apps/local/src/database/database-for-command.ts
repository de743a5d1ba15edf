import type { RunningPostgres } from '../postgres/start-postgres.ts';
import { Problem } from '../problem.ts';
import { openStateFolder } from '../state/open-state-folder.ts';
import { announce, claim, release } from '../state/running-record.ts';
import { readSecrets, type Secrets } from '../state/secrets.ts';
import type { DatabaseConnection } from './connection.ts';
import { migrateDatabase } from './migrate-database.ts';
import { openDatabase } from './open-database.ts';

/** The database a command works on. */
export interface CommandDatabase extends DatabaseConnection {
  /** Only when it was started for this command. */
  postgres?: RunningPostgres;
  secrets: Secrets;
}

/**
 * Gives `work` the database: the one of DATABASE_URL, else the one of the running Medvirk, else the embedded one, which is then
 * started for as long as the work takes.
 */
export async function withDatabase<Result>(
  state: string,
  environment: NodeJS.ProcessEnv,
  progress: (text: string) => void,
  work: (database: CommandDatabase) => Promise<Result>,
): Promise<Result> {
  await openStateFolder(state);
  const secrets = await readSecrets(state);
  if (environment.DATABASE_URL) {
    const { databaseUrl, ownerUrl } = await openDatabase(state, secrets, environment, progress);
    return work({ databaseUrl, ownerUrl, secrets });
  }
  const holder = await claim(state, 'command');
  if (holder?.kind === 'command') {
    throw new Problem(`Another administrator command is running (process ${holder.pid}). Try again when it is done.`);
  }
  if (holder) {
    const { databaseUrl, ownerUrl } = holder;
    if (!databaseUrl || !ownerUrl) throw new Problem('Medvirk is just starting. Try again in a moment.');
    return work({ databaseUrl, ownerUrl, secrets });
  }
  let postgres: RunningPostgres | undefined;
  try {
    const opened = await openDatabase(state, secrets, environment, progress);
    postgres = opened.postgres;
    const { databaseUrl, ownerUrl } = opened;
    await announce(state, { kind: 'command', databaseUrl, ownerUrl });
    await migrateDatabase(ownerUrl, progress);
    return await work({ databaseUrl, ownerUrl, secrets, ...(postgres ? { postgres } : {}) });
  } finally {
    await postgres?.stop();
    await release(state);
  }
}
