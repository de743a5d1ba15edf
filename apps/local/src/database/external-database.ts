import pg from 'pg';
import { APPLICATION_ROLE } from '../postgres/provision.ts';
import { Problem } from '../problem.ts';
import type { DatabaseConnection } from './connection.ts';

/** A database of one's own cannot be used as it is. */
class ExternalDatabaseProblem extends Problem {
  override readonly name = 'ExternalDatabaseProblem';
}

/** The same address for another role. */
export function withRole(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(role);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

async function open(url: string, variable: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error && error.message ? error.message : 'no answer';
    throw new ExternalDatabaseProblem(
      `The database of ${variable} cannot be reached: ${reason}. Correct ${variable}, or leave it out to use the embedded one.`,
    );
  }
}

/**
 * The database that DATABASE_URL names. With DATABASE_OWNER_URL too, both are used as they are. With DATABASE_URL alone its
 * role becomes the owner, and the application gets a role of its own beside it: an owner is not bound by row-level security.
 *
 * @param applicationPassword of the application role when it is made here
 * @throws ExternalDatabaseProblem
 */
export async function externalDatabase(
  databaseUrl: string,
  ownerUrl: string | undefined,
  applicationPassword: string,
): Promise<DatabaseConnection> {
  const client = await open(ownerUrl ?? databaseUrl, ownerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL');
  try {
    if (ownerUrl) {
      await (await open(databaseUrl, 'DATABASE_URL')).end();
      return { databaseUrl, ownerUrl };
    }
    const applicationUrl = withRole(databaseUrl, APPLICATION_ROLE, applicationPassword);
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [APPLICATION_ROLE]);
    if (!rowCount) await makeApplicationRole(client, applicationPassword);
    const application = new pg.Client({ connectionString: applicationUrl });
    await application.connect().then(
      () => application.end(),
      () => {
        throw new ExternalDatabaseProblem(
          `The role ${APPLICATION_ROLE} is there already, with a password this machine does not know. Set DATABASE_URL to sign ` +
            'in as it and DATABASE_OWNER_URL to sign in as the owner of the tables.',
        );
      },
    );
    return { databaseUrl: applicationUrl, ownerUrl: databaseUrl };
  } finally {
    await client.end();
  }
}

async function makeApplicationRole(client: pg.Client, password: string): Promise<void> {
  try {
    await client.query(
      `CREATE ROLE ${APPLICATION_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD ${client.escapeLiteral(password)}`,
    );
    const { rows } = await client.query<{ name: string }>('select current_database() as name');
    await client.query(
      `GRANT CONNECT ON DATABASE ${client.escapeIdentifier(rows[0]?.name ?? '')} TO ${APPLICATION_ROLE}`,
    );
  } catch {
    throw new ExternalDatabaseProblem(
      `The role of DATABASE_URL may not make the role ${APPLICATION_ROLE}. Make two roles, one that owns the database and ` +
        `${APPLICATION_ROLE} that owns nothing, and set DATABASE_OWNER_URL and DATABASE_URL to sign in as them.`,
    );
  }
}
