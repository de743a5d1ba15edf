import { Database, type Store, WayFinding } from '@medvirk/data-access';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { hashOf, newSecret, SESSION_ABSOLUTE, SESSION_COOKIE, SESSION_IDLE } from './session-cookie.ts';
import type { SignedIn } from './signed-in.ts';

const TOUCH_EVERY = 60_000;

/** Sessions of people and tokens of machines. */
@Injectable()
export class SessionService {
  private readonly database: Database;
  private readonly ways: WayFinding;

  constructor(database: Database, ways: WayFinding) {
    this.database = database;
    this.ways = ways;
  }

  /** Who sent this request; undefined when nobody is signed in. Roles are read anew each time, so a change holds at once. */
  async identify(request: FastifyRequest, now = new Date()): Promise<SignedIn | undefined> {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer) return this.machine(bearer);
    const cookie = request.cookies[SESSION_COOKIE];
    return cookie ? this.person(cookie, now) : undefined;
  }

  private async machine(secret: string): Promise<SignedIn | undefined> {
    const token = await this.ways.apiToken(hashOf(secret));
    if (!token) return undefined;
    return {
      organisationId: token.organisationId,
      personId: undefined,
      name: token.name,
      email: '',
      assignments: [{ role: token.role, unit: null }],
      csrfToken: undefined,
    };
  }

  private async person(secret: string, now: Date): Promise<SignedIn | undefined> {
    const idHash = hashOf(secret);
    const way = await this.ways.session(idHash);
    if (!way) return undefined;
    return this.database.within(way.organisationId, async (store) => {
      const session = await store.sessions.find(idHash);
      if (!session) return undefined;
      const idle = now.getTime() - session.seenAt.getTime();
      if (idle > SESSION_IDLE || now.getTime() - session.createdAt.getTime() > SESSION_ABSOLUTE) {
        await store.sessions.end(idHash);
        return undefined;
      }
      if (idle > TOUCH_EVERY) await store.sessions.touch(idHash, now);
      const { person } = session;
      return {
        organisationId: way.organisationId,
        personId: person.id,
        name: person.name,
        email: person.email,
        assignments: person.assignments,
        csrfToken: session.csrfToken,
      };
    });
  }

  /** Opens a session for somebody that the identity provider has confirmed; undefined when they are not known here. */
  async open(
    identity: { issuer: string; subject: string; email: string | undefined; idToken: string | undefined },
    now = new Date(),
  ): Promise<string | undefined> {
    const known = await this.ways.person(identity.issuer, identity.subject);
    const way = known ?? (identity.email ? await this.ways.unclaimedPerson(identity.email) : undefined);
    if (!way) return undefined;
    return this.database.within(way.organisationId, async (store) => {
      if (!known && !(await store.people.claim(way.personId, identity.issuer, identity.subject))) return undefined;
      return this.openWithin(store, way.personId, now, identity.idToken);
    });
  }

  /** Opens a session in a transaction under way, for somebody who has shown who they are. Returns its secret. */
  async openWithin(store: Store, personId: string, now: Date, idToken?: string): Promise<string> {
    const secret = newSecret();
    await store.sessions.endOlderThan(
      new Date(now.getTime() - SESSION_ABSOLUTE),
      new Date(now.getTime() - SESSION_IDLE),
    );
    await store.sessions.open({
      idHash: hashOf(secret),
      personId,
      csrfToken: newSecret(),
      idToken: idToken ?? null,
      now,
    });
    return secret;
  }

  /** Ends a session; gives the identity token that the provider's own sign-out asks for. */
  async end(secret: string): Promise<string | undefined> {
    const idHash = hashOf(secret);
    const way = await this.ways.session(idHash);
    if (!way) return undefined;
    return this.database.within(way.organisationId, async (store) => {
      const session = await store.sessions.find(idHash);
      await store.sessions.end(idHash);
      return session?.idToken ?? undefined;
    });
  }
}
