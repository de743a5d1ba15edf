/**
 * `node apps/local/with-build.mjs <name> [arguments]`: brings packages and build up to date, then runs a longer check.
 *
 * `<name>` is found as test/<name>/<name>.ts, else as apps/local/dist/<name>.js. The files under test/ are TypeScript that
 * Node 20 cannot read by itself: typescript-hooks.mjs takes the types away while they load (see README.md).
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { ensure, ROOT } from './ensure.mjs';
import { StepPrinter } from './step-printer.mjs';

const [name, ...rest] = process.argv.slice(2);
if (!name || !/^[a-z][a-z-]*$/.test(name)) {
  process.stderr.write('Usage: node apps/local/with-build.mjs <name> [arguments]\n');
  process.exit(2);
}

// Progress goes to standard error, so that a check may print its result, and nothing else, to standard output.
const steps = new StepPrinter({ total: 2, stream: process.stderr });
try {
  await steps.run('Packages', (progress) => ensure({ say: progress }));
  await steps.run('Build', async (progress) => `${await build({ onProgress: progress })} rooms`);
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}

const script = [join(ROOT, 'test', name, `${name}.ts`), join(ROOT, 'apps', 'local', 'dist', `${name}.js`)].find(
  existsSync,
);
if (!script) {
  process.stderr.write(
    `There is no "${name}" to run: neither test/${name}/${name}.ts nor apps/local/dist/${name}.js exists.\n`,
  );
  process.exit(2);
}
const hooks = pathToFileURL(join(ROOT, 'apps', 'local', 'typescript.mjs')).href;
const child = spawn(process.execPath, ['--enable-source-maps', '--import', hooks, script, ...rest], {
  cwd: ROOT,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('close', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
