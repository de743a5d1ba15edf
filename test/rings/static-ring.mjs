import { runCommand } from './run-command.mjs';

/**
 * A ring of one or more checks that either hold or don't (lint, types, ...): each check counts as one test.
 *
 * @param {{ what: string, command: string[] }[]} checks
 * @param {{ cwd: string, env?: Record<string, string>, limitSeconds: number }} options
 */
export async function staticRing(checks, options) {
  const failures = [];
  const failedChecks = [];
  for (const { what, command } of checks) {
    const { ok, reason } = await runCommand(command, options);
    if (ok) continue;
    failures.push(`${what}: ${reason}`);
    failedChecks.push(what);
  }
  return { passed: checks.length - failures.length, failed: failures.length, skipped: 0, failures, failedChecks };
}
