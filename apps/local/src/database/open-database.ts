import type { RunningPostgres } from '../postgres/start-postgres.ts';
import { Problem } from '../problem.ts';
import type { Secrets } from '../state/secrets.ts';
import type { DatabaseConnection } from './connection.ts';
import { startEmbeddedDatabase } from './embedded-database.ts';
import { externalDatabase } from './external-database.ts';

/** The database to use, for as long as this process needs it. */
export interface OpenDatabase extends DatabaseConnection {
  /** For people: what it is and where. Never a password. */
  description: string;
  /** Only when it was started here. */
  postgres?: RunningPostgres;
}

/** DATABASE_URL when it is set, else the embedded PostgreSQL of the state folder, started here. */
export async function openDatabase(
  state: string,
  secrets: Secrets,
  environment: NodeJS.ProcessEnv,
  onProgress: (text: string) => void,
): Promise<OpenDatabase> {
  const { DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl } = environment;
  if (databaseUrl) {
    if (!URL.canParse(databaseUrl)) {
      throw new Problem(
        'DATABASE_URL is not an address. Example: postgres://medvirk_app:password@localhost:5432/medvirk',
        2,
      );
    }
    const { host, pathname } = new URL(databaseUrl);
    const connection = await externalDatabase(databaseUrl, ownerUrl, secrets.applicationPassword);
    return { ...connection, description: `PostgreSQL at ${host}${pathname} (DATABASE_URL)` };
  }
  const { postgres, ...connection } = await startEmbeddedDatabase(state, secrets, onProgress);
  const version = postgres.version.split('-')[0];
  return { ...connection, postgres, description: `PostgreSQL ${version}, embedded, 127.0.0.1:${postgres.port}` };
}
