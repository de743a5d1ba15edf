import { Database, WayFinding } from '@medvirk/data-access';
import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { AnsweringService } from '../answering/answering.service.ts';
import { DomainError } from '../errors/domain-error.ts';
import { sendError } from '../errors/send-error.ts';
import { metricsOfAll } from '../processes/metrics-of-all.ts';
import { mayReadMetrics } from './metrics-access.ts';

/** Counts an answer that did not come through Fastify, as its hook counts the others. */
export type CountAnswer = (method: string, route: string, status: number, seconds: number) => void;

/** Liveness, readiness and metrics: for the machine room, without a word about anybody. */
export function addHealthRoutes(
  fastify: FastifyInstance,
  parts: { database: Database; ways: WayFinding; answering: AnsweringService; metricsToken: string | undefined },
): { countAnswer: CountAnswer } {
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const readMetrics = metricsOfAll(metrics);
  const seconds = new Histogram({
    name: 'medvirk_http_request_seconds',
    help: 'Time to answer, by route pattern and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [metrics],
  });
  new Gauge({
    name: 'medvirk_api_processes',
    help: 'Processes of the API behind this address',
    registers: [metrics],
  }).set(1);
  new Gauge({
    name: 'medvirk_submit_waiting',
    help: 'Responses that wait for a transaction',
    registers: [metrics],
    collect() {
      this.set(parts.answering.writer.depth);
    },
  });
  new Gauge({
    name: 'medvirk_outbox_depth',
    help: 'Stored responses that no aggregate holds yet',
    // All processes ask the same database.
    aggregator: 'max',
    registers: [metrics],
    async collect() {
      this.set(await parts.ways.outboxDepth());
    },
  });
  const countAnswer: CountAnswer = (method, route, status, taken) => seconds.observe({ method, route, status }, taken);
  fastify.addHook('onResponse', (request, reply, done) => {
    // The pattern, never the address: addresses hold link codes.
    const route = request.routeOptions.url ?? 'unknown';
    countAnswer(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    done();
  });
  const access = { config: { access: 'public' } };
  fastify.get('/health/live', access, async () => ({ status: 'live' }));
  fastify.get('/health/ready', access, async (_, reply) => {
    try {
      await parts.database.ping();
      return { status: 'ready' };
    } catch {
      return reply.status(503).send({ status: 'not-ready', missing: ['database'] });
    }
  });
  fastify.get('/metrics', access, async (request, reply) => {
    try {
      const { authorization } = request.headers;
      const addresses = [request.ip, request.socket.remoteAddress];
      if (!mayReadMetrics(parts.metricsToken, { authorization, addresses })) throw new DomainError('NOT_ALLOWED');
      return await reply.type(metrics.contentType).send(await readMetrics());
    } catch (thrown) {
      sendError(thrown, reply);
      return reply;
    }
  });
  return { countAnswer };
}
