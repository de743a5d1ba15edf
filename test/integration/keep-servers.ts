/**
 * A process that keeps the servers of one test run: it prints their addresses as one line of JSON, and stops them when its
 * standard input closes. Started by start-servers.mjs.
 */
import { startThrowawayDatabase } from '../../apps/local/src/postgres/index.ts';
import { makeTemplate } from './databases.ts';
import { startRedis } from './redis-server.ts';
import type { Servers } from './servers.ts';

const postgres = await startThrowawayDatabase();
const redis = await startRedis();

const stop = async (): Promise<never> => {
  await redis?.stop();
  await postgres.stop();
  process.exit(0);
};
process.stdin.once('end', stop).once('close', stop).resume();
process.once('SIGTERM', stop);
// Ctrl-C reaches every process of the terminal: Jest stops first, and its end closes the input here.
process.on('SIGINT', () => {});

try {
  await makeTemplate(postgres);
} catch (error) {
  await redis?.stop();
  await postgres.stop();
  throw error;
}

const { databaseUrl, ownerUrl, superuserUrl } = postgres;
const servers: Servers = { databaseUrl, ownerUrl, superuserUrl, redisUrl: redis?.url };
process.stdout.write(`${JSON.stringify(servers)}\n`);
