import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SMTPServer } from 'smtp-server';
import { SmtpTransport } from '../../apps/worker/src/mail/smtp-transport.ts';

/** A mail server of this test, which knows some addresses and not others. */
describe('mail by SMTP', () => {
  const received: string[] = [];
  const refusal = (responseCode: number) => Object.assign(new Error('kari@test.example is not here'), { responseCode });
  let server: SMTPServer;
  let transport: SmtpTransport;

  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        if (address.startsWith('unknown')) return done(refusal(550));
        if (address.startsWith('full')) return done(refusal(452));
        return done();
      },
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk) => {
          text += chunk;
        });
        stream.on('end', () => {
          received.push(text);
          done(text.includes('unwanted') ? refusal(554) : null);
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const from = 'Medvirk <medvirk@test.example>';
    transport = new SmtpTransport(`smtp://127.0.0.1:${port}`, from, 'https://medvirk.test.example');
  });
  afterAll(async () => {
    transport?.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  const send = (address: string, text = 'Les utkastet på https://medvirk.test.example/x') =>
    transport.send({
      ...{ deliveryId: '0198a0a0-0000-4000-8000-000000000001', to: { name: 'Kåre Ås', address } },
      ...{ subject: 'Les utkastet «Hjemreise»', text, html: `<p>${text}</p>` },
    });

  it('goes out as plain text and HTML, with its id in the ledger, and asks for no answer', async () => {
    expect(await send('kare@test.example')).toEqual({ kind: 'sent' });
    const mail = received.at(-1) ?? '';
    expect(mail).toMatch(/^Message-ID: <0198a0a0-0000-4000-8000-000000000001@medvirk\.test\.example>/m);
    expect(mail).toMatch(/^X-Medvirk-Delivery: 0198a0a0-0000-4000-8000-000000000001/m);
    expect(mail).toMatch(/^Auto-Submitted: auto-generated/m);
    expect(mail).toMatch(/text\/plain[\s\S]*text\/html/);
  });

  it.each([
    ['an address that is not there', 'unknown@test.example', { kind: 'refused', fault: 'smtp-550' }],
    ['a mailbox that is full for now', 'full@test.example', { kind: 'not-sent', fault: 'smtp-452' }],
    ['an address that is none', 'nowhere', { kind: 'refused', fault: 'smtp-501' }],
  ])('tells %s apart', async (_, address, outcome) => {
    expect(await send(address)).toEqual(outcome);
  });

  it('tells a mail that is refused when it is read, and a server that is away', async () => {
    expect(await send('kare@test.example', 'unwanted')).toEqual({ kind: 'refused', fault: 'smtp-554' });
    const away = new SmtpTransport('smtp://127.0.0.1:9', 'a@b.example', 'https://medvirk.test.example');
    const mail = { deliveryId: 'x', to: { name: 'x', address: 'x@test.example' }, subject: 'x', text: 'x', html: 'x' };
    expect((await away.send(mail)).kind).toBe('not-sent');
    away.close();
  });
});
