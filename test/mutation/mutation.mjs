/**
 * `npm run mutation [-- <room> or <room>/<folder> ...]`: are the specs of logic and validation worth their name? Small faults are put into the
 * code one at a time (a `<` becomes `<=`, a condition is always true, a text is empty ...), and the room's specs must notice.
 * The share that they notice is printed, and written into the README of the room between two marks.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { summaryOf } from './summary.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** The share, in percent, under which the command fails. */
const AT_LEAST = 85;

/** What decides about people's answers and votes. Shapes, screens' words and builders are not mutated. */
const ROOMS = {
  participation: ['cases', 'pilot', 'proposals', 'rounds', 'seats', 'sign-off'],
  questionnaire: ['answers', 'content/check-*', 'logic', 'patterns', 'scoring'],
};

const asked = process.argv.slice(2);
const places = Object.entries(ROOMS).flatMap(([room, folders]) => folders.map((place) => ({ room, place })));
const chosen = places.filter(
  ({ room, place }) => asked.length === 0 || asked.includes(room) || asked.includes(`${room}/${place}`),
);
if (chosen.length === 0) {
  const known = places.map(({ room, place }) => `${room}/${place}`);
  process.stderr.write(`Nothing to check there. Known: ${[...Object.keys(ROOMS), ...known].join(', ')}.\n`);
  process.exit(2);
}

const reports = join(ROOT, '.mutation');
mkdirSync(reports, { recursive: true });
process.chdir(ROOT);
for (const { room, place } of chosen) {
  const results = await new Stryker({
    mutate: [
      `libs/${room}/src/${place}${place.endsWith('*') ? '.ts' : '/**/*.ts'}`,
      `!libs/${room}/src/**/*.{spec,builder}.ts`,
    ],
    // Only the room itself is copied to the place where faults are put in.
    ignorePatterns: ['**', `!libs/${room}/src/**`, `!libs/${room}/*.json`, '!package.json'],
    plugins: [join(import.meta.dirname, 'spec-runner.mjs')],
    testRunner: 'specs-in-process',
    coverageAnalysis: 'perTest',
    concurrency: 1,
    tsconfigFile: 'none.json',
    tempDirName: '.mutation/sandbox',
    reporters: process.stdout.isTTY ? ['progress'] : ['progress-append-only'],
    allowConsoleColors: false,
    timeoutMS: 10_000,
    dryRunTimeoutMinutes: 15,
    warnings: { slow: false },
  }).runMutationTest();
  writeFileSync(reportOf(room, place), JSON.stringify(results.map(shortOf)));
}
for (const room of new Set(chosen.map((each) => each.room))) {
  const reported = places.filter((each) => each.room === room && existsSync(reportOf(room, each.place)));
  const results = reported.flatMap(({ place }) => JSON.parse(readFileSync(reportOf(room, place), 'utf8')));
  const { share, lines, table } = summaryOf(results, `libs/${room}/src/`);
  writeFileSync(join(reports, `${room}.txt`), `${lines.join('\n')}\n`);
  writeIntoReadme(join(ROOT, 'libs', room, 'README.md'), table);
  process.stdout.write(`\n${room}\n\n${table}\n\nWhat was not noticed: .mutation/${room}.txt\n`);
  if (share < AT_LEAST) {
    process.stderr.write(`${room}: ${share.toFixed(1)} % noticed, ${AT_LEAST} % is asked for.\n`);
    process.exitCode = 1;
  }
}

/** Each folder's results are kept, so that one can be run anew without the others. */
function reportOf(room, place) {
  return join(reports, `${room}-${place.replace(/\W+/g, '-')}.json`);
}

function shortOf({ fileName, status, location, mutatorName, replacement }) {
  return { fileName, status, location, mutatorName, replacement };
}

function writeIntoReadme(file, table) {
  const readme = readFileSync(file, 'utf8');
  const written = readme.replace(
    /(<!-- mutation check -->\n)[\s\S]*?(<!-- end of mutation check -->)/,
    (_, start, end) => `${start}\n${table}\n\n${end}`,
  );
  writeFileSync(file, written);
}
