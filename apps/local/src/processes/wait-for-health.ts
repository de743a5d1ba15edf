import { setTimeout as sleep } from 'node:timers/promises';
import { describeEnding, type ManagedProcess } from './managed-process.ts';

/**
 * Waits until `address` answers 200.
 *
 * @throws Error when the process ends first, or when it takes longer than `patience` milliseconds
 */
export async function waitForHealth(process: ManagedProcess, address: string, patience = 60_000): Promise<void> {
  const end = Date.now() + patience;
  let problem = 'no answer';
  const ending = process.ended.then((how) => {
    throw new Error(describeEnding(process.name, how));
  });
  const asking = (async () => {
    while (Date.now() < end && process.isRunning()) {
      try {
        const response = await fetch(address, { signal: AbortSignal.timeout(2000) });
        if (response.ok) return;
        problem = `${response.status} ${(await response.text()).slice(0, 500)}`;
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
      }
      await sleep(50);
    }
    if (process.isRunning()) {
      throw new Error(`The ${process.name} was not ready after ${patience / 1000} s. ${address} gave: ${problem}`);
    }
    await ending;
  })();
  await Promise.race([asking, ending]);
}
