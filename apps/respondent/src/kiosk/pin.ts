import type { KioskStart } from '@medvirk/api-contract';
import { fromBase64Url, toBase64Url } from './seal.ts';

/** Whether somebody knows the PIN; checked on the tablet, so that staff get out without network too. */
export async function isPin(typed: string, { salt, hash, rounds }: KioskStart['pin']): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(typed), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64Url(salt), iterations: rounds },
    key,
    256,
  );
  return toBase64Url(new Uint8Array(bits)) === hash;
}

const TRIES = 5;
const WAIT_MS = 60_000;

/** Counts wrong tries: after five of them the next is not looked at for a minute. */
export function pinGuard(now: () => number) {
  let wrong = 0;
  let until = 0;
  return {
    /** Seconds until another try is looked at; 0 when it may be now. */
    waits: () => Math.max(0, Math.ceil((until - now()) / 1000)),
    note: (isRight: boolean) => {
      wrong = isRight ? 0 : wrong + 1;
      if (wrong < TRIES) return;
      wrong = 0;
      until = now() + WAIT_MS;
    },
  };
}
