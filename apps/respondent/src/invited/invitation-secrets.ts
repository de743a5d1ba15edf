import { numberFrom } from './blind-rsa.ts';

/**
 * What is derived from an invitation's code (HKDF-SHA-256, RFC 5869), each so that it says nothing of the others: the `ticket`
 * proves that we have the code, the `nonce` is what gets signed, the blinding hides it. All the same each time, so that
 * an invitation can be opened again, anywhere, and still gives one credential.
 */
async function derived(code: string, what: string, bytes: number): Promise<Uint8Array<ArrayBuffer>> {
  const text = new TextEncoder();
  const key = await crypto.subtle.importKey('raw', text.encode(code), 'HKDF', false, ['deriveBits']);
  const how = { name: 'HKDF', hash: 'SHA-256', salt: text.encode('medvirk invitation'), info: text.encode(what) };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, 8 * bytes));
}

export const ticketFrom = (code: string) => derived(code, 'ticket', 32);

export const nonceFrom = (code: string) => derived(code, 'nonce', 32);

/** Sixteen bytes more than the modulus, so that the remainder is as good as uniform; 1 to n - 1. */
export async function blindingFrom(code: string, keyId: string, n: bigint): Promise<bigint> {
  const bytes = Math.ceil(n.toString(16).length / 2) + 16;
  return (numberFrom(await derived(code, `blinding ${keyId}`, bytes)) % (n - 1n)) + 1n;
}

export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
