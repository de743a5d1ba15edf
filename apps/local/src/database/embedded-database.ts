import { dirname, join } from 'node:path';
import { APPLICATION_ROLE, DATABASE_NAME, OWNER_ROLE, provisionDatabase } from '../postgres/provision.ts';
import { localUrl, type RunningPostgres, startPostgres } from '../postgres/start-postgres.ts';
import { databaseFolder } from '../state/database-folder.ts';
import type { Secrets } from '../state/secrets.ts';
import type { DatabaseConnection } from './connection.ts';

/** The embedded database, running. */
export interface EmbeddedDatabase extends DatabaseConnection {
  postgres: RunningPostgres;
}

/** Makes roles and database where they are missing, and gives the addresses to sign in with. */
async function provisionEmbedded(postgres: RunningPostgres, secrets: Secrets): Promise<DatabaseConnection> {
  const owner = { name: OWNER_ROLE, password: secrets.ownerPassword };
  const application = { name: APPLICATION_ROLE, password: secrets.applicationPassword };
  await provisionDatabase(postgres.superuserUrl, { database: DATABASE_NAME, owner, application });
  return {
    databaseUrl: localUrl(postgres.port, application.name, application.password, DATABASE_NAME),
    ownerUrl: localUrl(postgres.port, owner.name, owner.password, DATABASE_NAME),
  };
}

/** Starts the embedded database of the state folder, made on first use. */
export async function startEmbeddedDatabase(
  state: string,
  secrets: Secrets,
  onProgress: (text: string) => void,
): Promise<EmbeddedDatabase> {
  const folder = await databaseFolder(state);
  const postgres = await startPostgres({
    folder,
    copies: async () => join(dirname(folder), 'programs'),
    superuserPassword: secrets.superuserPassword,
    durable: true,
    onProgress,
  });
  try {
    return { postgres, ...(await provisionEmbedded(postgres, secrets)) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
