import { Inject, Injectable } from '@nestjs/common';
import * as oidc from 'openid-client';
import { APP_CONFIG } from '../config/config.module.ts';
import type { AppConfig } from '../config/config.ts';

/** What must be remembered between leaving for the identity provider and coming back. */
export interface SignInUnderWay {
  verifier: string;
  state: string;
  nonce: string;
  returnTo: string;
}

export interface ConfirmedIdentity {
  issuer: string;
  subject: string;
  /** Only an address that the provider says it has verified. */
  email: string | undefined;
  idToken: string | undefined;
}

const SCOPE = 'openid profile email';

/** OpenID Connect: authorization code with PKCE, state and nonce. Medvirk has no passwords of its own. */
@Injectable()
export class OidcService {
  private readonly config: AppConfig;
  private provider: Promise<oidc.Configuration> | undefined;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.config = config;
  }

  get callbackUrl(): string {
    return new URL('/api/session/callback', this.config.PUBLIC_URL).href;
  }

  /** The provider's own description, fetched at the first sign-in and again after a failure. */
  private discover(): Promise<oidc.Configuration> {
    this.provider ??= oidc
      .discovery(
        new URL(this.config.OIDC_ISSUER),
        this.config.OIDC_CLIENT_ID,
        this.config.OIDC_CLIENT_SECRET,
        undefined,
        this.config.OIDC_INSECURE ? { execute: [oidc.allowInsecureRequests] } : {},
      )
      .catch((fault: unknown) => {
        this.provider = undefined;
        throw fault;
      });
    return this.provider;
  }

  async begin(returnTo: string): Promise<{ address: string; underWay: SignInUnderWay }> {
    const provider = await this.discover();
    const underWay: SignInUnderWay = {
      verifier: oidc.randomPKCECodeVerifier(),
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      returnTo,
    };
    const address = oidc.buildAuthorizationUrl(provider, {
      redirect_uri: this.callbackUrl,
      scope: SCOPE,
      code_challenge: await oidc.calculatePKCECodeChallenge(underWay.verifier),
      code_challenge_method: 'S256',
      state: underWay.state,
      nonce: underWay.nonce,
    });
    return { address: address.href, underWay };
  }

  /** @throws when state, nonce, verifier or the provider's signature do not fit */
  async complete(query: string, underWay: SignInUnderWay): Promise<ConfirmedIdentity> {
    const provider = await this.discover();
    const tokens = await oidc.authorizationCodeGrant(provider, new URL(`${this.callbackUrl}${query}`), {
      pkceCodeVerifier: underWay.verifier,
      expectedState: underWay.state,
      expectedNonce: underWay.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error('the identity provider gave no identity');
    const info =
      claims.email === undefined ? await oidc.fetchUserInfo(provider, tokens.access_token, claims.sub) : claims;
    const email = info.email_verified === true && typeof info.email === 'string' ? info.email : undefined;
    return { issuer: claims.iss, subject: claims.sub, email, idToken: tokens.id_token };
  }

  /** Where the provider ends its own session; our start page when it has no such place. */
  async signOutAddress(idToken: string | undefined): Promise<string> {
    const home = new URL('/', this.config.PUBLIC_URL).href;
    try {
      const provider = await this.discover();
      if (!provider.serverMetadata().end_session_endpoint) return home;
      return oidc.buildEndSessionUrl(provider, {
        post_logout_redirect_uri: home,
        ...(idToken ? { id_token_hint: idToken } : {}),
      }).href;
    } catch {
      return home; // signing out here must work while the provider is away
    }
  }
}
