import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { TrustedProxies } from '../web/sender-address.ts';
import { OpenLinkBurst } from './open-link-burst.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

const admitted = async (burst: OpenLinkBurst, times: number, linkCode: string, request: IncomingMessage) => {
  let count = 0;
  for (let n = 0; n < times; n += 1) {
    count += await burst.admit(linkCode, request).then(
      () => 1,
      ({ code, retryAfter }) => {
        expect([code, retryAfter > 0 && retryAfter <= 60]).toEqual(['TOO_MANY_REQUESTS', true]);
        return 0;
      },
    );
  }
  return count;
};

describe('OpenLinkBurst', () => {
  it('takes so many a minute from one address by one link, and others beside it', async () => {
    const burst = new OpenLinkBurst({ mostAMinute: 3, trust: () => false });
    expect(await admitted(burst, 10, 'ward', from('192.0.2.1'))).toBe(3);
    expect(await admitted(burst, 10, 'ward', from('192.0.2.2'))).toBe(3);
    expect(await admitted(burst, 10, 'other', from('192.0.2.1'))).toBe(3);
  });

  it('asks the proxies whose request it is only where they stand in front', async () => {
    const behind = new OpenLinkBurst({ mostAMinute: 1, trust: TrustedProxies.parse('1') });
    expect(await admitted(behind, 2, 'ward', from('10.0.0.1', '192.0.2.1'))).toBe(1);
    expect(await admitted(behind, 2, 'ward', from('10.0.0.1', '192.0.2.2'))).toBe(1);
    const direct = new OpenLinkBurst({ mostAMinute: 1, trust: TrustedProxies.parse('0') });
    expect(await admitted(direct, 1, 'ward', from('10.0.0.1', '192.0.2.1'))).toBe(1);
    expect(await admitted(direct, 1, 'ward', from('10.0.0.1', '192.0.2.2'))).toBe(0);
  });

  it('believes no address that a sender has written in front of what the proxies add', async () => {
    const behind = new OpenLinkBurst({ mostAMinute: 3, trust: TrustedProxies.parse('1') });
    let count = 0;
    for (let n = 0; n < 10; n += 1)
      count += await admitted(behind, 1, 'ward', from('10.0.0.1', `198.51.100.${n}, 192.0.2.1`));
    expect(count).toBe(3);
  });

  it('counts a whole network of IPv6 as one sender', async () => {
    const burst = new OpenLinkBurst({ mostAMinute: 1, trust: TrustedProxies.parse('0') });
    expect(await admitted(burst, 1, 'ward', from('2001:db8:1:2::1'))).toBe(1);
    expect(await admitted(burst, 1, 'ward', from('2001:db8:1:2:aaaa::2'))).toBe(0);
    expect(await admitted(burst, 1, 'ward', from('2001:db8:1:3::1'))).toBe(1);
  });

  it('forgets the key of its hashes after ten minutes, and with it who has been there', async () => {
    let now = 0;
    const burst = new OpenLinkBurst({ mostAMinute: 1, trust: () => false }, () => now);
    expect(await admitted(burst, 2, 'ward', from('192.0.2.1'))).toBe(1);
    now += 10 * 60_000 + 1;
    expect(await admitted(burst, 2, 'ward', from('192.0.2.1'))).toBe(1);
  });

  it('lets everybody in where there is no limit', async () => {
    expect(await admitted(new OpenLinkBurst({ mostAMinute: 0, trust: () => false }), 50, 'a', from('x'))).toBe(50);
  });
});
