import { permissionsOf } from '@medvirk/access';
import { contract, type SessionView } from '@medvirk/api-contract';
import { Database } from '@medvirk/data-access';
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AccessTo, Implements } from '../contract/implements.ts';
import { DomainError } from '../errors/domain-error.ts';
import { OidcService } from './oidc.service.ts';
import { ReturnTo } from './return-to.ts';
import { SessionService } from './session.service.ts';
import { COOKIE_OPTIONS, SESSION_COOKIE, SIGN_IN_COOKIE } from './session-cookie.ts';
import { CurrentUser, type SignedIn } from './signed-in.ts';

const UnderWay = z.object({ verifier: z.string(), state: z.string(), nonce: z.string(), returnTo: z.string() });
const SIGN_IN_SECONDS = 600;

@Controller()
export class SessionController {
  private readonly oidc: OidcService;
  private readonly sessions: SessionService;
  private readonly database: Database;

  constructor(oidc: OidcService, sessions: SessionService, database: Database) {
    this.oidc = oidc;
    this.sessions = sessions;
    this.database = database;
  }

  @Implements(contract.session.get)
  async get(@CurrentUser() user: SignedIn | undefined): Promise<SessionView> {
    if (!user) return { person: null, organisation: null, assignments: [], permissions: [], csrfToken: null };
    const organisation = await this.database.within(user.organisationId, (store) => store.organisation.get());
    return {
      person: user.personId ? { id: user.personId, name: user.name, email: user.email } : null,
      organisation: { id: organisation.id, name: organisation.name },
      assignments: [...user.assignments],
      permissions: permissionsOf(user.assignments),
      csrfToken: user.csrfToken ?? null,
    };
  }

  @Get('/api/session/sign-in')
  @AccessTo('public')
  async signIn(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const returnTo = ReturnTo.parse((request.query as { returnTo?: unknown }).returnTo);
    // A provider that is away must not leave people on a page of code.
    const begun = await this.oidc.begin(returnTo).catch(() => undefined);
    if (!begun) return reply.redirect('/?sign-in=failed', 302);
    const { address, underWay } = begun;
    reply.setCookie(SIGN_IN_COOKIE, JSON.stringify(underWay), {
      ...COOKIE_OPTIONS,
      signed: true,
      maxAge: SIGN_IN_SECONDS,
    });
    return reply.redirect(address, 302);
  }

  @Get('/api/session/callback')
  @AccessTo('public')
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const cookie = request.unsignCookie(request.cookies[SIGN_IN_COOKIE] ?? '');
    reply.clearCookie(SIGN_IN_COOKIE, COOKIE_OPTIONS);
    if (!cookie.valid || !cookie.value) return reply.redirect('/?sign-in=failed', 302);
    const underWay = UnderWay.parse(JSON.parse(cookie.value));
    const query = request.raw.url?.slice(request.raw.url.indexOf('?')) ?? '';
    const identity = await this.oidc.complete(query, underWay).catch(() => undefined);
    if (!identity) return reply.redirect('/?sign-in=failed', 302);
    const secret = await this.sessions.open(identity);
    if (!secret) return reply.redirect('/?sign-in=not-known', 302);
    reply.setCookie(SESSION_COOKIE, secret, COOKIE_OPTIONS);
    return reply.redirect(underWay.returnTo, 302);
  }

  @Implements(contract.session.signOut)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const secret = request.cookies[SESSION_COOKIE];
    if (!secret) throw new DomainError('NOT_SIGNED_IN');
    const idToken = await this.sessions.end(secret);
    reply.clearCookie(SESSION_COOKIE, COOKIE_OPTIONS);
    return { redirectTo: await this.oidc.signOutAddress(idToken) };
  }
}
