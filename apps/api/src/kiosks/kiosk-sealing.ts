import { createDecipheriv, createECDH, hkdfSync, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

const CURVE = 'prime256v1';
/** Bytes of a point on P-256 (uncompressed), of a nonce and of a tag of AES-GCM. */
const [POINT, NONCE, TAG] = [65, 12, 16] as const;
/** As the tablet has them (`kiosk/seal.ts` of the respondent): what the sealing is for, and the first byte of what HPKE has sealed. */
const [INFO, BY_HPKE] = [new TextEncoder().encode('medvirk kiosk response'), 1] as const;
/** A PIN is short: what keeps it is that the tablet counts tries. The rounds make trying it on a copy slow. */
const PIN_ROUNDS = 200_000;

/** A pair of keys for one tablet: it seals with the one, and only the house opens with the other. */
export interface KioskKeys {
  /** A point, uncompressed. */
  publicKey: Buffer;
  privateKey: Buffer;
}

export function newKioskKeys(): KioskKeys {
  const pair = createECDH(CURVE);
  const publicKey = pair.generateKeys();
  // A key that begins with zeros is given without them; both readers want 32 bytes.
  return { publicKey, privateKey: Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()]).subarray(-32) };
}

/**
 * Opens what a tablet has sealed to its key of the house by HPKE in base mode (RFC 9180: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256,
 * AES-256-GCM), or as tablets did before that.
 * @returns nothing for what was not sealed to this key, or was changed
 */
export async function openSealed(keys: KioskKeys, sealed: Buffer): Promise<string | undefined> {
  try {
    return sealed[0] === BY_HPKE ? await openByHpke(keys, sealed.subarray(1)) : openAsBefore(keys, sealed);
  } catch {
    return undefined;
  }
}

async function openByHpke({ privateKey }: KioskKeys, sealed: Buffer): Promise<string> {
  const kem = new DhkemP256HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientKey = await kem.deserializePrivateKey(Uint8Array.from(privateKey));
  const [enc, rest] = [Uint8Array.from(sealed.subarray(0, POINT)), Uint8Array.from(sealed.subarray(POINT))];
  return Buffer.from(await suite.open({ recipientKey, enc, info: INFO }, rest)).toString('utf8');
}

/**
 * Tablets may still hold responses, or run pages, from before HPKE: a passing public key, a nonce, and the response under AES-256-GCM
 * with a key by HKDF-SHA-256 bound to both public keys. Nothing is sealed so any more.
 */
function openAsBefore(keys: KioskKeys, sealed: Buffer): string {
  const [passing, rest] = [sealed.subarray(0, POINT), sealed.subarray(POINT)];
  const own = createECDH(CURVE);
  own.setPrivateKey(keys.privateKey);
  const agreed = own.computeSecret(passing);
  const key = Buffer.from(hkdfSync('sha256', agreed, Buffer.concat([passing, keys.publicKey]), 'medvirk kiosk', 32));
  const opener = createDecipheriv('aes-256-gcm', key, rest.subarray(0, NONCE)).setAuthTag(rest.subarray(-TAG));
  return Buffer.concat([opener.update(rest.subarray(NONCE, -TAG)), opener.final()]).toString('utf8');
}

export async function hashOfPin(pin: string): Promise<{ pinSalt: Buffer; pinHash: Buffer; pinRounds: number }> {
  const pinSalt = randomBytes(16);
  const pinHash = await promisify(pbkdf2)(pin, pinSalt, PIN_ROUNDS, 32, 'sha256');
  return { pinSalt, pinHash, pinRounds: PIN_ROUNDS };
}
