import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { announce, claim, readRunning, release } from './running-record.ts';

describe('the running record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'medvirk-running-'));
  const file = join(folder, 'running.json');
  const record = { kind: 'start', publicUrl: 'http://localhost:3000', databaseUrl: 'a', ownerUrl: 'b' } as const;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is found while its process lives, and can be read by its owner only', async () => {
    await announce(folder, record);
    expect(await readRunning(folder)).toMatchObject({ ...record, pid: process.pid });
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('counts for nothing when another process has got the number', async () => {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, birth: '1' }));
    expect(await readRunning(folder)).toBeUndefined();
  });

  it('counts for nothing when the process is gone', async () => {
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...kept, pid: 2 ** 22 + 1 }));
    expect(await readRunning(folder)).toBeUndefined();
  });

  it('counts for nothing when it was cut off', async () => {
    writeFileSync(file, '{"pid": 1');
    expect(await readRunning(folder)).toBeUndefined();
  });

  it('is taken over from a process that is gone', async () => {
    expect(await claim(folder, 'command')).toBeUndefined();
    expect(await readRunning(folder)).toMatchObject({ kind: 'command', pid: process.pid });
  });

  it('is not taken from a process that lives', async () => {
    expect(await claim(folder, 'start')).toMatchObject({ kind: 'command', pid: process.pid });
    expect(await readRunning(folder)).toMatchObject({ kind: 'command' });
  });

  it('is gone after a stop', async () => {
    await release(folder);
    expect(await readRunning(folder)).toBeUndefined();
  });
});
