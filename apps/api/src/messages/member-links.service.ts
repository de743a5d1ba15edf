import { scryptSync, timingSafeEqual } from 'node:crypto';
import { Database, type Store, type StoredMemberLink, WayFinding } from '@medvirk/data-access';
import { CODE_MINUTES } from '@medvirk/outreach';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.ts';
import { DomainError, found } from '../errors/domain-error.ts';
import { SessionService } from '../session/session.service.ts';
import { hashOf } from '../session/session-cookie.ts';
import { halfHidden } from './half-hidden.ts';

const HOUR = 3_600_000;
/** Codes for one person in an hour, and tries of one code: 5 in a million is the chance of a guess. */
const [MOST_CODES, MOST_TRIES] = [5, 5];

/**
 * The way in for a council's members without an account: a link that came by mail, and a one-time code to the same address, so that
 * a mail that was passed on, or found on a shared machine later, opens nothing by itself.
 */
@Injectable()
export class MemberLinksService {
  private readonly database: Database;
  private readonly ways: WayFinding;
  private readonly sessions: SessionService;
  private readonly clock: Clock;

  constructor(database: Database, ways: WayFinding, sessions: SessionService, clock: Clock) {
    this.database = database;
    this.ways = ways;
    this.sessions = sessions;
    this.clock = clock;
  }

  open(token: string): Promise<{ organisation: string; address: string; codeMinutes: number }> {
    return this.withLink(token, async (store, { personId }) => {
      const { email } = found(await store.people.find(personId));
      const { name } = await store.organisation.get();
      return { organisation: name, address: halfHidden(email), codeMinutes: CODE_MINUTES };
    });
  }

  /** @throws DomainError TOO_MANY_REQUESTS */
  sendCode(token: string): Promise<void> {
    return this.withLink(token, async (store, link) => {
      const now = this.clock.now();
      const asked = await store.memberLinks.codesAskedFor(link.personId, new Date(now.getTime() - HOUR));
      if (asked >= MOST_CODES) throw new DomainError('TOO_MANY_REQUESTS', { retryAfter: HOUR / 1000 });
      await store.memberLinks.askForCode(link, now);
    });
  }

  /** @throws DomainError CODE_NOT_VALID for one that is wrong, used, too old, or has been tried too often */
  async signIn(token: string, code: string): Promise<{ secret: string; goTo: string }> {
    // A try is counted although it failed, so the refusal must not undo it: thrown behind the transaction.
    const secret = await this.withLink(token, async (store, link) => {
      const now = this.clock.now();
      const kept = await store.memberLinks.codeOf(link.id);
      if (!kept || kept.expiresAt < now || kept.tries >= MOST_TRIES) return undefined;
      await store.memberLinks.countTry(kept.id);
      if (!timingSafeEqual(scryptSync(code, kept.salt, 32), kept.codeHash)) return undefined;
      await store.memberLinks.use(kept.id, now);
      return { secret: await this.sessions.openWithin(store, link.personId, now), goTo: link.goTo };
    });
    if (!secret) throw new DomainError('CODE_NOT_VALID');
    return secret;
  }

  /** @throws DomainError LINK_NOT_VALID, the same for one that never was, is too old, or whose owner has an account by now */
  private async withLink<Result>(
    token: string,
    work: (store: Store, link: StoredMemberLink) => Promise<Result>,
  ): Promise<Result> {
    const way = await this.ways.memberLink(hashOf(token));
    if (!way) throw new DomainError('LINK_NOT_VALID');
    return this.database.within(way.organisationId, async (store) => {
      const link = await store.memberLinks.findAndHold(way.linkId);
      const isGood = link && link.expiresAt > this.clock.now() && (await store.people.takesPartByLink(link.personId));
      if (!isGood) throw new DomainError('LINK_NOT_VALID');
      return work(store, link);
    });
  }
}
