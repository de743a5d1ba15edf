import type { Outcome } from './mail-transport.ts';

export interface Sms {
  /** Goes along as the gateway's own reference, so that it can refuse a second one. */
  id: string;
  /** +country and digits. */
  to: string;
  text: string;
}

/** The way out for text messages: a gateway, the local mailbox of the demo, or none. */
export abstract class SmsTransport {
  abstract send(sms: Sms): Promise<Outcome>;
}
