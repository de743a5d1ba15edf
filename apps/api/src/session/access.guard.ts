import { may } from '@medvirk/access';
import type { Access } from '@medvirk/api-contract';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';
import { accessOf } from '../contract/implements.ts';
import { DomainError } from '../errors/domain-error.ts';
import { SessionService } from './session.service.ts';
import type { SignedIn } from './signed-in.ts';

const SAFE = new Set(['GET', 'HEAD']);

/** One guard for all routes: who asks, may they, and does a change come from our own pages. */
@Injectable()
export class AccessGuard implements CanActivate {
  private readonly sessions: SessionService;
  private readonly origin: string;

  constructor(sessions: SessionService, @Inject(APP_CONFIG) config: AppConfig) {
    this.sessions = sessions;
    this.origin = new URL(config.PUBLIC_URL).origin;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler());
    if (!access) throw new Error(`${context.getHandler().name} declares no access`);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const signedIn = await this.sessions.identify(request);
    if (signedIn) request.signedIn = signedIn;
    check(access, signedIn);
    // What anybody may do needs no proof: a person at work in the dashboard can answer a survey like everybody else.
    const isOurs = access !== 'public' && !SAFE.has(request.method);
    if (isOurs && signedIn?.csrfToken) this.refuseForeign(request, signedIn.csrfToken);
    return true;
  }

  /** A cookie travels with requests that other sites cause; a header of ours does not. */
  private refuseForeign(request: FastifyRequest, csrfToken: string): void {
    const { origin } = request.headers;
    const foreign = origin !== undefined && origin !== this.origin;
    if (foreign || request.headers['x-csrf-token'] !== csrfToken) throw new DomainError('CSRF_TOKEN_MISSING');
  }
}

/** @throws DomainError NOT_SIGNED_IN, NOT_ALLOWED */
function check(access: Access, signedIn: SignedIn | undefined): void {
  if (access === 'public') return;
  if (!signedIn) throw new DomainError('NOT_SIGNED_IN');
  if (access !== 'signed-in' && !may(signedIn.assignments, access)) throw new DomainError('NOT_ALLOWED');
}
