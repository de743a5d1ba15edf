import { spawn } from 'node:child_process';

/**
 * Runs one command with its output shown as it comes. A command past its time limit is ended with all it started, so that a
 * hanging test can't hold the run for ever.
 *
 * @param {string[]} command program and arguments
 * @param {{ cwd: string, env?: Record<string, string>, limitSeconds: number }} options
 * @returns {Promise<{ ok: boolean, reason: string }>}
 */
export function runCommand([program, ...args], { cwd, env = {}, limitSeconds }) {
  return new Promise((resolve) => {
    const group = process.platform !== 'win32';
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: group,
    });
    const end = (signal) => {
      try {
        if (group) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // Already gone.
      }
    };
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      end('SIGTERM');
      setTimeout(() => end('SIGKILL'), 10_000).unref();
    }, limitSeconds * 1000);
    const onInterrupt = () => end('SIGTERM');
    process.once('SIGINT', onInterrupt);
    process.once('SIGTERM', onInterrupt);
    const done = (ok, reason) => {
      clearTimeout(limit);
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
      resolve({ ok, reason });
    };
    child.on('error', (error) => done(false, `could not start ${program}: ${error.message}`));
    child.on('exit', (code, signal) => {
      if (late) done(false, `stopped after its limit of ${limitSeconds} s`);
      else done(code === 0, code === 0 ? '' : `ended with ${signal ?? `exit code ${code}`}`);
    });
  });
}
