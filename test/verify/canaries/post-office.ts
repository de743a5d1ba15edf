import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server outside of the house: takes mail, and refuses some with the address in its words, as real ones do. */
export interface PostOffice {
  readonly url: string;
  /** All mail so far, decoded: here everything may stand. */
  mails(): readonly string[];
  refusals(): number;
  stop(): Promise<void>;
}

/** @param refuses addresses that begin like this */
export async function openPostOffice(refuses: string): Promise<PostOffice> {
  const received: string[] = [];
  let refused = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) => {
      if (!address.startsWith(refuses)) return done();
      refused += 1;
      return done(Object.assign(new Error(`<${address}>: no such mailbox`), { responseCode: 550 }));
    },
    onData: (stream, _session, done) => {
      let text = '';
      stream.on('data', (chunk) => {
        text += chunk;
      });
      stream.on('end', () => {
        // Quoted-printable, as far as an address needs it.
        received.push(text.replaceAll('=\r\n', '').replaceAll('=3D', '='));
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    mails: () => received,
    refusals: () => refused,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
