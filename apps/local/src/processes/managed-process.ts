import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LastLines } from './last-lines.ts';

/** What to run. */
export interface ProcessPlan {
  /** What people call it, for messages. */
  name: string;
  /** A JavaScript file. */
  script: string;
  cwd: string;
  environment: NodeJS.ProcessEnv;
  /** Gets everything the process writes, as it comes. */
  onOutput?: (text: string) => void;
}

/** How a process ended. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  ranFor: number;
  lastLines: string;
}

/** A Node process started by this one. */
export interface ManagedProcess {
  name: string;
  pid: number | undefined;
  isRunning(): boolean;
  ended: Promise<Ending>;
  /** Asks it to end, and kills it when it has not after `patience` milliseconds. */
  stop(patience?: number): Promise<void>;
}

const END_WITH_PARENT = new URL('./end-with-parent.js', import.meta.url);

/** Starts a Node process in a process group of its own, so that Ctrl-C in the terminal does not reach it directly. */
export function startProcess({ name, script, cwd, environment, onOutput }: ProcessPlan): ManagedProcess {
  const lastLines = new LastLines(20);
  const begun = Date.now();
  const child: ChildProcess = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', END_WITH_PARENT.href, script],
    {
      cwd,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    },
  );
  const take = (chunk: Buffer) => {
    const text = chunk.toString();
    lastLines.add(text);
    onOutput?.(text);
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const ended = new Promise<Ending>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) =>
      resolve({ code, signal, ranFor: Date.now() - begun, lastLines: String(lastLines) });
    child.once('error', (error) => {
      lastLines.add(`${error.message}\n`);
      if (child.pid === undefined) end(null, null);
    });
    child.once('close', end);
  });
  const isRunning = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return {
    name,
    pid: child.pid,
    isRunning,
    ended,
    async stop(patience = 5000) {
      if (!isRunning()) return;
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(impatience);
    },
  };
}

/** One sentence about an ending. */
export function describeEnding(name: string, { code, signal, ranFor, lastLines }: Ending): string {
  const how = signal ? `was ended by ${signal}` : code === null ? 'could not be started' : `ended with code ${code}`;
  return `The ${name} ${how} after ${(ranFor / 1000).toFixed(1)} s.${lastLines ? ` Its last lines:\n${lastLines}` : ''}`;
}

/** The script of another room's process. */
export const roomScript = (room: 'api' | 'worker'): string =>
  fileURLToPath(new URL(`../../../${room}/dist/main.js`, import.meta.url));
