import { createHmac, randomBytes } from 'node:crypto';
import rateLimit from '@fastify/rate-limit';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { networkOf } from './sender-address.ts';

/**
 * Limits the calls to routes that say so (`callsAMinute` in the contract), so that codes can't be tried one after the other.
 * An address is never kept: only a hash of it under a key that this process made up, in memory, for as long as it counts.
 * Each process counts for itself.
 */
export async function addRateLimit(app: NestFastifyApplication): Promise<void> {
  const key = randomBytes(32);
  await app.register(rateLimit, {
    global: false,
    cache: 20_000,
    keyGenerator: ({ ip, routeOptions }) =>
      createHmac('sha256', key)
        .update(`${routeOptions.url} ${networkOf(ip)}`)
        .digest('base64'),
  });
}
