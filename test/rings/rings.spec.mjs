import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { countJestReport, withSecondTry } from './jest-ring.mjs';
import { summary } from './report.mjs';
import { runCommand } from './run-command.mjs';
import { staticRing } from './static-ring.mjs';

const node = (code) => [process.execPath, '-e', code];
const options = { cwd: process.cwd(), limitSeconds: 20 };
const done = { cwd: '/house', ok: true, reason: '' };

/** A report as Jest writes it, cut to what is counted. */
const report = ({ passed = 0, pending = 0, todo = 0, suites = [] }) => ({
  numPassedTests: passed,
  numPendingTests: pending,
  numTodoTests: todo,
  testResults: suites,
});

describe('counting a ring of Jest', () => {
  it('counts passed, failed and skipped tests, and names each failure with its first line', () => {
    const failing = {
      name: '/house/libs/a.spec.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'adds', failureMessages: [] },
        {
          status: 'failed',
          fullName: 'divides',
          failureMessages: ['\u001b[31mError: by zero\u001b[39m\n    at x.ts:1'],
        },
      ],
    };
    expect(
      countJestReport(report({ passed: 7, pending: 2, todo: 1, suites: [failing] }), { ...done, ok: false }),
    ).toEqual({
      passed: 7,
      failed: 1,
      skipped: 3,
      failures: ['libs/a.spec.ts > divides: Error: by zero'],
    });
  });

  it('counts a spec file that could not even load as a failure', () => {
    const unloaded = {
      name: '/house/libs/b.spec.ts',
      status: 'failed',
      message: 'Cannot find module',
      assertionResults: [],
    };
    const { passed, failed, failures } = countJestReport(report({ passed: 3, suites: [unloaded] }), {
      ...done,
      ok: false,
    });
    expect({ passed, failed, failures }).toEqual({
      passed: 3,
      failed: 1,
      failures: ['libs/b.spec.ts: did not run: Cannot find module'],
    });
  });

  it('counts silence as a failure', () => {
    expect(countJestReport(report({}), done)).toMatchObject({ passed: 0, failed: 1, failures: ['not one test ran'] });
  });

  it('counts a run that broke with every test green as a failure', () => {
    const counted = countJestReport(report({ passed: 3 }), {
      cwd: '/house',
      ok: false,
      reason: 'ended with exit code 1',
    });
    expect(counted).toMatchObject({ passed: 3, failed: 1, failures: ['Jest ended with exit code 1'] });
  });
});

describe('a ring of checks', () => {
  it('counts each check once, and runs those after a failed one', async () => {
    const checks = [
      { what: 'good', command: node('') },
      { what: 'bad', command: node('process.exit(3)') },
      { what: 'missing', command: ['/no/such/program'] },
      { what: 'good again', command: node('') },
    ];
    const { passed, failed, failures, failedChecks } = await staticRing(checks, options);
    expect({ passed, failed, failedChecks }).toEqual({ passed: 2, failed: 2, failedChecks: ['bad', 'missing'] });
    expect(failures[0]).toBe('bad: ended with exit code 3');
    expect(failures[1]).toContain('missing: could not start /no/such/program');
  });

  it('runs checks side by side that stand in a list of their own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'medvirk-ring-'));
    try {
      // Each is there for the other: one after the other, the first would wait for ever.
      const meets = (own, other) => ({
        what: own,
        command: node(`
          const { existsSync, writeFileSync } = require('node:fs');
          writeFileSync(${JSON.stringify(join(folder, own))}, '');
          setInterval(() => existsSync(${JSON.stringify(join(folder, other))}) && process.exit(), 20);`),
      });
      const checks = [
        [meets('one', 'other'), meets('other', 'one')],
        { what: 'bad', command: node('process.exit(3)') },
      ];
      const { passed, failedChecks } = await staticRing(checks, options);
      expect({ passed, failedChecks }).toEqual({ passed: 2, failedChecks: ['bad'] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('ends a command that hangs, and what that has started', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'medvirk-ring-'));
    try {
      const child = join(folder, 'child.cjs');
      writeFileSync(
        child,
        `setTimeout(() => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'late'))}, ''), 3000)`,
      );
      const parent = node(
        `require('node:child_process').spawn(process.execPath, [${JSON.stringify(child)}]); setInterval(() => {}, 1000)`,
      );
      const { ok, reason } = await runCommand(parent, { ...options, limitSeconds: 1 });
      expect({ ok, reason }).toEqual({ ok: false, reason: 'stopped after its limit of 1 s' });
      await new Promise((resolve) => setTimeout(resolve, 2500));
      await expect(import('node:fs').then(({ existsSync }) => existsSync(join(folder, 'late')))).resolves.toBe(false);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('a second try of files that failed', () => {
  const suite = (name, ...statuses) => ({
    name,
    status: statuses.includes('failed') ? 'failed' : 'passed',
    message: '',
    assertionResults: statuses.map((status, at) => ({ status, fullName: `${name} ${at}`, failureMessages: [] })),
  });
  const first = report({ passed: 2, suites: [suite('/house/a', 'passed'), suite('/house/b', 'failed', 'passed')] });

  it('counts a file as it was the second time, and leaves the others as they were', () => {
    const again = withSecondTry(first, report({ suites: [suite('/house/b', 'passed', 'passed')] }));
    expect(countJestReport(again, done)).toEqual({ passed: 3, failed: 0, skipped: 0, failures: [] });
  });

  it('fails what fails twice', () => {
    const again = withSecondTry(first, report({ suites: [suite('/house/b', 'failed', 'passed')] }));
    expect(countJestReport(again, { ...done, ok: false })).toMatchObject({ passed: 2, failed: 1 });
  });
});

describe('the report', () => {
  const ring = (passed, failed, skipped) => ({ name: 'a', passed, failed, skipped, failures: [], milliseconds: 10 });

  it('ends in one line with the sums over all rings', () => {
    expect(summary([ring(1, 0, 0), ring(20, 0, 0)], 20).lastLine).toBe('21 passed, 0 failed');
    expect(summary([ring(1, 2, 0), ring(20, 1, 4)], 20).lastLine).toBe('21 passed, 3 failed, 4 skipped');
  });

  it('lists what failed, ring by ring', () => {
    const { text } = summary([{ ...ring(1, 1, 0), name: 'unit', failures: ['libs/a.spec.ts > divides'] }], 20);
    expect(text).toContain('unit > libs/a.spec.ts > divides');
  });
});
