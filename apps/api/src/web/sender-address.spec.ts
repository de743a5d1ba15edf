import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { networkOf, senderAddress, TrustedProxies } from './sender-address.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
    socket: { remoteAddress },
  }) as unknown as IncomingMessage;

describe('senderAddress', () => {
  it.each([
    ['0', '10.0.0.1', '192.0.2.1', '10.0.0.1'],
    ['', '10.0.0.1', '192.0.2.1', '10.0.0.1'],
    ['1', '10.0.0.1', '192.0.2.1', '192.0.2.1'],
    ['1', '10.0.0.1', '198.51.100.7, 192.0.2.1', '192.0.2.1'],
    ['2', '10.0.0.1', '198.51.100.7, 192.0.2.1, 10.0.0.2', '192.0.2.1'],
    ['loopback', '127.0.0.1', '198.51.100.7, 192.0.2.1', '192.0.2.1'],
    ['loopback', '192.0.2.9', '198.51.100.7', '192.0.2.9'],
    ['10.0.0.0/8, loopback', '127.0.0.1', '198.51.100.7, 192.0.2.1, 10.2.3.4', '192.0.2.1'],
    ['1', '10.0.0.1', undefined, '10.0.0.1'],
  ])('with %j in front, called by %s for %j, is %s', (proxies, socket, forwarded, sender) => {
    expect(senderAddress(TrustedProxies.parse(proxies))(from(socket, forwarded))).toBe(sender);
  });

  it.each(['yes', '10.0.0.0/99', 'loopback,', '-1', '1000'])('refuses %j as what stands in front', (proxies) => {
    expect(TrustedProxies.safeParse(proxies).success).toBe(false);
  });
});

describe('networkOf', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8::1', '32.1.13.184.0.0.0.0'],
    ['unknown', 'unknown'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
