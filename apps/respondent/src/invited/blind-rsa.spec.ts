import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { blind, bytesOf, finalize, numberFrom } from './blind-rsa.ts';
import { RFC_9474_VECTOR } from './rfc-9474.example.ts';

const number = (hex: string): bigint => BigInt(`0x${hex}`);
const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 0 };

/** By Fermat's way round: enough for one number that is known to be coprime. */
function inverseOf(a: bigint, n: bigint): bigint {
  let [before, now, x, y] = [n, a, 0n, 1n];
  while (now) [before, now, x, y] = [now, before % now, y, x - (before / now) * y];
  return ((x % n) + n) % n;
}

describe('blind signatures', () => {
  const { n: modulus, inv, msg, blindedMsg, blindSig } = RFC_9474_VECTOR;
  const n = number(modulus);
  const key = { n, bytes: 512 };
  const message = Uint8Array.from(Buffer.from(msg, 'hex'));
  const r = inverseOf(number(inv), n);

  it('blind the message of RFC 9474 as it is published', async () => {
    expect(await blind(key, message, r)).toBe(number(blindedMsg));
  });

  it('come out as a signature that OpenSSL takes', async () => {
    const signature = await finalize(key, message, number(blindSig), r);
    const jwk = { kty: 'RSA', n: Buffer.from(modulus, 'hex').toString('base64url'), e: 'AQAB' };
    const publicKey = createPublicKey({ key: jwk, format: 'jwk' });
    expect(verify('sha384', message, { key: publicKey, ...PSS }, bytesOf(signature ?? 0n, 512))).toBe(true);
  });

  it('are not taken when what came back was signed by somebody else, or was changed', async () => {
    expect(await finalize(key, message, number(blindSig) + 1n, r)).toBeUndefined();
    expect(await finalize(key, message, number(blindSig), r + 1n)).toBeUndefined();
  });

  it('work with a key of 2048 bits, whatever the blinding', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const own = { n: numberFrom(Buffer.from(publicKey.export({ format: 'jwk' }).n ?? '', 'base64url')), bytes: 256 };
    const blindings = [1n, 2n, own.n - 1n, number('ab'.repeat(255))];
    for (const factor of blindings) {
      const blinded = bytesOf(await blind(own, message, factor), 256);
      const signed = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, blinded);
      const signature = await finalize(own, message, numberFrom(signed), factor);
      expect(verify('sha384', message, { key: publicKey, ...PSS }, bytesOf(signature ?? 0n, 256))).toBe(true);
    }
  });
});
