import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { databaseFolder } from '../state/database-folder.ts';
import { stateFolder } from '../state/state-folder.ts';
import { isAlive, stopLeftover } from './leftover.ts';
import { APPLICATION_ROLE, DATABASE_NAME, OWNER_ROLE, provisionDatabase } from './provision.ts';
import { closedFolder } from './reachable.ts';
import { localUrl, type RunningPostgres, startPostgres } from './start-postgres.ts';
import { postgresAccount } from './system-account.ts';

/** A PostgreSQL that lives for the length of a test run. */
export interface ThrowawayDatabase {
  /** Application role: owns nothing, bound by row-level security. */
  databaseUrl: string;
  /** Owner role: for migrations. */
  ownerUrl: string;
  superuserUrl: string;
  /** Stops it and deletes its files. */
  stop(): Promise<void>;
}

const PREFIX = 'medvirk-postgres-';

/** The temporary folder; /tmp when root's own is closed to the user PostgreSQL runs as. */
async function openTemporaryFolder(): Promise<string> {
  const account = postgresAccount();
  return account && (await closedFolder(tmpdir(), account)) ? '/tmp' : tmpdir();
}

/** Stops and deletes what earlier test runs left when they were killed. */
async function sweepAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const abandoned = join(folder, name);
    const owner = Number(await readFile(join(abandoned, 'owner'), 'utf8').catch(() => ''));
    if (!owner || isAlive(owner)) continue;
    try {
      await stopLeftover(join(abandoned, 'cluster', 'data'));
      await rm(abandoned, { recursive: true, force: true });
    } catch {
      // Another user's, or being swept by another run at this moment.
    }
  }
}

/**
 * Starts an empty PostgreSQL with Medvirk's two roles and database, in a folder of its own under the temporary folder, without
 * fsync. Several may run at the same time.
 */
export async function startThrowawayDatabase(): Promise<ThrowawayDatabase> {
  const temporary = await openTemporaryFolder();
  await sweepAbandoned(temporary);
  const folder = await mkdtemp(join(temporary, PREFIX));
  await chmod(folder, 0o711);
  await writeFile(join(folder, 'owner'), String(process.pid));
  const password = () => randomBytes(18).toString('base64url');
  const owner = { name: OWNER_ROLE, password: password() };
  const application = { name: APPLICATION_ROLE, password: password() };
  const remove = () => rm(folder, { recursive: true, force: true });
  // Beside the database of a start, so that root copies the programs once and not for every test run.
  const copies = async () => join(dirname(await databaseFolder(stateFolder(process.env))), 'programs');
  const plan = { folder: join(folder, 'cluster'), copies, superuserPassword: password(), durable: false };
  let postgres: RunningPostgres | undefined;
  try {
    postgres = await startPostgres(plan);
    await provisionDatabase(postgres.superuserUrl, { database: DATABASE_NAME, owner, application });
  } catch (error) {
    await postgres?.stop('immediate');
    await remove();
    throw error;
  }
  const { port, superuserUrl, stop } = postgres;
  return {
    databaseUrl: localUrl(port, application.name, application.password, DATABASE_NAME),
    ownerUrl: localUrl(port, owner.name, owner.password, DATABASE_NAME),
    superuserUrl,
    async stop() {
      await stop('immediate');
      await remove();
    },
  };
}
