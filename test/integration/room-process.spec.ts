import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { freePort } from '../../apps/local/src/postgres/index.ts';
import { startRoom } from './room-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'medvirk-room-'));
const script = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('a process of the house under test', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is waited for, sees only the environment it is given, and ends when asked to', async () => {
    const port = await freePort();
    const room = await startRoom({
      name: 'server',
      script: script(
        'server.cjs',
        `setTimeout(() => require('node:http').createServer((q, r) => r.end(JSON.stringify(process.env)))
           .listen(process.env.PORT, '127.0.0.1'), 300);
         process.on('SIGTERM', () => { console.log('asked to end'); process.exit(0); });`,
      ),
      environment: { PORT: String(port) },
      readyUrl: `http://127.0.0.1:${port}/`,
    });
    const seen = (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as Record<string, string>;
    expect(seen).toMatchObject({ PORT: String(port), NODE_ENV: 'production' });
    expect(seen).not.toHaveProperty('MEDVIRK_TEST_SERVERS');
    await room.end();
    expect(room.isRunning()).toBe(false);
    expect(room.output()).toContain('asked to end');
  });

  it('tells what it wrote when it ends before it is ready', async () => {
    const broken = script('broken.cjs', "console.error('DATABASE_URL is not set'); process.exit(3);");
    const start = startRoom({ name: 'API', script: broken, environment: {}, readyUrl: 'http://127.0.0.1:9/' });
    await expect(start).rejects.toThrow(/The API ended with 3.*\n.*DATABASE_URL is not set/);
  });

  it('is not waited for without end', async () => {
    const silent = script('silent.cjs', 'setInterval(() => {}, 1000);');
    const start = startRoom({
      name: 'API',
      script: silent,
      environment: {},
      readyUrl: 'http://127.0.0.1:9/',
      patience: 300,
    });
    await expect(start).rejects.toThrow('was not ready after 300 ms');
  });
});
