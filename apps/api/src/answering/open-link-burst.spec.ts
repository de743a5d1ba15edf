import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
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
    const burst = new OpenLinkBurst({ mostAMinute: 3, trustProxy: false });
    expect(await admitted(burst, 10, 'ward', from('192.0.2.1'))).toBe(3);
    expect(await admitted(burst, 10, 'ward', from('192.0.2.2'))).toBe(3);
    expect(await admitted(burst, 10, 'other', from('192.0.2.1'))).toBe(3);
  });

  it('asks the proxy whose request it is only where one stands in front', async () => {
    const behind = new OpenLinkBurst({ mostAMinute: 1, trustProxy: true });
    expect(await admitted(behind, 2, 'ward', from('10.0.0.1', '192.0.2.1, 10.0.0.9'))).toBe(1);
    expect(await admitted(behind, 2, 'ward', from('10.0.0.1', '192.0.2.2'))).toBe(1);
    const direct = new OpenLinkBurst({ mostAMinute: 1, trustProxy: false });
    expect(await admitted(direct, 1, 'ward', from('10.0.0.1', '192.0.2.1'))).toBe(1);
    expect(await admitted(direct, 1, 'ward', from('10.0.0.1', '192.0.2.2'))).toBe(0);
  });

  it('forgets the key of its hashes after ten minutes, and with it who has been there', async () => {
    let now = 0;
    const burst = new OpenLinkBurst({ mostAMinute: 1, trustProxy: false }, () => now);
    expect(await admitted(burst, 2, 'ward', from('192.0.2.1'))).toBe(1);
    now += 10 * 60_000 + 1;
    expect(await admitted(burst, 2, 'ward', from('192.0.2.1'))).toBe(1);
  });

  it('lets everybody in where there is no limit', async () => {
    expect(await admitted(new OpenLinkBurst({ mostAMinute: 0, trustProxy: false }), 50, 'a', from('x'))).toBe(50);
  });
});
