import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process of the house under test: the API or the worker, started as in production. */
export interface RoomProcess {
  readonly name: string;
  readonly pid: number;
  /** All it has written so far: what a test shows when something went wrong, and where it looks for what must not be logged. */
  output(): string;
  isRunning(): boolean;
  /** SIGTERM asks it to end, SIGKILL is the power cut. Resolves when it is gone. */
  end(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

interface RoomPlan {
  readonly name: string;
  /** A built JavaScript file: the tests run what the image runs. */
  readonly script: string;
  /** The whole environment: nothing is inherited but PATH, so that no setting of the developer's leaks in. */
  readonly environment: Readonly<Record<string, string>>;
  /** Answers 200 when the process is ready. */
  readonly readyUrl?: string;
  readonly patience?: number;
}

/** Starts a process and waits until it is ready. When it ends or dawdles instead, throws with all it wrote. */
export async function startRoom({
  name,
  script,
  environment,
  readyUrl,
  patience = 30_000,
}: RoomPlan): Promise<RoomProcess> {
  const child = spawn(process.execPath, ['--enable-source-maps', script], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const take = (chunk: Buffer): void => {
    written += chunk.toString();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  const gone = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      written += error.message;
      resolve();
    });
    child.once('close', () => resolve());
  });
  // Should Jest end without its teardown, nothing lives on.
  const lastWayOut = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', lastWayOut);
  void gone.then(() => process.off('exit', lastWayOut));

  const isRunning = (): boolean => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  const end = async (signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> => {
    if (isRunning()) child.kill(signal);
    const impatience = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await gone;
    clearTimeout(impatience);
  };
  if (readyUrl) {
    const limit = Date.now() + patience;
    while (!(await answers(readyUrl))) {
      if (!isRunning() || Date.now() > limit) {
        const what = isRunning()
          ? `was not ready after ${patience} ms`
          : `ended with ${child.signalCode ?? child.exitCode}`;
        await end('SIGKILL');
        throw new Error(`The ${name} ${what}. It wrote:\n${written}`);
      }
      await sleep(50);
    }
  }
  return { name, pid: child.pid ?? 0, output: () => written, isRunning, end };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
