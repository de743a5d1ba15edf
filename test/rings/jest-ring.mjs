import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * Runs Jest over the named rooms (display names of the root jest.config.mjs) and counts from Jest's own report. A spec file that
 * could not even load counts as one failed test, and so does a ring in which not one test ran: silence is not a pass.
 *
 * Spec files that failed and that `secondTry` tells run once more, alone; what passes then counts as passed, and the output names it.
 * A file that fails twice has failed.
 *
 * @param {string[]} rooms
 * @param {{ cwd: string, env?: Record<string, string>, limitSeconds: number, workers?: number, secondTry?: (file: string) => boolean }} options
 */
export async function jestRing(rooms, { secondTry = () => false, ...options }) {
  const first = await runJest(rooms, [], options);
  const files = first.report ? failedFiles(first.report).filter(secondTry) : [];
  if (files.length === 0) return resultOf(first, options.cwd);
  for (const file of files) console.log(`Once more, since it failed: ${relative(options.cwd, file)}`);
  const second = await runJest(rooms, ['--runTestsByPath', ...files], options);
  if (!second.report) return resultOf(first, options.cwd);
  const report = withSecondTry(first.report, second.report);
  // Files that had no second try may have failed in the first.
  const ok = second.ok && report.testResults.every((suite) => suite.status !== 'failed');
  return resultOf({ report, ok, reason: second.ok ? first.reason : second.reason }, options.cwd);
}

/** @param {{ cwd: string, env?: Record<string, string>, limitSeconds: number, workers?: number }} options */
async function runJest(rooms, only, { cwd, env, limitSeconds, workers = 2 }) {
  const folder = await mkdtemp(join(tmpdir(), 'medvirk-jest-'));
  const outputFile = join(folder, 'report.json');
  try {
    const command = [
      process.execPath,
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      'node_modules/jest/bin/jest.js',
      '--ci',
      `--maxWorkers=${workers}`,
      `--testSequencer=${join(cwd, 'test/together/longest-first.mjs')}`,
      '--json',
      `--outputFile=${outputFile}`,
      '--selectProjects',
      ...rooms,
      ...only,
    ];
    const { ok, reason } = await runCommand(command, { cwd, env, limitSeconds });
    const report = await readFile(outputFile, 'utf8').then(JSON.parse, () => undefined);
    return { report, ok, reason };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function resultOf({ report, ok, reason }, cwd) {
  if (!report) return { passed: 0, failed: 1, skipped: 0, failures: [`Jest wrote no report: ${reason || 'unknown'}`] };
  return countJestReport(report, { cwd, ok, reason });
}

function failedFiles(report) {
  return report.testResults.filter((suite) => suite.status === 'failed').map((suite) => suite.name);
}

/** The first report, with the files that ran again as they were the second time. */
export function withSecondTry(first, second) {
  const again = new Map(second.testResults.map((suite) => [suite.name, suite]));
  const testResults = first.testResults.map((suite) => again.get(suite.name) ?? suite);
  const count = (...statuses) =>
    testResults.flatMap((suite) => suite.assertionResults).filter((test) => statuses.includes(test.status)).length;
  return {
    testResults,
    numPassedTests: count('passed'),
    numPendingTests: count('pending', 'skipped', 'disabled'),
    numTodoTests: count('todo'),
  };
}

/** Jest's JSON report -> counts and one readable line per failure. */
export function countJestReport(report, { cwd, ok, reason }) {
  const failures = [];
  for (const suite of report.testResults) {
    const file = relative(cwd, suite.name);
    const failed = suite.assertionResults.filter((test) => test.status === 'failed');
    for (const test of failed) failures.push(`${file} > ${test.fullName}${firstLine(test.failureMessages)}`);
    if (failed.length === 0 && suite.status === 'failed')
      failures.push(`${file}: did not run${firstLine([suite.message])}`);
  }
  const passed = report.numPassedTests;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (passed + failures.length === 0) failures.push('not one test ran');
  // A broken global teardown, for example, fails the run with every test green.
  if (!ok && failures.length === 0) failures.push(`Jest ${reason}`);
  return { passed, failed: failures.length, skipped, failures };
}

/** The first line that says something, without colours. */
function firstLine(messages) {
  const line = messages
    .join('\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are control characters
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .map((text) => text.trim())
    .find((text) => text.length > 0 && !text.startsWith('●'));
  return line ? `: ${line.slice(0, 200)}` : '';
}
