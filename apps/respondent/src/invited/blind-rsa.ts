/**
 * The client's side of blind signatures: RFC 9474, RSABSSA-SHA384-PSSZERO-Deterministic. Numbers are `bigint`, the hash is the
 * browser's. Written here and not taken from a library because the blinding must be the same each time for the same invitation,
 * so that a person can open it twice; the ready-made ones draw it themselves, and weigh 30 kB.
 */

const HASH_LENGTH = 48;
const EXPONENT = 65_537n;

export interface PublicKey {
  /** The modulus; the exponent is 65537. */
  n: bigint;
  /** Bytes of the modulus. Its highest bit is set. */
  bytes: number;
}

export function numberFrom(bytes: Uint8Array): bigint {
  let hex = '0x';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
  return BigInt(hex);
}

export function bytesOf(number: bigint, length: number): Uint8Array<ArrayBuffer> {
  const hex = number.toString(16).padStart(2 * length, '0');
  return Uint8Array.from({ length }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}

/** Blind (section 4.2), with the blinding factor `r` given: uniform in 1 to n - 1, and known to nobody else. */
export async function blind(key: PublicKey, message: Uint8Array<ArrayBuffer>, r: bigint): Promise<bigint> {
  const encoded = numberFrom(await encodePss(message, key.bytes));
  return (encoded * power(r, EXPONENT, key.n)) % key.n;
}

/**
 * Finalize (section 4.4).
 * @returns the signature of the message, or undefined when what came back is not one
 */
export async function finalize(
  key: PublicKey,
  message: Uint8Array<ArrayBuffer>,
  blindSignature: bigint,
  r: bigint,
): Promise<bigint | undefined> {
  const signature = (blindSignature * inverse(r, key.n)) % key.n;
  const encoded = numberFrom(await encodePss(message, key.bytes));
  // Without a salt there is one encoding only, so verifying is comparing.
  return power(signature, EXPONENT, key.n) === encoded ? signature : undefined;
}

/** EMSA-PSS-ENCODE (RFC 8017, section 9.1.1) with SHA-384 and no salt, for a modulus of 8 x `length` bits. */
async function encodePss(message: Uint8Array<ArrayBuffer>, length: number): Promise<Uint8Array> {
  const padded = new Uint8Array(8 + HASH_LENGTH);
  padded.set(await sha384(message), 8);
  const hash = await sha384(padded);
  const block = new Uint8Array(length - HASH_LENGTH - 1);
  block[block.length - 1] = 1;
  const mask = await maskFrom(hash, block.length);
  const encoded = new Uint8Array(length);
  for (const [at, byte] of block.entries()) encoded[at] = byte ^ (mask[at] ?? 0);
  // One bit less than the modulus.
  encoded[0] = (encoded[0] ?? 0) & 0x7f;
  encoded.set(hash, block.length);
  encoded[length - 1] = 0xbc;
  return encoded;
}

/** MGF1 (RFC 8017, appendix B.2.1). */
async function maskFrom(seed: Uint8Array, length: number): Promise<Uint8Array> {
  const mask = new Uint8Array(Math.ceil(length / HASH_LENGTH) * HASH_LENGTH);
  const counted = new Uint8Array(seed.length + 4);
  counted.set(seed);
  for (let counter = 0; counter * HASH_LENGTH < length; counter += 1) {
    new DataView(counted.buffer).setUint32(seed.length, counter);
    mask.set(await sha384(counted), counter * HASH_LENGTH);
  }
  return mask;
}

async function sha384(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** By Euclid's extended algorithm. @throws when the two have a factor in common, which is as likely as guessing the key */
function inverse(number: bigint, modulus: bigint): bigint {
  let [before, now] = [modulus, number % modulus];
  let [x, y] = [0n, 1n];
  while (now !== 0n) {
    const quotient = before / now;
    [before, now] = [now, before - quotient * now];
    [x, y] = [y, x - quotient * y];
  }
  if (before !== 1n) throw new Error('the blinding factor has no inverse');
  return ((x % modulus) + modulus) % modulus;
}
