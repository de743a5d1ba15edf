import cluster, { type Worker } from 'node:cluster';
import { setTimeout as sleep } from 'node:timers/promises';
import { answerMetricsRequests } from './metrics-of-all.ts';

/** Milliseconds until a process that ended is started again: doubled each time, from the first as soon as one has come up. */
const [FIRST_PAUSE, LONGEST_PAUSE] = [500, 30_000];

/** Megabytes for what is young: a response's objects are gone before they are looked through, and are not moved about. */
const YOUNG_MB = 64;

/**
 * Runs several processes of the API behind one port, deals connections out among them in turn and starts anew what ends. They
 * share nothing but the database. What fails before the API was ever up - wrong settings, no database - fails as a whole, so that
 * whoever starts it is told.
 */
export function supervise(processes: number): void {
  let ending = false;
  let wasUp = false;
  let pause = FIRST_PAUSE;

  const endAll = (signal: NodeJS.Signals): void => {
    ending = true;
    for (const each of Object.values(cluster.workers ?? {})) each?.process.kill(signal);
  };
  cluster.on('listening', () => {
    wasUp = true;
    pause = FIRST_PAUSE;
  });
  cluster.on('exit', (ended: Worker, code: number | null, signal: string | null) => {
    const left = Object.keys(cluster.workers ?? {}).length;
    if (ending) {
      if (left === 0) process.exit();
      return;
    }
    const how = `process ${ended.process.pid} of the API ended with ${signal ?? code}`;
    if (!wasUp) {
      process.exitCode = code || 1;
      endAll('SIGTERM');
      if (left === 0) process.exit();
      return;
    }
    console.error(`${how}; another one starts in ${pause / 1000} s`);
    void sleep(pause).then(() => {
      if (!ending) cluster.fork();
    });
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      endAll(signal);
      if (Object.keys(cluster.workers ?? {}).length === 0) process.exit();
    });
  }
  // Little of what is young survives, and where all processors are busy its clearing would only wait for its own helpers.
  const young = [`--max-semi-space-size=${YOUNG_MB}`, '--no-parallel-scavenge'];
  cluster.setupPrimary({ execArgv: [...process.execArgv, ...young] });
  answerMetricsRequests();
  for (let count = 0; count < processes; count += 1) cluster.fork();
}
