import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A port that stays while the server behind it comes back on another one. */
export interface SteadyAddress {
  readonly port: number;
  leadTo(port: number): void;
  close(): Promise<void>;
}

/** Passes connections on to a port of this machine. What the server cuts is cut; what it refuses is closed. */
export async function steadyAddress(target: number): Promise<SteadyAddress> {
  let behind = target;
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (client) => {
    const upstream = connect({ port: behind, host: '127.0.0.1', noDelay: true });
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    leadTo(port) {
      behind = port;
    },
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
