/**
 * Jest's global setup: starts the keeper of the servers and waits for their addresses. The keeper is a process of its own, since
 * Jest loads this file without its transform (no TypeScript, no '@medvirk/source'); and it ends when this process does, however
 * that happens, since its standard input closes then.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

export default async function startServers() {
  const keeper = spawn(
    process.execPath,
    [
      '--conditions=@medvirk/source',
      '--import',
      pathToFileURL(path('../../apps/local/typescript.mjs')).href,
      path('./keep-servers.ts'),
    ],
    { cwd: path('../..'), stdio: ['pipe', 'pipe', 'inherit'] },
  );
  globalThis.medvirkKeeper = keeper;
  const ended = new Promise((_, reject) => {
    keeper.once('error', reject);
    keeper.once('exit', (code) =>
      reject(new Error(`The servers for the tests could not be started (exit code ${code}).`)),
    );
  });
  const lines = createInterface({ input: keeper.stdout });
  const first = new Promise((resolve) => lines.once('line', resolve));
  // The workers of Jest inherit this environment.
  process.env.MEDVIRK_TEST_SERVERS = await Promise.race([first, ended]);
}
