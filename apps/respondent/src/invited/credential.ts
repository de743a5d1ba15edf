import type { Credential, InvitationStanding } from '@medvirk/api-contract';
import type { Outcome } from '../api/call.ts';
import { blind, bytesOf, finalize } from './blind-rsa.ts';
import { blindingFrom, hexOf, nonceFrom, ticketFrom } from './invitation-secrets.ts';

/** The two calls that an invitation is exchanged with. */
export interface InvitationCalls {
  open: (body: { ticket: string }) => Promise<Outcome<InvitationStanding>>;
  exchange: (body: { ticket: string; key: string; blinded: string }) => Promise<Outcome<{ signature: string }>>;
}

const BYTES = 256;

/** How an invitation stands; for one that can be used, with what goes along with the response. */
export type Opened =
  | { kind: 'usable'; pass: { credential: Credential } | { ticket: string } }
  | { kind: Exclude<InvitationStanding['standing'], 'usable'> }
  | { kind: 'failed'; outcome: Exclude<Outcome<never>, { kind: 'answer' }> };

/**
 * Opens an invitation, and exchanges it for its credential where the survey is anonymous. The code itself is sent to nobody, and the
 * same code gives the same credential.
 */
export async function openInvitation(code: string, anonymous: boolean, calls: InvitationCalls): Promise<Opened> {
  const ticket = hexOf(await ticketFrom(code));
  const opened = await calls.open({ ticket });
  if (opened.kind !== 'answer') return { kind: 'failed', outcome: opened };
  const { standing, key } = opened.value;
  if (standing !== 'usable') return { kind: standing };
  // Who was told that nobody can see who answers is never let down by an answer without a key.
  if (!key) return anonymous ? notOurs() : { kind: 'usable', pass: { ticket } };
  if (!anonymous) return notOurs();
  const publicKey = { n: BigInt(`0x${key.modulus}`), bytes: BYTES };
  const [nonce, r] = await Promise.all([nonceFrom(code), blindingFrom(code, key.id, publicKey.n)]);
  const blinded = hexOf(bytesOf(await blind(publicKey, nonce, r), BYTES));
  const signed = await calls.exchange({ ticket, key: key.id, blinded });
  if (signed.kind !== 'answer') return { kind: 'failed', outcome: signed };
  const signature = await finalize(publicKey, nonce, BigInt(`0x${signed.value.signature}`), r);
  if (signature === undefined) return notOurs();
  return {
    kind: 'usable',
    pass: { credential: { key: key.id, nonce: hexOf(nonce), signature: hexOf(bytesOf(signature, BYTES)) } },
  };
}

/** A service that answers with something else than it should is treated as one that refuses. */
function notOurs(): Opened {
  return {
    kind: 'failed',
    outcome: { kind: 'refused', status: 0, code: 'UNKNOWN', details: [], retryAfterSeconds: undefined },
  };
}
