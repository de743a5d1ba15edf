import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** Whether the machine at `address`, `hops` steps in front of this process (0 = the one connected to it), says truly who called it. */
export type Trust = (address: string, hops: number) => boolean;
type AnyRequest = Pick<IncomingMessage, 'headers' | 'socket'>;

const MOST_IN_A_ROW = 20;
const NOBODY: Trust = () => false;

/**
 * Which machines in front are ours: how many stand in a row (`1`), or their addresses, ranges and names of ranges
 * (`loopback, 10.0.0.0/8`). Nothing is believed of `X-Forwarded-For` beyond them: what a sender wrote there stands to the left of
 * what our own proxies have added.
 */
export const TrustedProxies = z.string().transform((text, context): Trust => {
  const wanted = text.trim();
  if (wanted === '' || wanted === '0') return NOBODY;
  const inARow = /^\d+$/.test(wanted) ? Number(wanted) : undefined;
  if (inARow !== undefined && inARow <= MOST_IN_A_ROW) return (_, hops) => hops < inARow;
  try {
    // The reader of addresses takes a bare number for one.
    if (inARow !== undefined) throw new RangeError('more proxies than anybody has');
    return proxyAddr.compile(wanted.split(',').map((each) => each.trim()));
  } catch {
    context.addIssue({ code: 'custom', message: 'is a number of proxies, or a list of addresses and ranges' });
    return z.NEVER;
  }
});

/** Where a request comes from: the first machine, from here and outwards, that is none of ours. */
export function senderAddress(trust: Trust): (request: AnyRequest) => string {
  return (request) => {
    // Only the head and the socket are read.
    const addresses = proxyAddr.all(request as IncomingMessage, trust);
    return addresses.at(-1) ?? '';
  };
}

/**
 * The address as far as it tells senders apart. Who has IPv6 has a network of 2^64 addresses and may take a new one for each call: its
 * first half stands for them all.
 */
export function networkOf(address: string): string {
  if (!address.includes(':') || !ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv6' ? parsed.toByteArray().slice(0, 8).join('.') : parsed.toString();
}
