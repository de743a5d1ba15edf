import { describe, expect, it } from '@jest/globals';
import { contract } from '@medvirk/api-contract';
import { newLinkCode } from './link-code.ts';

describe('newLinkCode', () => {
  const codes = Array.from({ length: 10_000 }, () => newLinkCode());

  it('is ten letters that are easy to read out: no 0, o, 1, l or i', () => {
    for (const code of codes) expect(code).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{10}$/);
  });

  it('does not come twice in ten thousand', () => {
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('uses all its 31 letters about equally often', () => {
    const counts = new Map<string, number>();
    for (const letter of codes.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(31);
    const expected = 100_000 / 31;
    // Eight standard deviations: never by chance, but a letter left out or favoured is seen.
    for (const count of counts.values()) expect(Math.abs(count - expected)).toBeLessThan(8 * Math.sqrt(expected));
  });

  it('has the length asked for, and is what the routes take', () => {
    expect(newLinkCode(16)).toHaveLength(16);
    expect(contract.answering.open.params?.safeParse({ linkCode: newLinkCode() }).success).toBe(true);
    expect(contract.tellBack.told.params?.safeParse({ slug: newLinkCode() }).success).toBe(true);
  });
});
