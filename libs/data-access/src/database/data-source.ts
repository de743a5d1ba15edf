import { DataSource, type DataSourceOptions } from 'typeorm';
import { ENTITIES } from './entities.ts';
import { SnakeNames } from './snake-names.ts';

/**
 * Options of the application's connection. Whoever signs in to PostgreSQL, the work is done as the role `medvirk_app`,
 * which owns nothing and is held by row-level security.
 * @param poolSize connections per process
 */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    entities: ENTITIES,
    namingStrategy: new SnakeNames(),
    synchronize: false,
    extra: { max: poolSize, options: '-c role=medvirk_app', application_name: 'medvirk' },
  };
}

/** @throws where the database is away, or where the role could step round row-level security */
export async function connect(url: string, poolSize?: number): Promise<DataSource> {
  const dataSource = new DataSource(dataSourceOptions(url, poolSize));
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
