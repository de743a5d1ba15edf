/** `npm start`: packages, build, then everything else in dist/start.js, in this same process. */
import { build } from './build.mjs';
import { ensure } from './ensure.mjs';
import { StepPrinter } from './step-printer.mjs';

// Until dist/start.js takes over: leave by way of 'exit', so that a build that runs is ended too.
const leave = () => process.exit(1);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave);

const steps = new StepPrinter({ total: 7 });
try {
  await steps.run('Packages', (progress) => ensure({ say: progress }));
  await steps.run('Build', async (progress) => `${await build({ onProgress: progress })} rooms`);
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
const { start } = await import('./dist/start.js');
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, leave);
process.exit(await start({ argv: process.argv.slice(2), environment: process.env, steps }));
