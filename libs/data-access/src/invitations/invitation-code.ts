import { hash, hkdfSync, randomInt } from 'node:crypto';

/** Crockford's base 32: no i, l, o or u, so that a code can be read out and typed. */
const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 16;

/** The code of one invitation: 80 random bits. It belongs into the address's fragment or into a letter, and nowhere else. */
export function newInvitationCode(): string {
  return Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join('');
}

/**
 * What a browser shows instead of the code (HKDF-SHA-256, RFC 5869): it proves that somebody has the code, and says nothing
 * of what else is derived from it. In hexadecimal, 32 bytes.
 */
export function ticketOf(code: string): string {
  return Buffer.from(hkdfSync('sha256', code, 'medvirk invitation', 'ticket', 32)).toString('hex');
}

/** What is kept of a ticket. It is random enough that no slow hashing is needed. */
export function hashOfTicket(ticket: string): Buffer {
  return hash('sha256', Buffer.from(ticket, 'hex'), 'buffer');
}
