import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdir, open, readFile, stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type PostgresBinaries, postgresBinaries } from './binaries.ts';
import { ensureCluster, postgresEnvironment, SUPERUSER } from './cluster.ts';
import { freePort } from './free-port.ts';
import { stopLeftover, waitUntilGone } from './leftover.ts';
import { PostgresProblem } from './postgres-problem.ts';
import { asArguments, postgresSettings } from './settings.ts';
import { postgresAccount, type SystemAccount } from './system-account.ts';

/** Where and how to run. */
export interface PostgresPlan {
  /** Holds `data/` and `postgres.log`; made when missing. */
  folder: string;
  /** Where a copy of the programs may be put; asked only when they cannot run from where npm put them. */
  copies: () => Promise<string>;
  /** Of a new cluster, or of the one that is there. */
  superuserPassword: string;
  /** False: no fsync. Only for data that may be lost. */
  durable: boolean;
  onProgress?: (text: string) => void;
}

/** A running PostgreSQL that listens on 127.0.0.1. */
export interface RunningPostgres {
  port: number;
  pid: number;
  version: string;
  dataFolder: string;
  /** Connection address of the superuser, to the maintenance database. */
  superuserUrl: string;
  /** Resolves when the process has ended, asked to or not. */
  ended: Promise<void>;
  /** The end of PostgreSQL's log. */
  lastLines(): Promise<string>;
  /** Stops it: 'fast' ends sessions and writes everything to disk; 'immediate' does not, for data that is thrown away. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

const LOG_LIMIT = 5 * 1024 * 1024;
const LONGEST_RECOVERY = 10 * 60_000;

/** Connection address of a role on this machine. */
export function localUrl(port: number, role: string, password: string, database: string): string {
  return `postgres://${encodeURIComponent(role)}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/** The memory that may be counted on: the container's limit where there is one. */
function availableMemory(): number {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

async function tail(file: string, from: number): Promise<string> {
  const text = (await readFile(file).catch(() => Buffer.alloc(0))).subarray(from).toString();
  return text.trim().split('\n').slice(-12).join('\n');
}

interface Attempt {
  data: string;
  binaries: PostgresBinaries;
  account: SystemAccount | undefined;
  port: number;
  log: string;
}

async function spawnPostgres(
  plan: PostgresPlan,
  { data, binaries, account, port, log }: Attempt,
): Promise<ChildProcess> {
  const size = await stat(log).then(
    ({ size }) => size,
    () => 0,
  );
  const file = await open(log, size > LOG_LIMIT ? 'w' : 'a', 0o600);
  try {
    const settings = postgresSettings({ port, memory: availableMemory(), durable: plan.durable });
    // A file, not a pipe: should this process be killed, PostgreSQL can still write. A process group of its own: Ctrl-C in
    // the terminal must reach this process only, which then stops the others in order.
    const child = spawn(binaries.postgres, ['-D', data, ...asArguments(settings)], {
      cwd: data,
      env: postgresEnvironment(),
      stdio: ['ignore', file.fd, file.fd],
      detached: process.platform !== 'win32',
      windowsHide: true,
      ...account,
    });
    // The last way out: process.exit() and uncaught errors run this, and PostgreSQL does not live on alone.
    const lastWayOut = () => child.kill('SIGINT');
    process.once('exit', lastWayOut);
    child.once('exit', () => process.off('exit', lastWayOut));
    return child;
  } finally {
    await file.close();
  }
}

type Readiness = 'ready' | { ended: string };

async function untilReady(
  child: ChildProcess,
  url: string,
  attempt: Attempt,
  from: number,
  plan: PostgresPlan,
): Promise<Readiness> {
  let spawnError: Error | undefined;
  child.once('error', (error) => {
    spawnError = error;
  });
  const begun = Date.now();
  for (;;) {
    if (spawnError) throw new PostgresProblem(`PostgreSQL could not be started: ${spawnError.message}`);
    if (child.exitCode !== null || child.signalCode !== null) return { ended: await tail(attempt.log, from) };
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
    client.on('error', () => {}); // a connection cut while PostgreSQL starts is no news
    try {
      await client.connect();
      await client.query('select 1');
      return 'ready';
    } catch (error) {
      if ((error as { code?: string }).code === '28P01') {
        throw new PostgresProblem(
          `PostgreSQL in ${plan.folder} does not accept the password that was kept for it. If the file with passwords was ` +
            'lost, bring it back, or set MEDVIRK_HOME to another folder to begin anew.',
        );
      }
    } finally {
      await client.end().catch(() => {});
    }
    const waited = Date.now() - begun;
    if (waited > LONGEST_RECOVERY) throw new PostgresProblem(`PostgreSQL did not get ready. Its log: ${attempt.log}`);
    if (waited > 3000) plan.onProgress?.('recovering after an interrupted run');
    await sleep(waited < 1000 ? 15 : 200);
  }
}

/**
 * Starts the PostgreSQL that came with the packages and waits until it answers. A cluster is made first when there is none;
 * a PostgreSQL left over from a killed run is stopped first.
 *
 * @throws PostgresProblem with what to do, when it cannot run
 */
export async function startPostgres(plan: PostgresPlan): Promise<RunningPostgres> {
  const account = postgresAccount();
  const binaries = await postgresBinaries(account, plan.copies);
  await mkdir(plan.folder, { recursive: true, mode: 0o700 });
  const data = await ensureCluster({ ...plan, binaries, account });
  await chmod(plan.folder, 0o700);
  const leftover = await stopLeftover(data);
  if (leftover) plan.onProgress?.(`stopped PostgreSQL left over from an earlier run (process ${leftover})`);
  const log = join(plan.folder, 'postgres.log');

  let said = '';
  for (let tries = 0; tries < 40; tries += 1) {
    const attempt: Attempt = { data, binaries, account, log, port: await freePort() };
    const from = await stat(log).then(
      ({ size }) => (size > LOG_LIMIT ? 0 : size),
      () => 0,
    );
    const child = await spawnPostgres(plan, attempt);
    const superuserUrl = localUrl(attempt.port, SUPERUSER, plan.superuserPassword, 'postgres');
    let readiness: Readiness;
    try {
      readiness = await untilReady(child, superuserUrl, attempt, from, plan);
    } catch (error) {
      child.kill('SIGQUIT');
      if (child.pid) await waitUntilGone(child.pid, 5_000);
      throw error;
    }
    if (readiness === 'ready') return running(child, attempt, superuserUrl, from);
    said = readiness.ended;
    // Its port was taken in the meantime, or processes of a killed PostgreSQL are still on their way out.
    if (!/Address already in use|could not bind|shared memory block .* still in use/.test(said)) break;
    await sleep(250);
  }
  throw new PostgresProblem(`PostgreSQL ended while it started. It said:\n${said}\nIts log: ${log}`);
}

function running(child: ChildProcess, attempt: Attempt, superuserUrl: string, from: number): RunningPostgres {
  const pid = child.pid ?? 0;
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  return {
    port: attempt.port,
    pid,
    version: attempt.binaries.version,
    dataFolder: attempt.data,
    superuserUrl,
    ended,
    lastLines: () => tail(attempt.log, from),
    async stop(mode = 'fast') {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
      if (await waitUntilGone(pid, 20_000)) return ended;
      child.kill('SIGQUIT');
      if (!(await waitUntilGone(pid, 5_000))) child.kill('SIGKILL');
      return ended;
    },
  };
}
