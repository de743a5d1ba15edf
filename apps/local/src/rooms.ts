import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from './problem.ts';
import { BACK_OFF } from './processes/back-off.ts';
import { keepRunning } from './processes/keep-running.ts';
import { openLog } from './processes/log-file.ts';
import { type ManagedProcess, roomScript, startProcess } from './processes/managed-process.ts';
import type { Stop } from './processes/stop.ts';
import { waitForHealth } from './processes/wait-for-health.ts';
import { ROOT } from './root-folder.ts';
import type { StartOptions } from './start-options.ts';

/**
 * Starts API and worker, waits until the API is ready and returns it. The worker is started again whenever it ends; the API is not, since
 * without it nobody would see that something is wrong.
 */
export async function startRooms(
  options: StartOptions,
  settings: NodeJS.ProcessEnv,
  logs: string,
  stops: Stop[],
  say: (text: string) => void,
): Promise<ManagedProcess> {
  for (const room of ['api', 'worker'] as const) {
    if (!existsSync(roomScript(room))) throw new Problem(`apps/${room}/dist/main.js is missing. Run: npm run build`);
  }
  const environment = { ...settings, NODE_ENV: 'production' };
  const run = (name: string, room: 'api' | 'worker', extra: NodeJS.ProcessEnv, onOutput: (text: string) => void) =>
    startProcess({ name, script: roomScript(room), cwd: ROOT, environment: { ...environment, ...extra }, onOutput });
  const workerLog = openLog(join(logs, 'worker.log'));
  const api = run('API', 'api', { PORT: String(options.port), HOST: options.host }, openLog(join(logs, 'api.log')));
  const worker = keepRunning(() => run('worker', 'worker', {}, workerLog), BACK_OFF, say);
  stops.push(async () => {
    await Promise.all([api.stop(), worker.stop()]);
  });
  const host = options.host === '0.0.0.0' || options.host === '::' ? '127.0.0.1' : options.host;
  await waitForHealth(api, `http://${host.includes(':') ? `[${host}]` : host}:${options.port}/health/ready`);
  return api;
}
