import { DataSource, type DataSourceOptions } from 'typeorm';
import { Connection } from './connection.ts';
import { ENTITIES } from './entities.ts';
import { SnakeNames } from './snake-names.ts';

/**
 * How long work may take: `brief` where somebody waits and others queue behind, `lengthy` for what goes through everything there
 * is on a connection of its own, such as a recount or an import.
 */
export type Pace = 'brief' | 'lengthy';

/** Milliseconds until PostgreSQL gives up; 0 is never. What hangs must let go of its connection and its locks. */
const LIMITS: Record<Pace, Record<string, number>> = {
  brief: { statement_timeout: 30_000, lock_timeout: 10_000, idle_in_transaction_session_timeout: 60_000 },
  lengthy: { statement_timeout: 0, lock_timeout: 0, idle_in_transaction_session_timeout: 0 },
};
/** Milliseconds to wait for a connection, from the network or from the pool. */
const CONNECTION_TIMEOUT = 5_000;

/**
 * Options of the application's connection. Whoever signs in to PostgreSQL, the work is done as the role `medvirk_app`,
 * which owns nothing and is held by row-level security.
 * @param poolSize connections per process
 */
export function dataSourceOptions(url: string, poolSize = 10, pace: Pace = 'brief'): DataSourceOptions {
  const settings = Object.entries({ role: 'medvirk_app', ...LIMITS[pace] });
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    namingStrategy: new SnakeNames(),
    synchronize: false,
    extra: {
      max: poolSize,
      Client: Connection,
      // Reads that don't wait for each other go to the database and back in one go.
      pipeline: true,
      options: settings.map(([name, value]) => `-c ${name}=${value}`).join(' '),
      application_name: 'medvirk',
      connectionTimeoutMillis: CONNECTION_TIMEOUT,
      keepAlive: true,
    },
  };
}

/** @throws where the database is away, or where the role could step round row-level security */
export async function connect(url: string, poolSize?: number, pace?: Pace): Promise<DataSource> {
  const dataSource = new DataSource(dataSourceOptions(url, poolSize, pace));
  await dataSource.initialize();
  await refuseUnsafeRole(dataSource);
  return dataSource;
}

/** @throws when row-level security would not hold for this connection */
export async function refuseUnsafeRole(dataSource: DataSource): Promise<void> {
  const rows: { rolsuper: boolean; rolbypassrls: boolean; owns: boolean }[] = await dataSource.query(`
    SELECT r.rolsuper, r.rolbypassrls,
      EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relname = 'survey') AS owns
    FROM pg_roles r WHERE r.rolname = current_user`);
  const role = rows[0];
  if (!role || role.rolsuper || role.rolbypassrls || role.owns) {
    await dataSource.destroy();
    throw new Error('DATABASE_URL must lead to a role that may act as medvirk_app and is held by row-level security');
  }
}
