import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { describe, expect, it } from '@jest/globals';
import { type KioskKeys, newKioskKeys, openSealed } from './kiosk-sealing.ts';

const RESPONSE = '{"id":"8c7b"}';

/** As the tablet does it; its own code is tried with this one by test/integration/kiosks.spec.ts. */
async function sealed({ publicKey }: KioskKeys, info = 'medvirk kiosk response'): Promise<Buffer> {
  const kem = new DhkemP256HkdfSha256();
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const recipientPublicKey = await kem.deserializePublicKey(Uint8Array.from(publicKey));
  const text = new TextEncoder();
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: text.encode(info) }, text.encode(RESPONSE));
  return Buffer.concat([Buffer.of(1), Buffer.from(enc), Buffer.from(ct)]);
}

/** As tablets did before HPKE. */
function sealedBefore({ publicKey }: KioskKeys): Buffer {
  const passing = createECDH('prime256v1');
  const point = passing.generateKeys();
  const salt = Buffer.concat([point, publicKey]);
  const key = Buffer.from(hkdfSync('sha256', passing.computeSecret(publicKey), salt, 'medvirk kiosk', 32));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  return Buffer.concat([point, nonce, cipher.update(RESPONSE), cipher.final(), cipher.getAuthTag()]);
}

describe('what a tablet has sealed', () => {
  const keys = newKioskKeys();

  it('is opened with the key of the house, also where it was sealed before HPKE', async () => {
    expect(await openSealed(keys, await sealed(keys))).toBe(RESPONSE);
    expect(await openSealed(keys, sealedBefore(keys))).toBe(RESPONSE);
  });

  it('is not opened with another key, when it was changed or cut, or when it was sealed for something else', async () => {
    for (const seal of [await sealed(keys), sealedBefore(keys)]) {
      expect(await openSealed(newKioskKeys(), seal)).toBeUndefined();
      const changed = Buffer.from(seal);
      changed[seal.length - 1] = (changed.at(-1) ?? 0) ^ 1;
      expect(await openSealed(keys, changed)).toBeUndefined();
      for (const length of [0, 1, 65, 66, 90]) expect(await openSealed(keys, seal.subarray(0, length))).toBeUndefined();
    }
    expect(await openSealed(keys, await sealed(keys, 'something else'))).toBeUndefined();
  });

  it('is opened with every key, also those few that begin with zeros', async () => {
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(Buffer.from('07', 'hex'));
    const small = { publicKey: pair.getPublicKey(), privateKey: Buffer.concat([Buffer.alloc(31), Buffer.of(7)]) };
    expect(await openSealed(small, await sealed(small))).toBe(RESPONSE);
    expect(newKioskKeys().privateKey).toHaveLength(32);
  });
});
