import { runCommand } from './run-command.mjs';

/**
 * A ring of one or more checks that either hold or don't (lint, types, ...): each check counts as one test. They run one after the
 * other; those that stand in a list of their own run side by side.
 *
 * @typedef {{ what: string, command: string[] }} Check
 * @param {(Check | Check[])[]} checks
 * @param {{ cwd: string, env?: Record<string, string>, limitSeconds: number }} options
 */
export async function staticRing(checks, options) {
  const failures = [];
  const failedChecks = [];
  for (const together of checks.map((each) => [each].flat())) {
    const ends = await Promise.all(together.map(({ command }) => runCommand(command, options)));
    for (const [index, { ok, reason }] of ends.entries()) {
      if (ok) continue;
      failures.push(`${together[index].what}: ${reason}`);
      failedChecks.push(together[index].what);
    }
  }
  return {
    passed: checks.flat().length - failures.length,
    failed: failures.length,
    skipped: 0,
    failures,
    failedChecks,
  };
}
