import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@medvirk/data-access';
import pg from 'pg';
import {
  APPLICATION_ROLE,
  DATABASE_NAME,
  localUrl,
  OWNER_ROLE,
  provisionDatabase,
  type RunningPostgres,
  startPostgres,
} from '../../apps/local/src/postgres/index.ts';
import { type SteadyAddress, steadyAddress } from './steady-address.ts';

/** A PostgreSQL set up as in production, fsync and all, with Medvirk's tables; deleted at the end. */
export interface DurableDatabase {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** The same database as the application, by an address that stays when PostgreSQL starts again on another port. */
  readonly steadyUrl: string;
  readonly version: string;
  /** The process that all others of this PostgreSQL come from. */
  pid(): number;
  /** All that PostgreSQL has written into its own log. */
  log(): Promise<string>;
  /** Takes away all responses, counts and organisations. */
  empty(): Promise<void>;
  /** `kill -9` of the postmaster: what is in memory is gone, what was committed is not. */
  kill(): Promise<void>;
  /** Starts on the same files: PostgreSQL recovers from its log. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** For what is measured or broken outside Jest; the specs' own servers run without fsync. */
export async function startDurableDatabase(): Promise<DurableDatabase> {
  // Root's PostgreSQL runs as another user, which may not enter root's own temporary folder.
  const folder = await mkdtemp(join(process.getuid?.() === 0 ? '/tmp' : tmpdir(), 'medvirk-durable-'));
  await chmod(folder, 0o711);
  const password = (): string => randomBytes(18).toString('base64url');
  const owner = { name: OWNER_ROLE, password: password() };
  const application = { name: APPLICATION_ROLE, password: password() };
  const plan = {
    folder: join(folder, 'cluster'),
    copies: async () => join(folder, 'programs'),
    superuserPassword: password(),
    durable: true,
  };
  let postgres: RunningPostgres | undefined;
  let steady: SteadyAddress | undefined;
  const stop = async (): Promise<void> => {
    await steady?.close();
    await postgres?.stop('immediate');
    await rm(folder, { recursive: true, force: true });
  };
  try {
    postgres = await startPostgres(plan);
    steady = await steadyAddress(postgres.port);
    await provisionDatabase(postgres.superuserUrl, { database: DATABASE_NAME, owner, application });
    const url = (port: number, role: { name: string; password: string }): string =>
      localUrl(port, role.name, role.password, DATABASE_NAME);
    const { port, version } = postgres;
    await migrate(url(port, owner));
    const lead = steady;
    return {
      databaseUrl: url(port, application),
      ownerUrl: url(lead.port, owner),
      superuserUrl: localUrl(port, 'postgres', plan.superuserPassword, DATABASE_NAME),
      steadyUrl: url(lead.port, application),
      version,
      pid: () => postgres?.pid ?? 0,
      log: () => readFile(join(plan.folder, 'postgres.log'), 'utf8'),
      async empty() {
        const client = new pg.Client({ connectionString: url(lead.port, owner) });
        await client.connect();
        try {
          await client.query('TRUNCATE response, outbox, aggregate, comment, organisation CASCADE');
        } finally {
          await client.end();
        }
      },
      async kill() {
        if (!postgres) return;
        process.kill(postgres.pid, 'SIGKILL');
        await postgres.ended;
      },
      async startAgain() {
        postgres = await startPostgres(plan);
        lead.leadTo(postgres.port);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
