import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';

/** What the sealing is for, bound into its key: what was sealed for anything else can't be opened as a response. */
const INFO = new TextEncoder().encode('medvirk kiosk response');
/** The first byte of what is sealed by HPKE. What tablets sealed before began with 4, as every uncompressed point does. */
const BY_HPKE = 1;
/** Responses are filled up to a multiple of this, in bytes: how much somebody wrote must not show. */
const BLOCK = 4096;

/**
 * Seals a text to the public key of the house: not even the tablet that sealed it can open it again. HPKE in base mode (RFC 9180) with
 * DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM.
 * @param publicKey a point, uncompressed, in base64url
 * @returns a byte that says how, the encapsulated key (65 bytes) and what is sealed, in base64url
 */
export async function sealTo(publicKey: string, text: string): Promise<string> {
  const kem = new DhkemP256HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await kem.deserializePublicKey(fromBase64Url(publicKey));
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: INFO }, filled(text));
  return toBase64Url(joined(Uint8Array.of(BY_HPKE), new Uint8Array(enc), new Uint8Array(ct)));
}

/** With spaces at the end, which JSON doesn't mind. */
function filled(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(Math.ceil((bytes.length + 1) / BLOCK) * BLOCK).fill(0x20);
  whole.set(bytes);
  return whole;
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}

export function toBase64Url(bytes: Uint8Array): string {
  // Piece by piece: a call takes only so many arguments.
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
