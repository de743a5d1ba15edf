import { createHmac, hkdfSync } from 'node:crypto';
import { sealWithSecret, unsealWithSecret } from '../inbox/seal-waiting.ts';

/** An address as it is kept: locked, and findable by whoever knows address, survey and the house's secret. */
export interface SealedAddress {
  sealed: Buffer;
  hash: Buffer;
}

/** The same address is sealed otherwise each time, filled up to the same length, and has another hash in each survey. */
export function sealAddress(secret: string, surveyId: string, address: string): SealedAddress {
  const key = Buffer.from(hkdfSync('sha256', secret, 'medvirk inbox', 'address hash', 32));
  return {
    sealed: sealWithSecret(secret, 'address', surveyId, Buffer.from(address)),
    hash: createHmac('sha256', key).update(`${surveyId} ${address}`).digest(),
  };
}

/** @throws when the secret or the survey is not the one it was sealed with */
export const openAddress = (secret: string, surveyId: string, sealed: Buffer): string =>
  unsealWithSecret(secret, 'address', surveyId, sealed).toString();
