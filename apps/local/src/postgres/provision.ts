import pg from 'pg';

/** A role that signs in with a password. */
export interface LoginRole {
  name: string;
  password: string;
}

/** The two roles of Medvirk. The owner owns every table and only migrations use it; the application owns nothing. */
export interface Provision {
  database: string;
  owner: LoginRole;
  application: LoginRole;
}

export const DATABASE_NAME = 'medvirk';
export const OWNER_ROLE = 'medvirk_owner';
export const APPLICATION_ROLE = 'medvirk_app';

const NO_POWERS = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

async function exists(client: pg.Client, sql: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(sql, [name]);
  return (rowCount ?? 0) > 0;
}

async function ensureRole(client: pg.Client, { name, password }: LoginRole): Promise<void> {
  if (await exists(client, 'select from pg_roles where rolname = $1', name)) return;
  await client.query(
    `CREATE ROLE ${client.escapeIdentifier(name)} LOGIN ${NO_POWERS} PASSWORD ${client.escapeLiteral(password)}`,
  );
}

/**
 * Makes roles and database where they are missing; what is there is left as it is. Row-level security binds the application
 * role, since it neither owns a table nor may bypass it.
 */
export async function provisionDatabase(superuserUrl: string, provision: Provision): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await ensureRole(client, provision.owner);
    await ensureRole(client, provision.application);
    if (await exists(client, 'select from pg_database where datname = $1', provision.database)) return;
    const database = client.escapeIdentifier(provision.database);
    await client.query(`CREATE DATABASE ${database} OWNER ${client.escapeIdentifier(provision.owner.name)}`);
    await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
    await client.query(
      `GRANT CONNECT ON DATABASE ${database} TO ${client.escapeIdentifier(provision.application.name)}`,
    );
  } finally {
    await client.end();
  }
}
