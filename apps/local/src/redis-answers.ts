import { connect } from 'node:net';
import { Problem } from './problem.ts';

/** Makes sure that something listens where REDIS_URL points, so that a wrong address fails at once and by name. */
export async function requireRedis(url: string): Promise<string> {
  if (!URL.canParse(url))
    throw new Problem(`REDIS_URL is not an address: "${url}". Example: redis://localhost:6379`, 2);
  const { hostname, port } = new URL(url);
  const where = { host: hostname || 'localhost', port: Number(port || 6379) };
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ ...where, timeout: 5000 });
    const fail = (reason: string) => {
      socket.destroy();
      const place = `${where.host}:${where.port}`;
      reject(new Problem(`Redis at ${place} does not answer (${reason}). Start it, or leave REDIS_URL out.`));
    };
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
    socket.once('timeout', () => fail('no answer in 5 s'));
    socket.once('error', (error) => fail(error.message || 'refused'));
  });
  return `Redis at ${where.host}:${where.port}`;
}
