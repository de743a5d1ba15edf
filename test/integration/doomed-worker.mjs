/**
 * A worker that takes one job, says so, and never finishes it: the test kills this process, as a power cut would.
 * Arguments: postgres|redis, address, name of the queue.
 */
import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';

const [kind, url, name] = process.argv.slice(2);
const { hostname, port } = new URL(url);
const { Worker } = withBackend(kind === 'postgres' ? createPostgresBackend : createRedisBackend);
const connection =
  kind === 'postgres'
    ? { connectionString: url, schema: 'bullmq', max: 4 }
    : { host: hostname, port: Number(port), maxRetriesPerRequest: null };

const worker = new Worker(
  name,
  async (job) => {
    process.stdout.write(`taken ${job.id}\n`);
    await new Promise(() => {});
  },
  { connection, lockDuration: 1000, stalledInterval: 500 },
);
worker.on('error', (error) => process.stderr.write(`${error.message}\n`));
// A promise that is never kept does not hold a process; this does.
setInterval(() => {}, 60_000);
