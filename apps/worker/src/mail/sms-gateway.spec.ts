import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmsGateway } from './sms-gateway.ts';

describe('a text message by HTTP', () => {
  let server: Server;
  let status = 200;
  let got: { authorization: string | undefined; body: unknown } | undefined;
  let url: string;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      got = { authorization: request.headers.authorization, body: JSON.parse(text) };
      response.writeHead(status).end();
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sms`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const sms = { id: 'x', to: '+4790123456', text: 'Hei' };

  it('is handed over with who sends it and the right to', async () => {
    status = 202;
    expect(await new SmsGateway({ url, token: 'key', sender: 'Medvirk' }).send(sms)).toEqual({ kind: 'sent' });
    expect(got).toEqual({ authorization: 'Bearer key', body: { ...sms, from: 'Medvirk' } });
  });

  it.each([
    [422, 'refused'],
    [429, 'not-sent'],
    [401, 'not-sent'],
    [500, 'unknown'],
  ] as const)('answered with %d is %s', async (answer, kind) => {
    status = answer;
    const gateway = new SmsGateway({ url, token: undefined, sender: undefined });
    expect(await gateway.send(sms)).toEqual({ kind, fault: `http-${answer}` });
  });

  it('is surely not sent where nobody answers the door', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const gateway = new SmsGateway({ url: `http://127.0.0.1:${port}/`, token: undefined, sender: undefined });
    expect((await gateway.send(sms)).kind).toBe('not-sent');
  });
});
