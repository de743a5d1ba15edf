import { hash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '../errors/domain-error.ts';
import { networkOf, senderAddress, type Trust } from '../web/sender-address.ts';

type AnyRequest = Pick<IncomingMessage, 'headers' | 'socket'>;

const MINUTE = 60;
/** How long an address gives the same hash, in milliseconds. */
const KEY_LIFE = 10 * 60_000;

/**
 * Slows down who sends many responses by one open link: so many a minute from one network address. No address is kept: what is counted is a
 * hash of it under a key that this process made up and forgets after ten minutes, for a minute, in memory. Each process counts for itself.
 *
 * One count for each address and link, and none for a whole survey: with that, one sender could keep everybody else from answering.
 */
export class OpenLinkBurst {
  private readonly limiter: RateLimiterMemory | undefined;
  private readonly addressOf: (request: AnyRequest) => string;
  private readonly now: () => number;
  private key = newKey();
  private madeAt: number;

  /** @param mostAMinute 0 = without limit */
  constructor({ mostAMinute, trust }: { mostAMinute: number; trust: Trust }, now: () => number = Date.now) {
    this.limiter = mostAMinute > 0 ? new RateLimiterMemory({ points: mostAMinute, duration: MINUTE }) : undefined;
    this.addressOf = senderAddress(trust);
    this.now = now;
    this.madeAt = now();
  }

  /** @throws DomainError TOO_MANY_REQUESTS with the seconds to wait; what was to be sent is not looked at */
  async admit(linkCode: string, request: AnyRequest): Promise<void> {
    if (!this.limiter) return;
    try {
      await this.limiter.consume(this.hashOf(linkCode, networkOf(this.addressOf(request))));
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new DomainError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(refused.msBeforeNext / 1000) });
    }
  }

  private hashOf(linkCode: string, address: string): string {
    if (this.now() - this.madeAt > KEY_LIFE) {
      this.key = newKey();
      this.madeAt = this.now();
    }
    // The key goes first and is known to nobody: a keyed hash in one step, since every response needs one.
    return hash('sha256', `${this.key} ${linkCode} ${address}`, 'base64');
  }
}

const newKey = (): string => randomBytes(32).toString('base64');
