/**
 * `npm run mutation [-- <room>[/<folder or file>] ... --missed --untried]`: are the specs of logic and validation worth their name?
 * Small faults are put into the code one at a time (a `<` becomes `<=`, a condition is always true, a text is empty ...), and the
 * room's specs must notice. The share that they notice is printed, and written into the README of the room between two marks.
 *
 * Files are tried one by one and the results of each are kept, so that a run can be broken off and taken up (`--untried`), and so
 * that after a new spec only what was missed is tried again (`--missed`).
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { isMissed, summaryOf } from './summary.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** The share, in percent, under which the command fails. */
const AT_LEAST = 85;

/** What decides about people's answers and votes. Shapes, screens' words and builders are not mutated. */
const ROOMS = {
  participation: ['cases/', 'pilot/', 'proposals/', 'rounds/', 'seats/', 'sign-off/'],
  questionnaire: ['answers/', 'content/check-', 'logic/', 'patterns/', 'scoring/'],
};

const args = process.argv.slice(2);
const [onlyMissed, onlyUntried] = ['--missed', '--untried'].map((flag) => args.includes(flag));
const asked = args.filter((each) => !each.startsWith('--'));
const files = Object.entries(ROOMS).flatMap(([room, starts]) =>
  readdirSync(join(ROOT, 'libs', room, 'src'), { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !/\.(spec|builder)\.ts$/.test(name))
    .filter((name) => starts.some((start) => name.startsWith(start)))
    .sort()
    .map((name) => ({ room, name })),
);
const chosen = files.filter(
  ({ room, name }) => asked.length === 0 || asked.some((each) => `${room}/${name}/`.startsWith(`${each}/`)),
);
if (chosen.length === 0) {
  process.stderr.write(
    `Nothing to check there. Known: ${Object.keys(ROOMS).join(', ')}, and folders and files in them.\n`,
  );
  process.exit(2);
}

const reports = join(ROOT, '.mutation');
mkdirSync(reports, { recursive: true });
process.chdir(ROOT);
for (const { room, name } of chosen) {
  const known = resultsOf(room, name);
  if (known && onlyUntried) continue;
  const missed = known?.filter(isMissed) ?? [];
  if (known && onlyMissed && missed.length === 0) continue;
  const again = known && onlyMissed ? missed.map(({ location }) => rangeOf(location)) : [''];
  process.stdout.write(`${room}/${name}\n`);
  const results = await tryFaults(
    room,
    again.map((range) => `libs/${room}/src/${name}${range}`),
  );
  const kept = new Map([...(known && onlyMissed ? known : []), ...results].map((each) => [faultOf(each), each]));
  writeFileSync(reportOf(room, name), JSON.stringify([...kept.values()]));
}
for (const room of new Set(chosen.map((each) => each.room))) {
  const ofRoom = files.filter((each) => each.room === room);
  const results = ofRoom.flatMap(({ name }) => resultsOf(room, name) ?? []);
  const untried = ofRoom.filter(({ name }) => !resultsOf(room, name)).map(({ name }) => name);
  const { share, lines, table } = summaryOf(results, `libs/${room}/src/`, untried);
  writeFileSync(join(reports, `${room}.txt`), `${lines.join('\n')}\n`);
  writeIntoReadme(join(ROOT, 'libs', room, 'README.md'), table);
  process.stdout.write(`\n${room}\n\n${table}\n\nWhat was not noticed: .mutation/${room}.txt\n`);
  if (share < AT_LEAST) {
    process.stderr.write(`${room}: ${share.toFixed(1)} % noticed, ${AT_LEAST} % is asked for.\n`);
    process.exitCode = 1;
  }
}

async function tryFaults(room, mutate) {
  // What other folders' specs would notice is not counted: loading and asking them too takes twice the time.
  process.env.MUTATION_PLACES = ROOMS[room].map((start) => `${room}/src/${start}`).join(' ');
  const results = await new Stryker({
    mutate,
    // Only the room itself is copied to the place where faults are put in.
    ignorePatterns: ['**', `!libs/${room}/src/**`, `!libs/${room}/*.json`, '!package.json'],
    plugins: [join(import.meta.dirname, 'spec-runner.mjs')],
    testRunner: 'specs-in-process',
    coverageAnalysis: 'perTest',
    concurrency: 1,
    tsconfigFile: 'none.json',
    tempDirName: '.mutation/sandbox',
    reporters: ['progress-append-only'],
    allowConsoleColors: false,
    // Long, so that a busy machine is not taken for a fault that was noticed.
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 15,
    warnings: { slow: false },
  }).runMutationTest();
  return results.map(({ fileName, status, location, mutatorName, replacement }) => {
    return { fileName, status, location, mutatorName, replacement };
  });
}

function reportOf(room, name) {
  return join(reports, `${room}-${name.replace(/\W+/g, '-')}.json`);
}

function resultsOf(room, name) {
  const report = reportOf(room, name);
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
}

function faultOf({ location, mutatorName, replacement }) {
  return JSON.stringify([location, mutatorName, replacement]);
}

/** As Stryker takes it: lines from one, columns from nought. */
function rangeOf({ start, end }) {
  return `:${start.line + 1}:${start.column}-${end.line + 1}:${end.column}`;
}

function writeIntoReadme(file, table) {
  const readme = readFileSync(file, 'utf8');
  const written = readme.replace(
    /(<!-- mutation check -->\n)[\s\S]*?(<!-- end of mutation check -->)/,
    (_, start, end) => `${start}\n${table}\n\n${end}`,
  );
  writeFileSync(file, written);
}
