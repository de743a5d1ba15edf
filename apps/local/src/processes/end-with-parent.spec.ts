import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from '@jest/globals';
import { isAlive, waitUntilGone } from '../postgres/leftover.ts';

const folder = mkdtempSync(join(tmpdir(), 'medvirk-end-with-parent-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a parent that starts a child; returns both process ids when the child runs. */
async function family(childArguments: string[]): Promise<{ parent: number; child: number }> {
  const pidFile = join(folder, `child-${childArguments.length}.pid`);
  const childCode = `require('node:fs').writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); setInterval(() => {}, 1000);`;
  const args = JSON.stringify([...childArguments, '-e', childCode]);
  const parentCode = `require('node:child_process').spawn(process.execPath, ${args}, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] }); setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['-e', parentCode], { stdio: 'ignore' });
  while (!existsSync(pidFile) || !readFileSync(pidFile, 'utf8')) await sleep(10);
  return { parent: parent.pid ?? 0, child: Number(readFileSync(pidFile, 'utf8')) };
}

it('ends a process whose parent was killed, which would live on otherwise', async () => {
  const script = join(folder, 'end-with-parent.mjs');
  copyFileSync(new URL('./end-with-parent.ts', import.meta.url), script); // it holds no types
  const guarded = await family(['--import', pathToFileURL(script).href]);
  const unguarded = await family([]);
  try {
    process.kill(guarded.parent, 'SIGKILL');
    process.kill(unguarded.parent, 'SIGKILL');
    expect(await waitUntilGone(guarded.child, 5000)).toBe(true);
    expect(isAlive(unguarded.child)).toBe(true);
  } finally {
    process.kill(unguarded.child, 'SIGKILL');
  }
}, 20_000);
