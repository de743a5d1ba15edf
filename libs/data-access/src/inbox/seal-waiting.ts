import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** What is sealed with the house's secret, which is not in the database: each use has a key of its own (HKDF, RFC 5869). */
export type SealedThing = 'answers' | 'signing key' | 'kiosk key' | 'letters' | 'paper form' | 'address' | 'attachment';

const CIPHER = 'aes-256-gcm';
const [NONCE, TAG, LENGTH] = [12, 16, 4];
/** Answers are filled up to a multiple of this, in bytes: how much somebody wrote must not tell whose answers they are. */
const BLOCK = 4096;

function keyOf(secret: string, thing: SealedThing): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, 'medvirk inbox', thing, 32));
}

/** AES-256-GCM: nonce, ciphertext, tag. `place` is bound in, so that what is sealed can't be moved elsewhere. */
export function sealWithSecret(secret: string, thing: SealedThing, place: string, content: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32BE(content.length);
  const filling = Buffer.alloc((BLOCK - ((LENGTH + content.length) % BLOCK)) % BLOCK);
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, keyOf(secret, thing), nonce).setAAD(Buffer.from(place));
  return Buffer.concat([
    nonce,
    cipher.update(Buffer.concat([length, content, filling])),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
}

/** @throws when the secret, the thing, the place or a byte is not the one it was sealed with */
export function unsealWithSecret(secret: string, thing: SealedThing, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv(CIPHER, keyOf(secret, thing), sealed.subarray(0, NONCE))
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(-TAG));
  const opened = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  return opened.subarray(LENGTH, LENGTH + opened.readUInt32BE());
}
