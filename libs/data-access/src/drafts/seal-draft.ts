import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * What a resume code gives: the hash that the draft is found by, and the key that it is sealed with. The two are derived
 * apart (HKDF, RFC 5869), so that the hash in the table says nothing of the key. Codes are random (80 bits), so no slow
 * hashing is needed.
 */
function derived(code: string, what: 'find' | 'seal'): Buffer {
  return Buffer.from(hkdfSync('sha256', code, 'medvirk draft', what, 32));
}

export const hashOfCode = (code: string): Buffer => derived(code, 'find');

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];

/** AES-256-GCM: nonce, ciphertext, tag. `place` is bound in, so that a draft can't be moved to another survey. */
export function seal(code: string, place: string, text: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, derived(code, 'seal'), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

/** @throws when the code, the place or a byte is not the one it was sealed with */
export function unseal(code: string, place: string, sealed: Buffer): string {
  const decipher = createDecipheriv(CIPHER, derived(code, 'seal'), sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(-TAG));
  return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
}
