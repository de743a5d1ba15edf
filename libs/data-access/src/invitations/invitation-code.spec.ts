import { describe, expect, it } from '@jest/globals';
import { hashOfTicket, newInvitationCode, ticketOf } from './invitation-code.ts';

describe('the code of an invitation', () => {
  it('is sixteen signs that do not look alike, and does not come twice in ten thousand', () => {
    const codes = Array.from({ length: 10_000 }, newInvitationCode);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{16}$/);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('gives the same ticket each time, and another for another code', () => {
    const code = newInvitationCode();
    expect(ticketOf(code)).toMatch(/^[0-9a-f]{64}$/);
    expect(ticketOf(code)).toBe(ticketOf(code));
    expect(ticketOf(newInvitationCode())).not.toBe(ticketOf(code));
  });

  it('is stored as neither itself nor its ticket', () => {
    const code = newInvitationCode();
    expect(hashOfTicket(ticketOf(code)).toString('hex')).not.toContain(ticketOf(code));
    expect(hashOfTicket(ticketOf(code))).toHaveLength(32);
  });
});
