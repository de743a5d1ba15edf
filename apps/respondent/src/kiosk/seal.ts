const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const NONCE = 12;
/** Responses are filled up to a multiple of this, in bytes: how much somebody wrote must not show. */
const BLOCK = 4096;

/**
 * Seals a text to the public key of the house: not even the tablet that sealed it can open it again. A passing key on P-256, a key by
 * HKDF-SHA-256, AES-256-GCM (the shape of ECIES, SEC 1 v2.0, 5.1).
 * @param publicKey a point, uncompressed, in base64url
 * @returns passing public key, nonce and what is sealed, in base64url
 */
export async function sealTo(publicKey: string, text: string): Promise<string> {
  const theirs = fromBase64Url(publicKey);
  const [house, passing] = await Promise.all([
    crypto.subtle.importKey('raw', theirs, CURVE, false, []),
    crypto.subtle.generateKey(CURVE, false, ['deriveBits']),
  ]);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', passing.publicKey));
  const agreed = await crypto.subtle.deriveBits({ name: 'ECDH', public: house }, passing.privateKey, 256);
  const material = await crypto.subtle.importKey('raw', agreed, 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: joined(point, theirs), info: new TextEncoder().encode('medvirk kiosk') },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt'],
  );
  const iv = crypto.getRandomValues(new Uint8Array(NONCE));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, filled(text));
  return toBase64Url(joined(point, iv, new Uint8Array(sealed)));
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
