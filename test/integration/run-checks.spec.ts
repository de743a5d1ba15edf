import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const url = (path: string): string => new URL(path, import.meta.url).href;
/** Two checks without a house: one whose aim was met, one whose aim was missed. */
const SCRIPT = `
  import { runChecks } from ${JSON.stringify(url('../report/run-checks.ts'))};
  const finding = (name, holds) => ({ name, ours: 2, other: 4, ratio: 0.5, unit: 'things', aim: 'more', holds,
    line: name + ': 2 beside 4', table: [{ pair: 1, rate: 1234.5 }, { pair: 10, rate: 0.25 }], notes: ['a note'], more: { p99: 7 },
    ...(holds ? {} : { reason: 'too slow' }) });
  await runChecks('bench', {
    good: { what: 'is met', run: async () => finding('good', true) },
    bad: { what: 'is missed', run: async () => finding('bad', false) },
  });
`;

describe('the command line of bench, faults and verify', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'medvirk-checks-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const run = async (...args: string[]): Promise<{ code: number; lines: string[] }> => {
    const hooks = url('../../apps/local/typescript.mjs');
    // As an argument the script has no file, so that what follows it starts one place earlier.
    const script = `process.argv.splice(1, 0, 'checks');${SCRIPT}`;
    const child = spawn(process.execPath, ['--import', hooks, '--input-type=module', '-e', script, ...args]);
    let written = '';
    child.stdout.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
    const [code] = await once(child, 'close');
    return { code, lines: written.trimEnd().split('\n') };
  };

  it('ends with 0 and the figure when the aim was met, and writes the same to a file', async () => {
    const file = join(folder, 'good.json');
    const { code, lines } = await run('good', '--json', file);
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('met: good: 2 beside 4');
    expect(lines).toEqual(expect.arrayContaining(['pair   rate', '   1  1,235', '  10   0.25', 'Aim: more.']));
    const written = JSON.parse(await readFile(file, 'utf8'));
    expect(written).toMatchObject({ name: 'good', ours: 2, other: 4, ratio: 0.5, aim: 'more', holds: true, p99: 7 });
  });

  it('ends with 1 when the aim was missed, and says why', async () => {
    const { code, lines } = await run('bad');
    expect(code).toBe(1);
    expect(lines.slice(-2)).toEqual(['Why it was missed: too slow', 'MISSED: bad: 2 beside 4']);
  });

  it('lists the names without one, and ends with 2 for a name it does not know', async () => {
    expect(await run()).toEqual({ code: 0, lines: ['good            is met', 'bad             is missed'] });
    expect((await run('constructor')).code).toBe(2);
    expect((await run('good', '--json')).code).toBe(2);
  });
});
