import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as client from 'openid-client';
import { DEMO_PEOPLE } from '../demo-people.ts';
import { freePort } from '../postgres/free-port.ts';
import { demoIdentityProvider } from './demo-identity-provider.ts';

const publicUrl = 'http://localhost:3999';
const redirectUri = `${publicUrl}/api/session/callback`;

/** A browser's cookies, by name; redirects are followed by hand so that the last one, to Medvirk, can be read. */
class Browser {
  readonly #cookies = new Map<string, string>();

  async go(address: string, form?: Record<string, string>): Promise<Response> {
    const response = await fetch(address, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'accept-language': 'nn',
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }

  /** Follows redirects within the provider; returns the address outside it, or the page that was shown. */
  async follow(address: string, form?: Record<string, string>): Promise<{ address: string; html: string }> {
    let response = await this.go(address, form);
    let at = address;
    while (response.headers.get('location')) {
      at = new URL(response.headers.get('location') ?? '', at).href;
      if (at.startsWith(publicUrl)) return { address: at, html: '' };
      response = await this.go(at);
    }
    return { address: at, html: await response.text() };
  }
}

describe('the demo identity provider', () => {
  let server: Server;
  let issuer: string;
  let settings: client.Configuration;

  beforeAll(async () => {
    for (const method of ['warn', 'info'] as const) jest.spyOn(console, method).mockImplementation(() => {});
    const port = await freePort();
    issuer = `http://localhost:${port}`;
    const plan = {
      issuer,
      publicUrl,
      clientId: 'medvirk',
      clientSecret: 'secret-of-a-test-that-is-long',
      people: DEMO_PEOPLE,
    };
    server = await demoIdentityProvider(plan);
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    settings = await client.discovery(new URL(issuer), plan.clientId, plan.clientSecret, undefined, {
      execute: [client.allowInsecureRequests],
    });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    jest.restoreAllMocks();
  });

  async function begin() {
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const nonce = client.randomNonce();
    const address = client.buildAuthorizationUrl(settings, {
      redirect_uri: redirectUri,
      scope: 'openid profile email',
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    return {
      address: address.href,
      checks: { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce },
    };
  }

  async function signIn(browser: Browser, subject: string) {
    const { address, checks } = await begin();
    const list = await browser.follow(address);
    const back = await browser.follow(list.address, { subject });
    const tokens = await client.authorizationCodeGrant(settings, new URL(back.address), checks);
    return { list, tokens, claims: tokens.claims() };
  }

  it('lists every person in the language of the browser', async () => {
    const { html } = await new Browser().follow((await begin()).address);
    expect(html).toContain('<html lang="nn">');
    for (const person of DEMO_PEOPLE) {
      expect(html).toContain(person.name);
      expect(html).toContain(`value="${person.subject}"`);
    }
  });

  it('signs in the person chosen, with subject, name and e-mail', async () => {
    const { claims } = await signIn(new Browser(), 'demo-quality-1');
    expect(claims).toMatchObject({
      sub: 'demo-quality-1',
      name: 'Jonas Vikøyr',
      email: 'jonas.vikoyr@medvirk.example',
    });
  });

  it('asks again at the next sign-in, so that the same browser can become someone else', async () => {
    const browser = new Browser();
    await signIn(browser, 'demo-quality-1');
    const second = await signIn(browser, 'demo-council-1');
    expect(second.list.html).toContain('Ragnhild Moldestad');
    expect(second.claims?.sub).toBe('demo-council-1');
  });

  it('does not sign in someone who is not on the list', async () => {
    const browser = new Browser();
    const list = await browser.follow((await begin()).address);
    const answer = await browser.follow(list.address, { subject: 'someone-else' });
    expect(answer.address.startsWith(issuer)).toBe(true);
    expect(answer.html).toContain('value="demo-admin-1"');
  });

  it('refuses a sign-in without PKCE', async () => {
    const address = client.buildAuthorizationUrl(settings, { redirect_uri: redirectUri, scope: 'openid' });
    const { address: back } = await new Browser().follow(address.href);
    expect(new URL(back).searchParams.get('error')).toBe('invalid_request');
  });

  it('sends nobody to an address that is not Medvirk', async () => {
    const elsewhere = (await begin()).address.replace(
      encodeURIComponent(publicUrl),
      encodeURIComponent('http://evil.example'),
    );
    expect((await new Browser().follow(elsewhere)).html).toContain('invalid_redirect_uri');
  });

  it('signs out and leads back to Medvirk', async () => {
    const browser = new Browser();
    const { tokens } = await signIn(browser, 'demo-leader-1');
    const address = client.buildEndSessionUrl(settings, {
      id_token_hint: tokens.id_token ?? '',
      post_logout_redirect_uri: `${publicUrl}/`,
    });
    const { html } = await browser.follow(address.href);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(html).toContain('Vil du logge ut?');
    const back = await browser.follow(`${issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    expect(back.address).toBe(`${publicUrl}/`);
  });

  it('explains a sign-in that cannot go on', async () => {
    const response = await new Browser().go(`${issuer}/sign-in/unknown`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Innlogginga stoppa');
  });
});
