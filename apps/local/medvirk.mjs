/** `npm run medvirk -- <command>`: the administrator's command line. Packages and build are brought up to date without a word. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensure, ROOT } from './ensure.mjs';

// By way of 'exit', so that a database started for the command is stopped.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

const say = (text) => process.stderr.write(`${text}\n`);
try {
  ensure({ say });
  if (!existsSync(join(ROOT, 'apps', 'local', 'dist', 'cli.js'))) say('Building. This happens only the first time.');
  await build();
} catch (error) {
  say(error.message);
  process.exit(1);
}
const { main } = await import('./dist/cli.js');
process.exitCode = await main(process.argv.slice(2), process.env);
