import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PostgresBinaries } from './binaries.ts';
import { PostgresProblem } from './postgres-problem.ts';
import type { SystemAccount } from './system-account.ts';

/** The superuser of the embedded PostgreSQL. Only the local start and the administrator's command line sign in as it. */
export const SUPERUSER = 'postgres';

/** What is needed to make a cluster. */
export interface ClusterPlan {
  /** Holds `data/` and PostgreSQL's log. */
  folder: string;
  binaries: PostgresBinaries;
  account: SystemAccount | undefined;
  superuserPassword: string;
  durable: boolean;
}

/** The environment PostgreSQL runs in: nothing of ours, so no PGDATA or locale changes what it does. */
export const postgresEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  // Windows programs cannot load their libraries without these.
  ...(process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {}),
});

function runInitdb(plan: ClusterPlan, data: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${data}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The same order of text on every machine; Norwegian order is asked for where it matters (COLLATE "nb-NO-x-icu").
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(plan.durable ? [] : ['--no-sync']),
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(plan.binaries.initdb, args, {
      cwd: plan.folder,
      env: postgresEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      ...plan.account,
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else {
        const said = output.trim().split('\n').slice(-8).join('\n');
        reject(
          new PostgresProblem(`The database could not be made in ${plan.folder} (initdb ended with ${code}):\n${said}`),
        );
      }
    });
  });
}

/**
 * Makes sure that `folder/data` is a cluster of this PostgreSQL's major version, and returns its path. A cluster is made
 * aside and renamed, so that an interrupted first start leaves nothing half made.
 *
 * @throws PostgresProblem when the folder holds another major version or initdb fails
 */
export async function ensureCluster(plan: ClusterPlan): Promise<string> {
  const data = join(plan.folder, 'data');
  if (existsSync(data)) {
    const found = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
    const needed = plan.binaries.version.split('.')[0];
    if (found === needed) return data;
    throw new PostgresProblem(
      found
        ? `${data} was made by PostgreSQL ${found}, and this is ${needed}. Start the version of Medvirk that made it and ` +
            'export what you need, or set MEDVIRK_HOME to another folder.'
        : `${data} is not a PostgreSQL data folder that can be read. Set MEDVIRK_HOME to another folder, or move it away.`,
    );
  }
  await mkdir(plan.folder, { recursive: true, mode: 0o700 });
  const unfinished = join(plan.folder, 'data.unfinished');
  const passwordFile = join(plan.folder, 'initdb-password');
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  try {
    await writeFile(passwordFile, `${plan.superuserPassword}\n`, { mode: 0o600 });
    if (plan.account) {
      await chown(plan.folder, plan.account.uid, plan.account.gid);
      await chown(passwordFile, plan.account.uid, plan.account.gid);
    }
    await runInitdb(plan, unfinished, passwordFile);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(unfinished, data);
  return data;
}
