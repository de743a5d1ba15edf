import type { Mail } from '@medvirk/outreach';

export interface Addressed extends Mail {
  /** Id of the mail in the ledger; goes along, so that whoever reports a bounce can name it. */
  deliveryId: string;
  to: { name: string; address: string };
}

/**
 * What came of sending. `refused`: the address does not take it, now or ever. `not-sent`: surely not sent, and worth another try.
 * `unknown`: it may have been sent; sending again could make it two. `fault` is a code, never a server's words: they may quote
 * an address.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'refused'; fault: string }
  | { kind: 'not-sent'; fault: string }
  | { kind: 'unknown'; fault: string };

/** The way out for mail: a server, the local mailbox of the demo, or none. */
export abstract class MailTransport {
  abstract send(mail: Addressed): Promise<Outcome>;
  /** Lets go of what it holds. */
  abstract close(): void;
}
