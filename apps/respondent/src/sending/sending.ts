/** How far the sending of the response has come, while its page is shown. */
export type Sending =
  | { kind: 'not-started' }
  | { kind: 'sending' }
  /** A try failed; the next one comes by itself. */
  | { kind: 'waiting' }
  | { kind: 'not-sent' }
  | { kind: 'closed' }
  | { kind: 'link-unknown' }
  | { kind: 'refused' };
