import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { processorTimeOfEnded } from '../../stage/processor-time.ts';
import { type CeilingPlan, type CeilingResult, insertOne } from './ceiling-plan.ts';

const run = promisify(execFile);

/** Its version, where PostgreSQL's own load generator is in PATH. */
export async function findPgbench(): Promise<string | undefined> {
  try {
    return (await run('pgbench', ['--version'])).stdout.trim();
  } catch {
    return undefined;
  }
}

/** The ceiling, driven by pgbench: written in C, prepared statements, everything sent as parameters. */
export async function pgbenchCeiling({ url, connections, seconds, bodies, row }: CeilingPlan): Promise<CeilingResult> {
  const folder = await mkdtemp(join(tmpdir(), 'medvirk-pgbench-'));
  try {
    const variables = { ...row, ...Object.fromEntries(bodies.map((body, index) => [`body${index}`, body])) };
    const scripts: string[] = [];
    for (const index of bodies.keys()) {
      const script = join(folder, `${index}.sql`);
      const sql = insertOne((name) => (name === 'body' ? `:body${index}` : `:${name}`));
      await writeFile(script, `${sql.trim().replaceAll(/\s+/g, ' ')};\n`);
      scripts.push('-f', script);
    }
    const { hostname, port, username, password, pathname } = new URL(url);
    const usedBefore = processorTimeOfEnded();
    const { stdout } = await run(
      'pgbench',
      [
        ...['-n', '-M', 'prepared', '-c', String(connections), '-j', '2', '-T', String(seconds)],
        ...scripts,
        ...Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]),
        pathname.slice(1),
      ],
      {
        env: {
          PATH: process.env.PATH ?? '',
          PGHOST: hostname,
          PGPORT: port,
          PGUSER: decodeURIComponent(username),
          PGPASSWORD: decodeURIComponent(password),
        },
        maxBuffer: 16 * 1024 * 1024,
      },
    );
    const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    const mean = Number(/latency average = ([\d.]+) ms/.exec(stdout)?.[1]);
    if (!(rate > 0 && mean > 0)) throw new Error(`pgbench said something unexpected:\n${stdout}`);
    const used = processorTimeOfEnded();
    const taken = used === undefined || usedBefore === undefined ? undefined : used - usedBefore;
    return { rate, mean, clientTime: taken === undefined ? undefined : taken / (rate * seconds) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
