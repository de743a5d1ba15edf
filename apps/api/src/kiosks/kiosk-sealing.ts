import { createDecipheriv, createECDH, hkdfSync, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const CURVE = 'prime256v1';
/** Bytes of a point on P-256 (uncompressed), of a nonce and of a tag of AES-GCM. */
const [POINT, NONCE, TAG] = [65, 12, 16] as const;
/** A PIN is short: what keeps it is that the tablet counts tries. The rounds make trying it on a copy slow. */
const PIN_ROUNDS = 200_000;

/** A pair of keys for one tablet: it seals with the one, and only the house opens with the other. */
export function newKioskKeys(): { publicKey: Buffer; privateKey: Buffer } {
  const pair = createECDH(CURVE);
  const publicKey = pair.generateKeys();
  return { publicKey, privateKey: pair.getPrivateKey() };
}

/**
 * Opens what a tablet has sealed: its passing public key, a nonce, and the response under AES-256-GCM; key agreement on P-256, key by
 * HKDF-SHA-256 bound to both public keys (the shape of ECIES, SEC 1 v2.0, 5.1).
 * @returns nothing for what was not sealed to this key, or was changed
 */
export function openSealed(keys: { publicKey: Buffer; privateKey: Buffer }, sealed: Buffer): string | undefined {
  if (sealed.length < POINT + NONCE + TAG) return undefined;
  const [passing, rest] = [sealed.subarray(0, POINT), sealed.subarray(POINT)];
  try {
    const own = createECDH(CURVE);
    own.setPrivateKey(keys.privateKey);
    const agreed = own.computeSecret(passing);
    const key = Buffer.from(hkdfSync('sha256', agreed, Buffer.concat([passing, keys.publicKey]), 'medvirk kiosk', 32));
    const opener = createDecipheriv('aes-256-gcm', key, rest.subarray(0, NONCE)).setAuthTag(rest.subarray(-TAG));
    return Buffer.concat([opener.update(rest.subarray(NONCE, -TAG)), opener.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

export async function hashOfPin(pin: string): Promise<{ pinSalt: Buffer; pinHash: Buffer; pinRounds: number }> {
  const pinSalt = randomBytes(16);
  const pinHash = await promisify(pbkdf2)(pin, pinSalt, PIN_ROUNDS, 32, 'sha256');
  return { pinSalt, pinHash, pinRounds: PIN_ROUNDS };
}
