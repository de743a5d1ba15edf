/** The embedded PostgreSQL, also for tests: `import { startThrowawayDatabase } from '@medvirk/local/postgres'`. */
export { freePort, isPortFree } from './free-port.ts';
export { findPostmaster } from './leftover.ts';
export { PostgresProblem } from './postgres-problem.ts';
export {
  APPLICATION_ROLE,
  DATABASE_NAME,
  type LoginRole,
  OWNER_ROLE,
  type Provision,
  provisionDatabase,
} from './provision.ts';
export { localUrl, type PostgresPlan, type RunningPostgres, startPostgres } from './start-postgres.ts';
export { startThrowawayDatabase, type ThrowawayDatabase } from './throwaway-database.ts';
