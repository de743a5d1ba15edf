import { type Agent, request } from 'node:http';

export interface Posted {
  readonly status: number;
  readonly text: string;
}

/** Sends a body of JSON. Undefined when the connection broke before the whole answer was there. */
export function post(
  address: string,
  body: string,
  agent: Agent,
  more: Readonly<Record<string, string>> = {},
): Promise<Posted | undefined> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...more };
    const sent = request(address, { method: 'POST', agent, headers, timeout: 20_000 }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(undefined));
      response.on('end', () =>
        resolve(
          response.complete ? { status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() } : undefined,
        ),
      );
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve(undefined));
    sent.end(body);
  });
}
