import { createHash, timingSafeEqual } from 'node:crypto';

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/** What is known of who asks for the metrics. */
export interface MetricsCaller {
  authorization: string | undefined;
  /** Where the request says it comes from, and where the connection comes from: a header alone proves nothing. */
  addresses: readonly (string | undefined)[];
}

/**
 * Whether somebody may read the metrics: with the token where there is one, else only from this machine. How many answer and
 * when is nobody's business outside.
 */
export function mayReadMetrics(token: string | undefined, { authorization, addresses }: MetricsCaller): boolean {
  if (token) return sameText(authorization ?? '', `Bearer ${token}`);
  return addresses.length > 0 && addresses.every((address) => address !== undefined && LOOPBACK.test(address));
}

/** Compares hashes, so that the time it takes tells nothing of how much was right. */
function sameText(a: string, b: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(a), hash(b));
}
