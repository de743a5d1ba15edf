import { setTimeout as sleep } from 'node:timers/promises';
import { type BackOff, nextWait } from './back-off.ts';
import { describeEnding, type ManagedProcess } from './managed-process.ts';

/** A process that is started again whenever it ends by itself. */
export interface KeptRunning {
  current(): ManagedProcess;
  stop(): Promise<void>;
}

/** Starts a process and keeps it running; `say` is told each time it ended and when it starts again. */
export function keepRunning(start: () => ManagedProcess, backOff: BackOff, say: (text: string) => void): KeptRunning {
  const stopping = new AbortController();
  let current = start();
  let failures = 0;
  const watch = async () => {
    while (!stopping.signal.aborted) {
      const ending = await current.ended;
      if (stopping.signal.aborted) return;
      const next = nextWait(backOff, failures, ending.ranFor);
      failures = next.failures;
      say(`${describeEnding(current.name, ending)}\nIt starts again in ${(next.wait / 1000).toFixed(0)} s.`);
      await sleep(next.wait, undefined, { signal: stopping.signal }).catch(() => {});
      if (!stopping.signal.aborted) current = start();
    }
  };
  void watch();
  return {
    current: () => current,
    async stop() {
      stopping.abort();
      await current.stop();
    },
  };
}
