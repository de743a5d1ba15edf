import {
  constants,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  verify,
} from 'node:crypto';
import { promisify } from 'node:util';

/** Bits of a signing key. Credentials live as long as a survey is open. */
const BITS = 2048;
const generate = promisify(generateKeyPair);

/** A new key pair: SPKI and PKCS #8, DER. */
export async function newSigningKey(): Promise<{ publicKey: Buffer; privateKey: Buffer }> {
  const { publicKey, privateKey } = await generate('rsa', { modulusLength: BITS });
  return {
    publicKey: publicKey.export({ type: 'spki', format: 'der' }),
    privateKey: privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

export const readPublicKey = (der: Buffer): KeyObject => createPublicKey({ key: der, type: 'spki', format: 'der' });
export const readPrivateKey = (der: Buffer): KeyObject => createPrivateKey({ key: der, type: 'pkcs8', format: 'der' });

/** The modulus, in hexadecimal, 512 digits. */
export function modulusOf(publicKey: KeyObject): string {
  return Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url').toString('hex');
}

/**
 * BlindSign of RFC 9474, section 4.3: the private operation on a number that says nothing of what it hides. OpenSSL blinds it
 * once more against timing; the result is tried, so that a fault in reckoning can't give the key away.
 * @returns undefined when the number is not one that this key can sign
 */
export function blindSign(privateKey: KeyObject, blinded: Buffer): Buffer | undefined {
  try {
    const signature = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded);
    const back = publicEncrypt({ key: createPublicKey(privateKey), padding: constants.RSA_NO_PADDING }, signature);
    return back.equals(blinded) ? signature : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a credential's signature is ours (RSASSA-PSS, SHA-384, no salt). */
export function isSigned(publicKey: KeyObject, nonce: Buffer, signature: Buffer): boolean {
  const key = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 };
  return verify('sha384', nonce, key, signature);
}
