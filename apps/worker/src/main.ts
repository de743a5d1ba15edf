import { createServer } from 'node:http';
import { readWorkerConfig } from './config/config.ts';
import { createWorker } from './create-worker.ts';
import { OutboxRelay } from './relay/outbox-relay.ts';

/** A look into the outbox older than this means that the worker is stuck, in milliseconds. */
const STUCK_AFTER = 30_000;

const config = readWorkerConfig(process.env);
const app = await createWorker(config);
const relay = app.get(OutboxRelay);

if (config.HEALTH_PORT !== undefined) {
  const started = Date.now();
  createServer((_, response) => {
    const alive = Date.now() - Math.max(relay.lastLook, started) < STUCK_AFTER;
    response.writeHead(alive ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: alive ? 'ready' : 'stuck' }));
  })
    .listen(config.HEALTH_PORT, config.HOST)
    .unref();
}
