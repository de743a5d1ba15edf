import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const hooks = new URL('../../../apps/local/typescript.mjs', import.meta.url).href;

/** Runs a TypeScript file in a process of its own and reads the JSON that it prints. */
export async function runScript<Result>(script: URL, plan: unknown): Promise<Result> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', hooks, fileURLToPath(script), JSON.stringify(plan)],
    {
      maxBuffer: 16 * 1024 * 1024,
    },
  );
  return JSON.parse(stdout);
}
