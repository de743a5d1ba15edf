/**
 * Builds every room through Nx, quietly. Nx keeps what it built: unchanged rooms cost nothing the second time.
 */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure.mjs';

const ANSI = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

/** How many rooms have something to build. */
export function countRooms(root = ROOT) {
  let rooms = 0;
  for (const side of ['apps', 'libs']) {
    for (const name of readdirSync(join(root, side))) {
      try {
        const { scripts } = JSON.parse(readFileSync(join(root, side, name, 'package.json'), 'utf8'));
        if (scripts?.build) rooms += 1;
      } catch {
        // Not a workspace folder.
      }
    }
  }
  return rooms;
}

/**
 * Runs the build. Resolves with the number of rooms; rejects with what the compiler said.
 * @param {{ onProgress?: (text: string) => void }} options
 */
export function build({ root = ROOT, onProgress = () => {} } = {}) {
  const total = countRooms(root);
  return new Promise((resolve, reject) => {
    const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');
    const child = spawn(process.execPath, [nx, 'run-many', '-t', 'build', '--output-style=static'], {
      cwd: root,
      env: {
        ...process.env,
        NX_DAEMON: 'false',
        NX_TUI: 'false',
        NX_NO_CLOUD: 'true',
        NO_COLOR: '1',
        FORCE_COLOR: '0',
        CI: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const stopWithUs = () => child.kill();
    process.once('exit', stopWithUs);
    let output = '';
    let done = 0;
    const take = (chunk) => {
      const text = chunk.toString().replace(ANSI, '');
      output = (output + text).slice(-200_000);
      done += text.match(/> nx run \S+:build/g)?.length ?? 0;
      if (done > 0) onProgress(`${Math.min(done, total)} of ${total} rooms`);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => reject(new Error(`The build could not be started: ${error.message}`)));
    child.on('close', (code, signal) => {
      process.off('exit', stopWithUs);
      if (code === 0) return resolve(total);
      if (signal) return reject(new Error(`The build was stopped by ${signal}.`));
      reject(
        new Error(
          `The build failed:\n\n${relevantLines(output)}\n\nCorrect the error above, or run \`npm run build\` to see everything.`,
        ),
      );
    });
  });
}

/** The lines that tell what went wrong, each with its room: compiler and bundler errors, else the end of the output. */
export function relevantLines(output) {
  const lines = output.split('\n').map((line) => line.trimEnd());
  let room = '';
  const errors = [];
  for (const [at, line] of lines.entries()) {
    room = line.match(/> nx run (\S+):build/)?.[1] ?? room;
    const isError = /error TS\d+|^\s*(error|✘|✖)\b|\bError:/i.test(line);
    // Vite says "error during build:", and what it was on the next line.
    const isReason = /^error during build:$/.test(lines[at - 1] ?? '');
    if ((isError || isReason) && line.trim()) errors.push(room ? `${room}: ${line.trim()}` : line);
  }
  return (errors.length > 0 ? errors.slice(0, 20) : lines.filter(Boolean).slice(-20)).join('\n');
}
