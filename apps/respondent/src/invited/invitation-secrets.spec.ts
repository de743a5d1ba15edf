import { describe, expect, it } from '@jest/globals';
import { blindingFrom, hexOf, nonceFrom, ticketFrom } from './invitation-secrets.ts';

const CODE = '0123456789abcdef';
const N = (1n << 2047n) + 12_345n;

describe('what is derived from an invitation', () => {
  it('is the same each time, and different for each thing and each code', async () => {
    const all = [
      hexOf(await ticketFrom(CODE)),
      hexOf(await nonceFrom(CODE)),
      hexOf(await ticketFrom('0123456789abcdeg')),
    ];
    expect(new Set(all).size).toBe(3);
    expect(all[0]).toBe(hexOf(await ticketFrom(CODE)));
    for (const each of all) expect(each).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is the ticket that the service keeps a hash of', async () => {
    // hkdfSync('sha256', CODE, 'medvirk invitation', 'ticket', 32) of Node, which invitations are made with.
    const { hkdfSync } = await import('node:crypto');
    const theirs = Buffer.from(hkdfSync('sha256', CODE, 'medvirk invitation', 'ticket', 32)).toString('hex');
    expect(hexOf(await ticketFrom(CODE))).toBe(theirs);
  });

  it('blinds under each key in another way, within its range', async () => {
    const r = await blindingFrom(CODE, 'key one', N);
    expect(r > 0n && r < N).toBe(true);
    expect(await blindingFrom(CODE, 'key two', N)).not.toBe(r);
    expect(await blindingFrom(CODE, 'key one', N)).toBe(r);
  });
});
