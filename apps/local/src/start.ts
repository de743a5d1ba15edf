import { existsSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseConnection } from './database/connection.ts';
import { migrateDatabase } from './database/migrate-database.ts';
import { openDatabase } from './database/open-database.ts';
import { moveLocalPeople } from './identity/move-local-people.ts';
import { identitySettings, openSignIn, peopleOf } from './identity/open-sign-in.ts';
import { mailboxOf, mailSettings } from './mail-settings.ts';
import { isPortFree } from './postgres/free-port.ts';
import { explain, Problem } from './problem.ts';
import { describeEnding } from './processes/managed-process.ts';
import type { Stop } from './processes/stop.ts';
import { requireRedis } from './redis-answers.ts';
import { startRooms } from './rooms.ts';
import { ROOT } from './root-folder.ts';
import { demoExists, seedDemo } from './seed/seed.ts';
import { readStartOptions, START_HELP, type StartOptions } from './start-options.ts';
import { startSummary } from './start-summary.ts';
import { openStateFolder } from './state/open-state-folder.ts';
import { announce, claim, release } from './state/running-record.ts';
import { readSecrets } from './state/secrets.ts';
import { stateFolder } from './state/state-folder.ts';

/** Prints the numbered steps; the first two, packages and build, are behind it already. */
export interface Steps {
  run<Result>(title: string, work: (progress: (text: string) => void) => Promise<Result>): Promise<Result>;
  say(text?: string): void;
}

/** What `start` is given by start.mjs. */
export interface StartInput {
  argv: string[];
  environment: NodeJS.ProcessEnv;
  steps: Steps;
}

/** Resolves when someone asks this process to end. */
function askedToEnd(): Promise<undefined> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // Whoever presses Ctrl-C twice does not want to wait: exit handlers still stop PostgreSQL.
        if (asked && signal === 'SIGINT') process.exit(1);
        asked = true;
        resolve(undefined);
      });
    }
  });
}

async function fillDemo(connection: DatabaseConnection, options: StartOptions, progress: (text: string) => void) {
  if (!options.demo) return 'left out';
  if (await demoExists(connection)) return 'there already';
  const onProgress = (done: number, total: number, text: string) =>
    progress(`${Math.round((100 * done) / total)} % ${text}`);
  await seedDemo({ ...connection, now: new Date(), people: peopleOf(options), onProgress });
  return 'made';
}

/** Starts everything, then waits; returns what was lost when a part that cannot be replaced ends by itself. */
async function bringUp(input: StartInput, options: StartOptions, stops: Stop[]): Promise<string> {
  const { environment, steps } = input;
  const state = stateFolder(environment);
  await openStateFolder(state);
  const holder = await claim(state, 'start');
  if (holder) {
    const what =
      holder.kind === 'start'
        ? `Medvirk runs already${holder.publicUrl ? ` at ${holder.publicUrl}` : ''}`
        : 'An administrator command is running';
    throw new Problem(
      `${what} (process ${holder.pid}). Stop it first, or set MEDVIRK_HOME to another folder for a second one.`,
    );
  }
  stops.push(() => release(state));
  if (!(await isPortFree(options.port, options.host))) {
    throw new Problem(
      `Port ${options.port} is taken by another program. Choose another: PORT=${options.port + 10} npm start`,
    );
  }
  const secrets = await readSecrets(state);
  const logs = join(state, 'logs');
  await mkdir(logs, { recursive: true });
  await chmod(logs, 0o700);

  let databaseLost: Promise<string> | undefined;
  const database = await steps.run('Database', async (progress) => {
    const opened = await openDatabase(state, secrets, environment, progress);
    const { postgres } = opened;
    if (postgres) {
      stops.push(() => postgres.stop());
      databaseLost = postgres.ended.then(
        async () => `PostgreSQL ended by itself. Its last lines:\n${await postgres.lastLines()}`,
      );
    }
    return opened;
  });
  const queue = environment.REDIS_URL ? await requireRedis(environment.REDIS_URL) : 'in PostgreSQL';
  await steps.run('Tables', (progress) => migrateDatabase(database.ownerUrl, progress));
  await steps.run('Demo data', (progress) => fillDemo(database, options, progress));
  const say = (text: string) => steps.say(text);
  const signIn = await steps.run('Sign-in', async () => {
    const opened = await openSignIn(options, environment, secrets.oidcClientSecret, logs, stops, say);
    if (opened.isLocal) await moveLocalPeople(database.ownerUrl, opened.issuer);
    return opened;
  });
  const { databaseUrl, ownerUrl } = database;
  // Passwords of the owner stay here: API and worker sign in as a role that owns nothing.
  const { DATABASE_OWNER_URL: _owner, ...inherited } = environment;
  const settings = {
    ...inherited,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: options.publicUrl,
    MEDVIRK_SECRET: environment.MEDVIRK_SECRET || secrets.medvirkSecret,
    ...identitySettings(signIn),
    ...mailSettings(options, environment, state, signIn),
  };
  const api = await steps.run('API and worker', () => startRooms(options, settings, logs, stops, say));
  await announce(state, { kind: 'start', publicUrl: options.publicUrl, databaseUrl, ownerUrl });
  steps.say(
    startSummary({
      publicUrl: options.publicUrl,
      stateFolder: state,
      database: database.description,
      queue,
      mailbox: mailboxOf(settings),
      people: options.demo && signIn.isLocal ? peopleOf(options) : [],
      ...(!options.demo && signIn.isLocal ? { firstAdministrator: peopleOf(options)[0] } : {}),
    }),
  );
  const apiLost = api.ended.then((ending) => describeEnding('API', ending));
  return Promise.race([apiLost, ...(databaseLost ? [databaseLost] : [])]);
}

/**
 * Starts everything and stays until someone asks it to end or a part that cannot be replaced is lost. Returns the exit code:
 * 0 when it was asked to end, 1 when something failed, 2 for wrong arguments.
 */
export async function start(input: StartInput): Promise<number> {
  const stops: Stop[] = [];
  const asked = askedToEnd();
  let exitCode = 0;
  try {
    const environmentFile = join(ROOT, '.env');
    if (existsSync(environmentFile)) process.loadEnvFile(environmentFile);
    const options = readStartOptions(input.argv, input.environment);
    if (options.help) {
      input.steps.say(START_HELP);
      return 0;
    }
    const lost = await Promise.race([bringUp(input, options, stops), asked]);
    if (lost) throw new Problem(lost);
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    exitCode = error instanceof Problem ? error.exitCode : 1;
  }
  if (stops.length > 1) input.steps.say('\nStopping ...');
  for (const stop of stops.reverse()) await stop().catch((error) => process.stderr.write(`${explain(error)}\n`));
  if (stops.length > 1) input.steps.say('Stopped.');
  return exitCode;
}
