import { pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { isPin, pinGuard } from './pin.ts';

describe('the PIN of a tablet', () => {
  it('is checked on the tablet itself', async () => {
    const salt = Buffer.from('0123456789abcdef');
    const hash = pbkdf2Sync('4711', salt, 1000, 32, 'sha256').toString('base64url');
    const pin = { salt: salt.toString('base64url'), hash, rounds: 1000 };
    expect(await isPin('4711', pin)).toBe(true);
    expect(await isPin('4712', pin)).toBe(false);
    expect(await isPin('', pin)).toBe(false);
  });

  it('can’t be tried again for a minute after five wrong ones in a row', () => {
    let now = 0;
    const guard = pinGuard(() => now);
    for (let tries = 0; tries < 4; tries += 1) guard.note(false);
    guard.note(true);
    for (let tries = 0; tries < 4; tries += 1) guard.note(false);
    expect(guard.waits()).toBe(0);
    guard.note(false);
    expect(guard.waits()).toBe(60);
    now = 59_001;
    expect(guard.waits()).toBe(1);
    now = 60_000;
    expect(guard.waits()).toBe(0);
  });
});
