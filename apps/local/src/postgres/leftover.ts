import { readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PostgresProblem } from './postgres-problem.ts';
import { type Postmaster, readPostmasterFile } from './postmaster-file.ts';

/** True when a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Waits until the process is gone; false when it is still there after `milliseconds`. */
export async function waitUntilGone(pid: number, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await sleep(20);
  }
  return true;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const end = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(true));
    socket.once('error', () => end(false));
  });
}

/**
 * Process ids are used again, so a living process is not enough. On Linux its command line tells; elsewhere an answer on the
 * port does, since PostgreSQL listens from its first moment, even while it recovers.
 */
async function isThePostmaster({ pid, port }: Postmaster, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'linux') {
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
    // A process that has ended but is not yet collected by its parent has an empty command line.
    if (commandLine !== undefined) return commandLine.split('\0').includes(data);
  }
  return answers(port);
}

/** The postmaster that runs on this data folder now, or undefined. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(data, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const found = text === undefined ? undefined : readPostmasterFile(text);
  return found && (await isThePostmaster(found, data)) ? found : undefined;
}

/**
 * Stops a postmaster that outlived the process that started it (that one was killed and could not clean up), and removes a
 * `postmaster.pid` whose process is gone, since its number may by now belong to someone else. Returns the process id stopped.
 *
 * @throws PostgresProblem when it does not stop
 */
export async function stopLeftover(data: string): Promise<number | undefined> {
  const leftover = await findPostmaster(data);
  if (!leftover) {
    await rm(join(data, 'postmaster.pid'), { force: true });
    return undefined;
  }
  const { pid } = leftover;
  process.kill(pid, 'SIGINT'); // fast shutdown: ends sessions, writes a checkpoint
  if (await waitUntilGone(pid, 20_000)) return pid;
  process.kill(pid, 'SIGQUIT'); // immediate shutdown: recovers at the next start
  if (await waitUntilGone(pid, 5_000)) return pid;
  throw new PostgresProblem(
    `An earlier PostgreSQL (process ${pid}) still uses ${data} and does not stop. End it, then try again.`,
  );
}
